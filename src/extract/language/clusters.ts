import { ByteReader } from './bytes.ts'
import { hashString } from './hash.ts'
import { keyOf } from './perceptron.ts'

/**
 * What raw text says of a word that the treebanks may never show: its cluster, words with the same neighbours (Brown et al. 1992, "Class-Based n-gram
 * Models of Natural Language"; as features: Koo, Carreras & Collins 2008), a coarser cluster, and whether it is
 * usually written with a capital. Words are known by their hash.
 */
export class Clusters {
  private readonly entries = new Map<number, number>()

  constructor(bytes: Uint8Array) {
    const input = new ByteReader(bytes)
    const keys = input.sorted()
    const fine = input.raw(keys.length)
    const coarse = input.raw(keys.length)
    const cases = input.raw(keys.length)
    keys.forEach((key, i) => {
      this.entries.set(key, ((fine[i] as number) << 16) | ((coarse[i] as number) << 8) | (cases[i] as number))
    })
  }

  /** 1 … 255, or 0 for a word that was too rare. */
  cluster(lower: string): number {
    return this.entry(lower) >> 16
  }

  coarseCluster(lower: string): number {
    return (this.entry(lower) >> 8) & 0xff
  }

  /** Within a sentence the word is written: 0 not known, 1 in lower case, 2 both ways, 3 with a capital. */
  usualCase(lower: string): number {
    return this.entry(lower) & 0xff
  }

  private entry(lower: string): number {
    return this.entries.get(keyOf(hashString(lower))) ?? 0
  }
}
