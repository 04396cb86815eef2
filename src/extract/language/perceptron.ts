/**
 * The one kind of model in this room: a linear classifier. Each feature that is present adds its row of weights, one
 * weight a class, and the class with the highest sum wins. How the weights are learnt: training/averaged-perceptron.ts.
 *
 * Time goes into fetching rows from memory, so they are kept small. A weight is one signed byte q that stands for q·|q|:
 * small weights keep their precision, and the largest is not clipped, which cost 2.5 points of LAS when it was tried.
 * Frequent features have a weight for most classes and rare ones for two or three: rows are dense or sparse,
 * whichever is shorter. Only the classes that a caller holds possible are read from dense rows.
 */
export class LinearModel {
  /** Open addressing. A slot holds a row's address, from 1, and above it the top bits of the row's key. */
  private readonly slots: Int32Array
  private readonly mask: number

  constructor(
    readonly classCount: number,
    keys: Int32Array,
    /** Of each key: the number of its dense row, or `denseRows` plus the position of its sparse row. */
    addresses: Int32Array,
    /** One byte a class. */
    private readonly dense: Uint8Array,
    private readonly denseRows: number,
    /** How many entries follow, then entries of `class << 8 | byte`. */
    private readonly sparse: Uint16Array,
  ) {
    if (denseRows + sparse.length >= MAX_ADDRESS) throw new RangeError('the model has too many rows')
    let size = 1024
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.slots = new Int32Array(size)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number
      let slot = key & this.mask
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask
      this.slots[slot] = ((addresses[i] as number) + 1) | ((key >>> KEY_SHIFT) << ADDRESS_BITS)
    }
  }

  /**
   * Adds the weights of `features[from … to)` to `scores`, for the first `count` classes named in `candidates`. Other
   * classes' scores may change too and mean nothing.
   */
  addScores(
    features: Int32Array,
    from: number,
    to: number,
    candidates: Uint8Array,
    count: number,
    scores: Int32Array,
  ): void {
    const { slots, mask, dense, sparse, denseRows, classCount } = this
    // In steps, each of loads that do not wait for one another: the processor then fetches many rows at once.
    const size = to - from
    for (let f = 0; f < size; f++) firstSlots[f] = slots[((features[from + f] as number) >>> KEY_DROP) & mask] as number
    let denseCount = 0
    let sparseCount = 0
    for (let f = 0; f < size; f++) {
      let found = firstSlots[f] as number
      if (found === 0) continue
      const key = (features[from + f] as number) >>> KEY_DROP
      const top = key >>> KEY_SHIFT
      for (let slot = key & mask; found !== 0 && found >>> ADDRESS_BITS !== top; found = slots[slot] as number) {
        slot = (slot + 1) & mask
      }
      if (found === 0) continue
      const address = (found & (MAX_ADDRESS - 1)) - 1
      if (address < denseRows) denseStarts[denseCount++] = address * classCount
      else sparseStarts[sparseCount++] = address - denseRows
    }
    for (let s = 0; s < sparseCount; s++) sparseSizes[s] = sparse[sparseStarts[s] as number] as number
    for (let k = 0; k < count; k++) {
      const c = candidates[k] as number
      let sum = scores[c] as number
      for (let d = 0; d < denseCount; d++) {
        sum += WEIGHTS[dense[(denseStarts[d] as number) + c] as number] as number
      }
      scores[c] = sum
    }
    for (let s = 0; s < sparseCount; s++) {
      const first = (sparseStarts[s] as number) + 1
      const end = first + (sparseSizes[s] as number)
      for (let e = first; e < end; e++) {
        const entry = sparse[e] as number
        const c = entry >> 8
        scores[c] = (scores[c] as number) + (WEIGHTS[entry & 0xff] as number)
      }
    }
  }
}

/** More features than any model gives at once. */
const ROOM = 256
const firstSlots = new Int32Array(ROOM)
const denseStarts = new Int32Array(ROOM)
const sparseStarts = new Int32Array(ROOM)
const sparseSizes = new Int32Array(ROOM)

/** What a byte stands for: bytes from 128 are negative. */
export const WEIGHTS = Int32Array.from({ length: 256 }, (_, byte) =>
  byte < 128 ? byte * byte : -(256 - byte) * (256 - byte),
)

/** Rows' addresses take the low bits of a slot, the key's top bits the rest. */
const ADDRESS_BITS = 23
const MAX_ADDRESS = 1 << ADDRESS_BITS

/** How many bits of a feature's hash are kept. */
export const KEY_BITS = 26
const KEY_DROP = 32 - KEY_BITS
const KEY_SHIFT = KEY_BITS - (32 - ADDRESS_BITS)

export function keyOf(feature: number): number {
  return feature >>> KEY_DROP
}

/** The candidate with the highest score, the first of them on a tie. */
export function argmax(scores: Int32Array | Float32Array, candidates: Uint8Array, count: number): number {
  let best = candidates[0] as number
  for (let k = 1; k < count; k++) {
    const c = candidates[k] as number
    if ((scores[c] as number) > (scores[best] as number)) best = c
  }
  return best
}
