import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { embedSnippet } from './embed-snippet.ts'

const PARTS = {
  src: 'https://news.example/dossier/embed/?g=1&lang=fr',
  title: 'Réseau : le moulin et la ville (graphe interactif)',
  caption: 'Le moulin et la ville. Source : Le Courrier.',
  permalink: 'https://news.example/dossier/?g=1',
  open: 'Ouvrir',
  script: 'https://news.example/dossier/embed.js',
}

test('the snippet frames the view, cites it and links to it', () => {
  const { document } = parseHTML(embedSnippet(PARTS))
  const frame = document.querySelector('figure > iframe')
  expect(frame?.getAttribute('src')).toBe(PARTS.src)
  expect(frame?.getAttribute('title')).toBe(PARTS.title)
  expect(frame?.getAttribute('height')).toBe('560')
  expect(document.querySelector('figcaption')?.textContent).toBe(`${PARTS.caption} Ouvrir`)
  expect(document.querySelector('figcaption a')?.getAttribute('href')).toBe(PARTS.permalink)
  expect(document.querySelector('script')?.getAttribute('src')).toBe(PARTS.script)
})

test('it is one figure and one script, whatever the values hold', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('"><script>x()</script>', "'</iframe>", '&quot;', '<!--'))
  fc.assert(
    fc.property(value, value, (title, caption) => {
      const { document } = parseHTML(`<html><body>${embedSnippet({ ...PARTS, title, caption })}</body></html>`)
      expect([...document.body.children].map(({ localName }) => localName)).toEqual(['figure', 'script'])
      expect(document.querySelector('iframe')?.getAttribute('title')).toBe(title)
      expect(document.querySelector('figcaption')?.textContent).toBe(`${caption} Ouvrir`)
    }),
  )
})
