import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contractedWords } from './contractions.ts'
import { french } from './french.test-helper.ts'
import type { Sentence } from './sentence.ts'

/** Pieces that trip tokenizers and splitters, put together at random. */
const pieces = fc.constantFrom(
  ...[
    '«',
    '»',
    '"',
    "l'",
    'qu’',
    '-',
    '--',
    '-t-il',
    'M.',
    'J.-C.',
    '…',
    '...',
    '?',
    '!',
    '(',
    ')',
    ';',
    ':',
    '\n',
    '\n\n',
    '\t',
  ],
  ...[
    ' ',
    '\u00a0',
    '\u202f',
    '\u200d',
    '\ufeff',
    '\u0000',
    '\ud83d',
    '\udc4d',
    '👩🏽‍💻',
    '🇫🇷',
    'e\u0301',
    '\u0301',
    '你好',
    'Путин',
    'עברית',
  ],
  ...[
    'du',
    'Des',
    'AUX',
    'le président',
    'a été',
    'signé',
    'Velmont',
    '10 000',
    '3,5',
    '%',
    'http://a.b/c',
    '@',
    '1er',
    'h',
    '22h01',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

describe('whatever the text', { timeout: 60_000 }, () => {
  it('tokens stand in order, inside the text, and are what the text holds there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0
        let previous = -1
        for (const sentence of french().analyse(text)) {
          expect(sentence.start).toBe(sentence.tokens[0]?.start)
          expect(sentence.end).toBe(sentence.tokens.at(-1)?.end)
          for (const { form, start, end } of sentence.tokens) {
            const held = text.slice(start, end)
            expect(end).toBeGreaterThan(start)
            expect(held === form || contractedWords(held)?.includes(form)).toBe(true)
            if (start !== previous) expect(start).toBeGreaterThanOrEqual(at)
            previous = start
            at = end
          }
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 300 },
    )
  })

  it('every visible character is in a token', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let rest = text
        for (const { tokens } of french().analyse(text)) {
          for (const { start, end } of tokens) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
        }
        expect(rest.replace(/[\s\p{Cc}\u200b\u2060\ufeff\u00ad]/gu, '')).toBe('')
      }),
    )
  })

  it('every sentence is a tree', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const sentence of french().analyse(text)) expect(isTree(sentence)).toBe(true)
      }),
    )
  })

  it('reading from the middle reads the rest', () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const offsets = (sentences: Sentence[], shift: number) =>
          sentences.flatMap(({ tokens }) =>
            tokens.map((token) => [token.start + shift, token.end + shift, token.deprel]),
          )
        const prefix = `${before}\n\n`
        const whole = french().analyse(prefix + after, prefix.length)
        expect(offsets(whole, 0)).toEqual(offsets(french().analyse(after), prefix.length))
      }),
    )
  })

  it('two analyses are the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(french().analyse(text)).toEqual(french().analyse(text))
      }),
    )
  })
})

describe('hostile input takes time in proportion to its length', () => {
  it.each([
    ['opening quotes', '«'],
    ['straight quotes', '"'],
    ['full stops', '.'],
    ['initials', 'A.'],
    ['hyphens', 'a-'],
    ['apostrophes', "l'"],
    ['digits', '1'],
    ['spaced digits', '123 '],
    ['one word', 'a'],
    ['addresses', 'www.a@'],
    ['marks', '\u0301'],
    ['lines', 'A\n'],
    ['brackets', '('],
    ['joiners', '\u200d👩'],
  ])(
    '%s',
    (_, piece) => {
      const time = (count: number) => {
        const started = performance.now()
        french().analyse(piece.repeat(count))
        return performance.now() - started
      }
      time(2_000)
      const short = Math.min(time(10_000), time(10_000))
      // Eight times the text: quadratic time would be 64 times as long.
      expect(Math.min(time(80_000), time(80_000))).toBeLessThan(Math.max(20, short) * 24)
    },
    60_000,
  )
})

function isTree({ tokens }: Sentence): boolean {
  const roots = tokens.filter((token) => token.head < 0)
  return (
    roots.length === 1 &&
    roots[0]?.deprel === 'root' &&
    tokens.every((_, i) => {
      let steps = 0
      for (let at = i; at >= 0; at = tokens[at]?.head ?? -1) if (++steps > tokens.length) return false
      return true
    })
  )
}
