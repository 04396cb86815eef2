/**
 * The one kind of model in this room: a linear classifier. Each feature that is present adds its row of weights, one
 * weight a class, and the class with the highest sum wins. How the weights are learnt: training/averaged-perceptron.ts.
 *
 * Only the classes that a caller holds possible are summed. Frequent features keep a weight for most classes and rare
 * ones for two or three, so rows are stored dense or sparse, whichever is shorter.
 */
export class LinearModel {
  /** Open addressing: [key + 1, row] pairs; a row ≥ 0 starts in `dense`, a row < 0 is ~start in `sparse`. */
  private readonly table: Int32Array
  private readonly mask: number

  constructor(
    readonly classCount: number,
    keys: Int32Array,
    rows: Int32Array,
    private readonly dense: Int16Array,
    /** Each row: how many entries follow, then entries of `weight << 8 | class`. */
    private readonly sparse: Int32Array,
  ) {
    let size = 1024
    while (size < keys.length * 2) size *= 2
    this.mask = size - 1
    this.table = new Int32Array(size * 2)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number
      let slot = key & this.mask
      while (this.table[2 * slot] !== 0) slot = (slot + 1) & this.mask
      this.table[2 * slot] = key + 1
      this.table[2 * slot + 1] = rows[i] as number
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
    const { table, mask, dense, sparse } = this
    for (let f = from; f < to; f++) {
      const stored = keyOf(features[f] as number) + 1
      let slot = (stored - 1) & mask
      let found = table[2 * slot] as number
      while (found !== 0 && found !== stored) {
        slot = (slot + 1) & mask
        found = table[2 * slot] as number
      }
      if (found === 0) continue
      const row = table[2 * slot + 1] as number
      if (row >= 0) {
        for (let k = 0; k < count; k++) {
          const c = candidates[k] as number
          scores[c] = (scores[c] as number) + (dense[row + c] as number)
        }
      } else {
        const start = ~row
        const end = start + (sparse[start] as number)
        for (let e = start + 1; e <= end; e++) {
          const entry = sparse[e] as number
          const c = entry & 0xff
          scores[c] = (scores[c] as number) + (entry >> 8)
        }
      }
    }
  }
}

/** How many bits of a feature's hash are kept. */
export const KEY_BITS = 26

export function keyOf(feature: number): number {
  return feature >>> (32 - KEY_BITS)
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
