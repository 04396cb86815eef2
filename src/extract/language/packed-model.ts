import { KEY_BITS, keyOf, WEIGHTS } from './perceptron.ts'

/** So many classes fit beside the key's check. */
export const PACKED_CLASSES = 7

/**
 * A linear model of at most seven classes whose rows lie in the hash table itself. A slot of eight bytes holds eight bits
 * of the key and one byte a class, as in perceptron.ts; two slots make a bucket, and a key stands in its own bucket or nowhere.
 * So a feature costs one fetch from memory and no branch that the processor could guess wrong, where a row of many
 * classes costs two fetches and loops: three times less. The parser asks such a model at every step, and whoever finds names of every span.
 */
export class PackedModel {
  /** A bucket has four numbers: of each slot the check and classes 0 … 2, then of each slot classes 3 … 6. */
  private readonly buckets: Int32Array
  private readonly mask: number

  /** @param rows of each key: one byte a class, PACKED_CLASSES bytes a row */
  constructor(keys: Int32Array, rows: Uint8Array) {
    let size = 1024
    while (size < keys.length * BUCKETS_PER_ROW) size *= 2
    this.mask = size - 1
    this.buckets = new Int32Array(4 * size)
    for (let i = 0; i < keys.length; i++) {
      const bucket = ((keys[i] as number) & this.mask) << 2
      const row = i * PACKED_CLASSES
      this.insert(bucket, checkOf(keys[i] as number) | (fourBytes(rows, row - 1) & ~0xff), fourBytes(rows, row + 3))
    }
  }

  /** A bucket keeps the two heaviest rows, the heavier first; one row in twenty finds no room. */
  private insert(bucket: number, low: number, high: number): void {
    const { buckets } = this
    const mass = massOf(low, high)
    if (mass > massOf(buckets[bucket] as number, buckets[bucket + 2] as number)) {
      buckets[bucket + 1] = buckets[bucket] as number
      buckets[bucket + 3] = buckets[bucket + 2] as number
      buckets[bucket] = low
      buckets[bucket + 2] = high
    } else if (mass > massOf(buckets[bucket + 1] as number, buckets[bucket + 3] as number)) {
      buckets[bucket + 1] = low
      buckets[bucket + 3] = high
    }
  }

  /** Adds the weights of `features[from … to)` to the scores of all classes; which are `candidates` changes nothing. */
  addScores(
    features: Int32Array,
    from: number,
    to: number,
    _candidates: Uint8Array,
    _count: number,
    scores: Int32Array,
  ): void {
    const { buckets, mask } = this
    let sum0 = scores[0] as number
    let sum1 = scores[1] as number
    let sum2 = scores[2] as number
    let sum3 = scores[3] as number
    let sum4 = scores[4] as number
    let sum5 = scores[5] as number
    let sum6 = scores[6] as number
    for (let f = from; f < to; f++) {
      const key = keyOf(features[f] as number)
      const check = checkOf(key)
      const bucket = (key & mask) << 2
      const first = buckets[bucket] as number
      const second = buckets[bucket + 1] as number
      // All ones where the check agrees, else zero: what does not agree adds nothing.
      const isFirst = (((first ^ check) & 0xff) - 1) >> 31
      const isSecond = ((((second ^ check) & 0xff) - 1) >> 31) & ~isFirst
      const low = (first & isFirst) | (second & isSecond)
      const high = ((buckets[bucket + 2] as number) & isFirst) | ((buckets[bucket + 3] as number) & isSecond)
      sum0 += WEIGHTS[(low >>> 8) & 0xff] as number
      sum1 += WEIGHTS[(low >>> 16) & 0xff] as number
      sum2 += WEIGHTS[low >>> 24] as number
      sum3 += WEIGHTS[high & 0xff] as number
      sum4 += WEIGHTS[(high >>> 8) & 0xff] as number
      sum5 += WEIGHTS[(high >>> 16) & 0xff] as number
      sum6 += WEIGHTS[high >>> 24] as number
    }
    scores[0] = sum0
    scores[1] = sum1
    scores[2] = sum2
    scores[3] = sum3
    scores[4] = sum4
    scores[5] = sum5
    scores[6] = sum6
  }
}

const BUCKETS_PER_ROW = 0.8

/** The key's top bits, those that the bucket's number does not tell; never 0, which is an empty slot's. */
function checkOf(key: number): number {
  return (key >>> (KEY_BITS - 8)) | 1
}

/** Bytes `at` … `at` + 3 as one number, the first lowest; before the array there is nothing, which counts as 0. */
function fourBytes(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at] ?? 0) |
    ((bytes[at + 1] as number) << 8) |
    ((bytes[at + 2] as number) << 16) |
    ((bytes[at + 3] as number) << 24)
  )
}

/** The absolute weights of a row's seven classes, added. */
function massOf(low: number, high: number): number {
  return (
    massOfByte(low >>> 8) +
    massOfByte(low >>> 16) +
    massOfByte(low >>> 24) +
    massOfByte(high) +
    massOfByte(high >>> 8) +
    massOfByte(high >>> 16) +
    massOfByte(high >>> 24)
  )
}

function massOfByte(byte: number): number {
  return Math.abs(WEIGHTS[byte & 0xff] as number)
}
