import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { type EmbedPageParts, fillEmbedPage } from './page.ts'

const PAGE = readFileSync(new URL('../../embed/index.html', import.meta.url), 'utf8')
const PARTS: EmbedPageParts = {
  lang: 'en',
  title: 'The mill and the town',
  poster: { src: 'poster.svg', alt: 'The mill sues the town.', width: 1200, height: 630 },
  sentences: ['The mill sues the town.', 'The town bans the mill.'],
}

test('the page says its language and title, shows the poster and lists the statements', () => {
  const { document } = parseHTML(fillEmbedPage(PAGE, PARTS))
  expect(document.documentElement.lang).toBe('en')
  expect(document.title).toBe('The mill and the town')
  const poster = document.querySelector('img')
  expect(poster?.getAttribute('src')).toBe('poster.svg')
  expect(poster?.getAttribute('alt')).toBe('The mill sues the town.')
  expect([...document.querySelectorAll('li')].map((item) => item.textContent)).toEqual(PARTS.sentences)
})

test('text is text: no tag, quote, comment or replacement pattern in it acts on the page', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom('<script>x()</script>', '"><img onerror=x()>', '-->', '<!--/poster-->', '$&', "$'"),
  )
  fc.assert(
    fc.property(hostile, hostile, hostile, (title, alt, sentence) => {
      const filled = fillEmbedPage(PAGE, { ...PARTS, title, poster: { ...PARTS.poster, alt }, sentences: [sentence] })
      const { document } = parseHTML(filled)
      expect(document.querySelectorAll('script')).toHaveLength(
        parseHTML(PAGE).document.querySelectorAll('script').length,
      )
      expect(document.querySelectorAll('img')).toHaveLength(1)
      expect(document.querySelector('img')?.getAttribute('alt')).toBe(alt)
      expect(document.querySelector('li')?.textContent).toBe(sentence)
    }),
  )
})

test('filling again replaces what stood there', () => {
  const first = fillEmbedPage(PAGE, PARTS)
  expect(fillEmbedPage(first, PARTS)).toBe(first)
})

test('a page without the places is refused', () => {
  expect(() => fillEmbedPage('<html lang="fr"><title></title>', PARTS)).toThrow(/no <!--poster-->/)
})
