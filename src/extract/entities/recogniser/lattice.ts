import { ENTITY_TYPES } from '../../../graph/index.ts'
import type { NameCandidate } from './candidates.ts'

export const TYPE_COUNT = ENTITY_TYPES.length

/**
 * How probable each candidate is with each type, under a semi-Markov conditional random field (Sarawagi & Cohen 2004):
 * the ways to cut the sentence into names without overlap compete, each with the exponential of its names' scores; a
 * word outside of all names adds nothing.
 *
 * @param candidates sorted by where they begin
 * @param scores `TYPE_COUNT` for each candidate, and perhaps room for more
 * @returns as many probabilities
 */
export function probabilities(
  length: number,
  candidates: readonly NameCandidate[],
  scores: Float64Array | Float32Array,
): Float64Array {
  const sums = candidates.map((_, c) => logSum(scores, c))
  const forward = new Float64Array(length + 1)
  const endingAt = candidates.map((_, c) => c).sort((a, b) => end(candidates, a) - end(candidates, b))
  let next = 0
  for (let i = 1; i <= length; i++) {
    let total = forward[i - 1] as number
    for (; next < endingAt.length && end(candidates, endingAt[next] as number) === i; next++) {
      const c = endingAt[next] as number
      total = logAdd(total, (forward[candidates[c]?.from ?? 0] as number) + (sums[c] as number))
    }
    forward[i] = total
  }
  const backward = new Float64Array(length + 1)
  let previous = candidates.length - 1
  for (let i = length - 1; i >= 0; i--) {
    let total = backward[i + 1] as number
    for (; previous >= 0 && candidates[previous]?.from === i; previous--) {
      total = logAdd(total, (backward[candidates[previous]?.to ?? 0] as number) + (sums[previous] as number))
    }
    backward[i] = total
  }
  const whole = forward[length] as number
  const out = new Float64Array(candidates.length * TYPE_COUNT)
  candidates.forEach(({ from, to }, c) => {
    const around = (forward[from] as number) + (backward[to] as number) - whole
    for (let t = 0; t < TYPE_COUNT; t++) {
      out[c * TYPE_COUNT + t] = Math.exp((scores[c * TYPE_COUNT + t] as number) + around)
    }
  })
  return out
}

function end(candidates: readonly NameCandidate[], c: number): number {
  return candidates[c]?.to ?? 0
}

function logSum(scores: Float64Array | Float32Array, c: number): number {
  let total = Number.NEGATIVE_INFINITY
  for (let t = 0; t < TYPE_COUNT; t++) total = logAdd(total, scores[c * TYPE_COUNT + t] as number)
  return total
}

function logAdd(a: number, b: number): number {
  const high = a > b ? a : b
  const low = a > b ? b : a
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high))
}
