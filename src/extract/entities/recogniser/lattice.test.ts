import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NameCandidate } from './candidates.ts'
import { probabilities, TYPE_COUNT } from './lattice.ts'

const LENGTH = 5
const allSpans: NameCandidate[] = []
for (let from = 0; from < LENGTH; from++) for (let to = from + 1; to <= LENGTH; to++) allSpans.push({ from, to })

/** Every way to choose candidates without overlap and a type for each, as pairs of candidate and type. */
function readings(candidates: readonly NameCandidate[]): [number, number][][] {
  const extend = (at: number, from: number): [number, number][][] => {
    if (at === candidates.length) return [[]]
    const without = extend(at + 1, from)
    const candidate = candidates[at]
    if (!candidate || candidate.from < from) return without
    const rest = extend(at + 1, candidate.to)
    const typed = Array.from({ length: TYPE_COUNT }, (_, t) => rest.map((r): [number, number][] => [[at, t], ...r]))
    return [...without, ...typed.flat()]
  }
  return extend(0, 0)
}

const sentence = fc.subarray(allSpans, { minLength: 1, maxLength: 4 }).chain((candidates) =>
  fc.record({
    candidates: fc.constant(candidates),
    scores: fc.array(fc.double({ min: -4, max: 4, noNaN: true }), {
      minLength: candidates.length * TYPE_COUNT,
      maxLength: candidates.length * TYPE_COUNT,
    }),
  }),
)

describe('the probability of a candidate', () => {
  it('is the share of all readings of the sentence that hold it, each as heavy as the exponential of its scores', () => {
    fc.assert(
      fc.property(sentence, ({ candidates, scores }) => {
        const found = probabilities(LENGTH, candidates, Float64Array.from(scores))
        const weights = new Float64Array(scores.length)
        let total = 0
        for (const reading of readings(candidates)) {
          const weight = Math.exp(reading.reduce((sum, [c, t]) => sum + (scores[c * TYPE_COUNT + t] ?? 0), 0))
          total += weight
          for (const [c, t] of reading) weights[c * TYPE_COUNT + t] = (weights[c * TYPE_COUNT + t] ?? 0) + weight
        }
        weights.forEach((weight, k) => {
          expect(found[k]).toBeCloseTo(weight / total, 9)
        })
      }),
      { numRuns: 60 },
    )
  })

  it('never lets two candidates that overlap pass one half', () => {
    fc.assert(
      fc.property(sentence, ({ candidates, scores }) => {
        const found = probabilities(LENGTH, candidates, Float64Array.from(scores))
        const sure = candidates.filter((_, c) => {
          const of = found.subarray(c * TYPE_COUNT, (c + 1) * TYPE_COUNT)
          return of.reduce((sum, p) => sum + p, 0) > 0.5
        })
        sure.forEach((a, i) => {
          for (const b of sure.slice(i + 1)) expect(a.to <= b.from || b.to <= a.from).toBe(true)
        })
      }),
    )
  })
})
