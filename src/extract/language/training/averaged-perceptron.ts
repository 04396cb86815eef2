import { KEY_BITS, keyOf } from '../perceptron.ts'
import { type ModelRow, writeModel } from '../weights.ts'

/**
 * The averaged perceptron (Collins 2002, "Discriminative Training Methods for Hidden Markov Models"; the averaging after
 * Daumé 2006): when the model errs, the right class gains one on every feature present and the wrong class loses one;
 * the weights kept are the average over all of training, which forgets the accidents of the last examples.
 */
export class AveragedPerceptron {
  readonly weights: Float32Array
  /** Sum over updates of time × change, from which the average follows without touching every weight at every step. */
  private readonly debts: Float32Array
  private time = 1

  constructor(
    readonly rowCount: number,
    readonly classCount: number,
  ) {
    this.weights = new Float32Array(rowCount * classCount)
    this.debts = new Float32Array(rowCount * classCount)
  }

  /** Sets `scores[c]` for each candidate. `rows[from … to)` are row numbers; −1 is a feature too rare to have one. */
  score(rows: Int32Array, from: number, to: number, candidates: Uint8Array, scores: Float32Array): void {
    const { weights, classCount } = this
    for (const c of candidates) scores[c] = 0
    for (let f = from; f < to; f++) {
      const row = rows[f] as number
      if (row < 0) continue
      const base = row * classCount
      for (let k = 0; k < candidates.length; k++) {
        const c = candidates[k] as number
        scores[c] = (scores[c] as number) + (weights[base + c] as number)
      }
    }
  }

  /** One more example seen. */
  tick(): void {
    this.time++
  }

  update(rows: Int32Array, from: number, to: number, right: number, wrong: number): void {
    const { weights, debts, classCount, time } = this
    for (let f = from; f < to; f++) {
      const row = rows[f] as number
      if (row < 0) continue
      const r = row * classCount + right
      const w = row * classCount + wrong
      weights[r] = (weights[r] as number) + 1
      debts[r] = (debts[r] as number) + time
      weights[w] = (weights[w] as number) - 1
      debts[w] = (debts[w] as number) - time
    }
  }

  averaged(): Float32Array {
    return this.weights.map((weight, i) => weight - (this.debts[i] as number) / this.time)
  }
}

/** Numbers the features that are frequent enough to be worth weights. */
export class FeatureIndex {
  private readonly counts = new Uint8Array(1 << KEY_BITS)
  /** By key, the row's number plus one: what is never written costs no memory. */
  private rows = new Int32Array(0)
  size = 0

  count(features: Int32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      const key = keyOf(features[i] as number)
      const count = this.counts[key] as number
      if (count < 255) this.counts[key] = count + 1
    }
  }

  /** Gives a row to every feature counted at least `minCount` times. */
  close(minCount: number): void {
    this.rows = new Int32Array(1 << KEY_BITS)
    for (let key = 0; key < this.counts.length; key++) {
      if ((this.counts[key] as number) >= minCount) this.rows[key] = ++this.size
    }
  }

  /** The feature's row, −1 when it was too rare. */
  row(feature: number): number {
    return (this.rows[keyOf(feature)] as number) - 1
  }

  /** The rows' keys, in the order of the rows. */
  keys(): Int32Array {
    const keys = new Int32Array(this.size)
    for (let key = 0; key < this.rows.length; key++) {
      const row = this.rows[key] as number
      if (row > 0) keys[row - 1] = key
    }
    return keys
  }
}

/**
 * Rounds averaged weights to the file's bytes.
 * @param threshold weights below this share of the largest are left out
 */
export function packModel(index: FeatureIndex, classCount: number, weights: Float32Array, threshold = 0): Uint8Array {
  let largest = 0
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const keys = index.keys()
  const rows: ModelRow[] = []
  for (let row = 0; row < index.size; row++) {
    const classes: number[] = []
    const values: number[] = []
    for (let c = 0; c < classCount; c++) {
      const share = (weights[row * classCount + c] as number) / largest
      const value = Math.abs(share) < threshold ? 0 : Math.sign(share) * Math.round(127 * Math.sqrt(Math.abs(share)))
      if (value === 0) continue
      classes.push(c)
      values.push(value)
    }
    if (classes.length > 0) rows.push({ key: keys[row] as number, classes, values })
  }
  return writeModel(classCount, rows)
}

/** A small seeded generator (mulberry32): training gives the same bytes everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const swap = order[i] as number
    order[i] = order[j] as number
    order[j] = swap
  }
  return order
}
