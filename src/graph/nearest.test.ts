import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, nearest } from './nearest.ts'

describe('what somebody may have meant', () => {
  const keys = ['velmont', 'velmont-france', 'dorsane', 'lucie-garance', 'hugo-garance']
  it.each([
    ['velmnot', ['velmont']],
    ['Velmont', ['velmont', 'velmont-france']],
    ['garance', ['hugo-garance', 'lucie-garance']],
    ['lucie', ['lucie-garance']],
    ['miravel', []],
  ])('%s → %j', (written, expected) => {
    expect(nearest(written, keys)).toEqual(expected)
  })
})

describe('the distance between two spellings', () => {
  it('counts letters inserted, removed, replaced, and neighbours swapped', () => {
    expect(editDistance('dorsane', 'dorsnae')).toBe(1)
    expect(editDistance('lumio', 'limo')).toBe(2)
  })

  it('is 0 for the same word only, and the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
