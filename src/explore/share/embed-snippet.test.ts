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
  sentences: ['Le moulin attaque la ville.', 'La ville interdit le moulin.'],
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

test('who reads the article without scripts reads what the view states', () => {
  const { document } = parseHTML(embedSnippet(PARTS))
  expect([...document.querySelectorAll('noscript li')].map(({ textContent }) => textContent)).toEqual(PARTS.sentences)
})

test('it is one figure and one script, whatever the values hold', () => {
  const value = fc.oneof(fc.string(), fc.constantFrom('"><script>x()</script>', "'</iframe>", '&quot;', '<!--'))
  fc.assert(
    fc.property(value, value, value, (title, caption, sentence) => {
      const snippet = embedSnippet({ ...PARTS, title, caption, sentences: [sentence] })
      const { document } = parseHTML(`<html><body>${snippet}</body></html>`)
      expect([...document.body.children].map(({ localName }) => localName)).toEqual(['figure', 'script'])
      expect(document.querySelector('iframe')?.getAttribute('title')).toBe(title)
      expect(document.querySelector('figcaption')?.textContent).toBe(`${caption} Ouvrir`)
      expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([sentence])
    }),
  )
})
