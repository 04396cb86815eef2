import { describe, expect, it } from 'vitest'
import type { AnnotatedSentence } from './annotated.ts'
import { compareNames, compareStatements, f1, pairUp } from './compare.ts'

describe('two readings', () => {
  const reading = (change: Partial<AnnotatedSentence>): AnnotatedSentence => ({
    article: 'a1',
    start: 0,
    end: 100,
    names: [],
    statements: [],
    annotator: 1,
    part: 'train',
    ...change,
  })
  const signs = { subject: [0, 5], relation: 'signs_with', object: [10, 30], status: 'asserted' } as const
  const statement = (change: object): AnnotatedSentence['statements'] =>
    [{ ...structuredClone(signs), ...change }] as never

  it('agree on a span without agreeing on its type', () => {
    const pairs = pairUp(
      [
        reading({
          names: [
            [0, 5, 'company'],
            [6, 9, 'place'],
          ],
        }),
      ],
      [
        reading({
          names: [
            [0, 5, 'product'],
            [6, 9, 'place'],
          ],
        }),
      ],
    )
    const { span, 'span and type': typed, company, place, law } = compareNames(pairs)
    expect(span).toEqual({ first: 2, second: 2, common: 2 })
    expect(typed).toEqual({ first: 2, second: 2, common: 1 })
    expect(company).toEqual({ first: 1, second: 0, common: 0 })
    expect(place && f1(place)).toBe(1)
    expect(law && f1(law)).toBeNull()
  })

  it.each([
    ['the same', {}, 1, 1],
    ['another status', { status: 'planned' }, 1, 0],
    ['a longer argument', { object: [8, 30] }, 1, 1],
    ['the arguments of a symmetric relation the other way round', { subject: [10, 30], object: [0, 5] }, 1, 1],
    ['another relation', { relation: 'supports' }, 0, 0],
    ['another object', { object: [40, 50] }, 0, 0],
  ])('of a statement, with %s', (_, change, loosely, withStatus) => {
    const pairs = pairUp([reading({ statements: statement({}) })], [reading({ statements: statement(change) })])
    const agreement = compareStatements(pairs, new Set(['signs_with']))
    expect(agreement.loosely).toEqual({ first: 1, second: 1, common: loosely })
    expect(agreement.withStatus).toEqual({ first: 1, second: 1, common: withStatus })
  })

  it('count only for sentences that both have, and statements only where both looked', () => {
    const elsewhere = reading({ article: 'a2', names: [[0, 5, 'law']] })
    const pairs = pairUp([reading({ statements: statement({}) })], [elsewhere, reading({ statements: null })])
    expect(pairs).toHaveLength(1)
    expect(compareStatements(pairs, new Set()).loosely).toEqual({ first: 0, second: 0, common: 0 })
  })
})
