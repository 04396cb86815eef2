import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Example, fitLogistic, probability } from './logistic.ts'

describe('logistic regression', () => {
  it('finds how often something is right', () => {
    const seen = (i: number, times: number, right: number) =>
      Array.from({ length: times }, (): Example => ({ values: [[i, 1]], right }))
    const weights = fitLogistic([...seen(0, 75, 1), ...seen(0, 25, 0), ...seen(1, 10, 0.5)], [0.001, 0.001])
    expect(probability([[0, 1]], weights)).toBeCloseTo(0.75, 3)
    expect(probability([[1, 1]], weights)).toBeCloseTo(0.5, 3)
  })

  it('believes little what it saw seldom: the penalty holds its weight near 0', () => {
    const once: Example[] = [{ values: [[0, 1]], right: 1 }]
    expect(probability([[0, 1]], fitLogistic(once, [3]))).toBeLessThan(0.6)
    expect(probability([[0, 1]], fitLogistic(once, [0.01]))).toBeGreaterThan(0.9)
  })

  it('ends where the likelihood no longer rises: the gradient of each weight is its penalty', () => {
    const example = fc.record({
      values: fc.uniqueArray(fc.tuple(fc.nat(3), fc.constant(1)), { selector: ([i]) => i, minLength: 1 }),
      right: fc.constantFrom(0, 0.5, 1),
    })
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 40 }), (examples) => {
        const weights = fitLogistic(examples, [1, 1, 1, 1])
        for (const [i, weight] of weights.entries()) {
          const pull = examples
            .filter(({ values }) => values.some(([j]) => j === i))
            .reduce((sum, { values, right }) => sum + right - probability(values, weights), 0)
          expect(pull).toBeCloseTo(weight, 6)
        }
      }),
    )
  })
})
