import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedParts } from './marked-parts.ts'

const QUOTE = 'La ville a interdit le pompage.'

test('operative words are marked where they stand in the article', () => {
  expect(markedParts(QUOTE, 100, [[109, 119]])).toEqual([
    { text: 'La ville ', marked: false },
    { text: 'a interdit', marked: true },
    { text: ' le pompage.', marked: false },
  ])
})

test('ranges outside of the quote, overlapping or in disorder do no harm', () => {
  const range = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 200 }))
  fc.assert(
    fc.property(fc.array(range), (words) => {
      expect(
        markedParts(QUOTE, 100, words)
          .map(({ text }) => text)
          .join(''),
      ).toBe(QUOTE)
    }),
  )
})
