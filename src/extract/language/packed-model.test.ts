import { describe, expect, it } from 'vitest'
import { PACKED_CLASSES, PackedModel } from './packed-model.ts'
import { keyOf } from './perceptron.ts'
import { readPackedModel, writeModel } from './weights.ts'

/** Features are hashes of 32 bits. */
const feature = (i: number) => Math.imul(i + 1, 0x9e3779b1)

const ALL = Uint8Array.from({ length: PACKED_CLASSES }, (_, c) => c)

describe('a packed model', () => {
  const model = new PackedModel(
    Int32Array.of(keyOf(feature(0)), keyOf(feature(1))),
    Uint8Array.from([...[1, 2, 3, 4, 5, 6, 7], ...[0, 255, 0, 127, 0, 129, 10]]),
  )
  const score = (...features: number[]) => {
    const scores = new Int32Array(PACKED_CLASSES)
    model.addScores(Int32Array.from(features), 0, features.length, ALL, ALL.length, scores)
    return [...scores]
  }

  it('adds the squares that the bytes of its features stand for, with their signs', () => {
    expect(score(feature(0))).toEqual([1, 4, 9, 16, 25, 36, 49])
    expect(score(feature(0), feature(1))).toEqual([1, 4 - 1, 9, 16 + 127 * 127, 25, 36 - 127 * 127, 49 + 100])
  })

  it('takes nothing from a feature that it does not know', () => {
    expect(score(feature(2))).toEqual([0, 0, 0, 0, 0, 0, 0])
    expect(score()).toEqual([0, 0, 0, 0, 0, 0, 0])
  })

  it('keeps the heaviest rows where too many fall into one bucket', () => {
    // The low bits choose the bucket, the high ones tell keys apart.
    const keys = Int32Array.from({ length: 5 }, (_, i) => (i + 1) << 20)
    const crowded = new PackedModel(
      keys,
      Uint8Array.from({ length: 35 }, (_, i) => (i % 7 === 0 ? 1 + i / 7 : 0)),
    )
    const first = (key: number) => {
      const scores = new Int32Array(PACKED_CLASSES)
      crowded.addScores(Int32Array.of(key << 6), 0, 1, ALL, ALL.length, scores)
      return scores[0]
    }
    expect([...keys].map(first)).toEqual([0, 0, 0, 16, 25])
  })
})

describe('reading a packed model', () => {
  const rowOf = (classes: number[]) => ({ key: keyOf(feature(0)), classes, values: classes.map(() => -3) })

  it('gives the weights that were written', () => {
    const scores = new Int32Array(PACKED_CLASSES)
    const one = readPackedModel(writeModel(PACKED_CLASSES, [rowOf([0, 6])]))
    one.addScores(Int32Array.of(feature(0)), 0, 1, ALL, ALL.length, scores)
    expect([...scores]).toEqual([-9, 0, 0, 0, 0, 0, -9])
  })

  it('refuses a model of more classes than it holds', () => {
    expect(() => readPackedModel(writeModel(8, [rowOf([7])]))).toThrow(/8 classes do not fit/)
  })
})
