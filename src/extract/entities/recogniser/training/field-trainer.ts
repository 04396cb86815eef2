import { FeatureIndex, seededRandom, shuffled } from '../../../language/training/averaged-perceptron.ts'
import type { NameCandidate } from '../candidates.ts'
import type { NameFeatures } from '../features.ts'
import { probabilities, TYPE_COUNT } from '../lattice.ts'
import type { NameLists } from '../name-lists.ts'
import type { Reading } from '../reading-facts.ts'

/** A sentence whose names people marked. */
export interface NameExample {
  readonly reading: Reading
  readonly candidates: readonly NameCandidate[]
  /** Of each candidate, the number of its type among ENTITY_TYPES; −1 for no name. */
  readonly gold: Int8Array
  /** What is known of names when it is read. */
  readonly lists: NameLists
}

export interface FieldOptions {
  readonly epochs: number
  /** Of AdaGrad (Duchi, Hazan & Singer 2011). */
  readonly rate: number
  /** How fast a weight that is touched shrinks: L2 regularisation, lazily. */
  readonly decay: number
  /** Features seen less often are not learnt. */
  readonly minCount: number
  /** One model is learnt for each seed, and their weights are averaged. */
  readonly seeds: readonly number[]
}

/** The weights of a conditional random field, `TYPE_COUNT` for each feature of the index. */
export interface Field {
  readonly index: FeatureIndex
  readonly weights: Float32Array
}

/** Learns the weights under which what people marked is most probable. */
export function trainField(
  examples: readonly NameExample[],
  features: NameFeatures,
  { epochs, rate, decay, minCount, seeds }: FieldOptions,
): Field {
  const index = new FeatureIndex()
  for (const example of examples) visit(example, features, (_, __, row) => index.count(row, 0, row.length))
  index.close(minCount)
  const encoded = examples.map((example) => encode(example, features, index))
  const sum = new Float32Array(index.size * TYPE_COUNT)
  for (const seed of seeds) {
    const learner = new Learner(index.size, rate, decay)
    const random = seededRandom(seed)
    for (let epoch = 0; epoch < epochs; epoch++)
      for (const i of shuffled(encoded.length, random)) learner.learn(encoded[i] as Encoded)
    learner.weights.forEach((weight, k) => {
      sum[k] = (sum[k] as number) + weight / seeds.length
    })
  }
  return { index, weights: sum }
}

type Part = 'begin' | 'end' | 'inside' | 'joint' | 'span'
const PARTS: readonly Part[] = ['begin', 'end', 'inside', 'joint', 'span']

/** Row numbers of an example's features. `span` has one list a candidate; the other parts, which candidates share, one a word. */
interface Encoded extends Readonly<Record<Part, Int32Array[]>> {
  readonly length: number
  readonly candidates: readonly NameCandidate[]
  readonly gold: Int8Array
}

/** Gives the features of every part of an example, each once. */
function visit(
  { reading, candidates, lists }: NameExample,
  features: NameFeatures,
  give: (part: Part, i: number, row: Int32Array) => void,
): void {
  features.start(reading, lists)
  const seen = new Set<string>()
  const once = (part: Part, i: number, extract: () => number) => {
    const key = `${part} ${i}`
    if (seen.has(key)) return
    seen.add(key)
    give(part, i, features.features.slice(0, extract()))
  }
  candidates.forEach((candidate, c) => {
    const { from, to } = candidate
    once('begin', from, () => features.begin(from))
    once('end', to - 1, () => features.end(to - 1))
    for (let i = from; i < to; i++) once('inside', i, () => features.inside(i))
    for (let i = from; i < to - 1; i++) once('joint', i, () => features.joint(i))
    once('span', c, () => features.span(candidate))
  })
}

function encode(example: NameExample, features: NameFeatures, index: FeatureIndex): Encoded {
  const length = example.reading.sentence.tokens.length
  const empty = (size: number) => Array.from({ length: size }, () => new Int32Array(0))
  const encoded: Encoded = {
    length,
    candidates: example.candidates,
    gold: example.gold,
    begin: empty(length),
    end: empty(length),
    inside: empty(length),
    joint: empty(length),
    span: empty(example.candidates.length),
  }
  visit(example, features, (part, i, row) => {
    encoded[part][i] = row.map((feature) => index.row(feature)).filter((r) => r >= 0)
  })
  return encoded
}

/** Calls back with the part and place of everything whose weights a candidate's score adds up. */
function eachPlace({ from, to }: NameCandidate, c: number, visitPlace: (part: Part, i: number) => void): void {
  visitPlace('span', c)
  visitPlace('begin', from)
  visitPlace('end', to - 1)
  for (let i = from; i < to; i++) visitPlace('inside', i)
  for (let i = from; i < to - 1; i++) visitPlace('joint', i)
}

class Learner {
  readonly weights: Float32Array
  /** Sums of squared gradients. */
  private readonly squares: Float32Array

  constructor(
    rowCount: number,
    private readonly rate: number,
    private readonly decay: number,
  ) {
    this.weights = new Float32Array(rowCount * TYPE_COUNT)
    this.squares = new Float32Array(rowCount * TYPE_COUNT)
  }

  learn(example: Encoded): void {
    const { candidates, gold, length } = example
    if (candidates.length === 0) return
    const found = probabilities(length, candidates, this.scores(example))
    const gradients = blank(example)
    candidates.forEach((candidate, c) => {
      for (let t = 0; t < TYPE_COUNT; t++) {
        const gradient = (gold[c] === t ? 1 : 0) - (found[c * TYPE_COUNT + t] as number)
        if (Math.abs(gradient) < NEGLIGIBLE) continue
        eachPlace(candidate, c, (part, i) => {
          const k = i * TYPE_COUNT + t
          gradients[part][k] = (gradients[part][k] as number) + gradient
        })
      }
    })
    for (const part of PARTS)
      example[part].forEach((rows, i) => {
        this.step(rows, gradients[part], i * TYPE_COUNT)
      })
  }

  private scores(example: Encoded): Float64Array {
    const sums = blank(example)
    for (const part of PARTS)
      example[part].forEach((rows, i) => {
        for (const row of rows)
          for (let t = 0; t < TYPE_COUNT; t++) {
            const k = i * TYPE_COUNT + t
            sums[part][k] = (sums[part][k] as number) + (this.weights[row * TYPE_COUNT + t] as number)
          }
      })
    const scores = new Float64Array(example.candidates.length * TYPE_COUNT)
    example.candidates.forEach((candidate, c) => {
      eachPlace(candidate, c, (part, i) => {
        for (let t = 0; t < TYPE_COUNT; t++) {
          const k = c * TYPE_COUNT + t
          scores[k] = (scores[k] as number) + (sums[part][i * TYPE_COUNT + t] as number)
        }
      })
    })
    return scores
  }

  private step(rows: Int32Array, gradients: Float64Array, at: number): void {
    const { weights, squares, rate, decay } = this
    for (let t = 0; t < TYPE_COUNT; t++) {
      const gradient = gradients[at + t] as number
      if (gradient === 0) continue
      for (const row of rows) {
        const k = row * TYPE_COUNT + t
        const step = gradient - decay * (weights[k] as number)
        squares[k] = (squares[k] as number) + step * step
        weights[k] = (weights[k] as number) + (rate * step) / Math.sqrt((squares[k] as number) + 1)
      }
    }
  }
}

/** Gradients smaller than this move nothing. */
const NEGLIGIBLE = 1e-3

/** Zeros, `TYPE_COUNT` for each place of each part. */
function blank(example: Encoded): Record<Part, Float64Array> {
  const zeros = (part: Part) => new Float64Array(example[part].length * TYPE_COUNT)
  return {
    begin: zeros('begin'),
    end: zeros('end'),
    inside: zeros('inside'),
    joint: zeros('joint'),
    span: zeros('span'),
  }
}
