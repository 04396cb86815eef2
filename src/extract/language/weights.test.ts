import { describe, expect, it } from 'vitest'
import { readWeights, section, writeWeights } from './weights.ts'

describe('the weights file', () => {
  const file = writeWeights(new Map([['part', Uint8Array.of(1, 2, 3)]]))

  it('gives back what was written', () => {
    expect(section(readWeights(file), 'part')).toEqual(Uint8Array.of(1, 2, 3))
  })

  it.each([
    ['another kind of file', new TextEncoder().encode('{"some": "json"}'), /not a weights file/],
    ['an empty file', new Uint8Array(0), /not a weights file/],
    ['a file cut short', file.slice(0, -1), /damaged or cut short/],
    ['a changed byte', file.with(file.length - 5, 9), /damaged or cut short/],
    ['another version', file.with(8, 99), /version 99, this program reads version \d/],
  ])('refuses %s and says what to do', (_, bytes, reason) => {
    expect(() => readWeights(bytes)).toThrow(reason)
    expect(() => readWeights(bytes)).toThrow(/npm run train/)
  })

  it('names a missing section', () => {
    expect(() => section(readWeights(file), 'parser')).toThrow(/"parser" is missing/)
  })
})
