import { describe, expect, it } from 'vitest'
import { formatAnnotated, parseAnnotated, partOf, toAnnotated } from './annotated.ts'

describe('an annotated sentence', () => {
  const located = {
    names: [{ range: [0, 5] as [number, number], type: 'company' as const }],
    statements: [
      {
        subject: [0, 5] as [number, number],
        relation: 'supports',
        object: [10, 14] as [number, number],
        status: 'planned' as const,
      },
    ],
  }

  it('has the offsets of its article, and no text', () => {
    expect(toAnnotated(['a1', 100, 120, 'statements'], located, 3)).toEqual({
      article: 'a1',
      start: 100,
      end: 120,
      names: [[100, 105, 'company']],
      statements: [{ subject: [100, 105], relation: 'supports', object: [110, 114], status: 'planned' }],
      annotator: 3,
      part: partOf('a1'),
    })
  })

  it('is read as it was written', () => {
    const sentences = [
      toAnnotated(['a1', 100, 120, 'statements'], located, 3),
      toAnnotated(['a2', 0, 9, 'names'], { names: [], statements: null }, 1),
    ]
    expect(parseAnnotated(formatAnnotated(sentences), 'x.jsonl')).toEqual(sentences)
  })

  it.each([
    ['a range outside of its sentence', [[90, 105, 'company']]],
    [
      'names that overlap',
      [
        [100, 105, 'company'],
        [104, 110, 'person'],
      ],
    ],
  ])('with %s is refused, with its line', (_, names) => {
    const sentence = { ...toAnnotated(['a1', 100, 120, 'names'], { names: [], statements: null }, 1), names }
    expect(() => parseAnnotated(`\n${JSON.stringify(sentence)}\n`, 'x.jsonl')).toThrow(/^x\.jsonl:2: /)
  })

  it('is held out for one article in three', () => {
    const articles = Array.from({ length: 3000 }, (_, i) => `article ${i}`)
    const heldOut = articles.filter((article) => partOf(article) === 'held-out').length
    expect(heldOut).toBeGreaterThan(900)
    expect(heldOut).toBeLessThan(1100)
  })
})
