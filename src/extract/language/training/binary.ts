import { AveragedPerceptron, FeatureIndex, packModel, seededRandom, shuffled } from './averaged-perceptron.ts'

/** A yes-or-no example: its features and whether the answer is yes. */
export interface BinaryExample {
  readonly features: Int32Array
  readonly isYes: boolean
}

const EPOCHS = 8
/** As many models are learnt, each in another order, and added: a single one wavers by a point of F1. */
const SEEDS = 5

/** Learns class 0 (no) against class 1 (yes); the result is what `readModel` reads. */
export function trainBinary(examples: readonly BinaryExample[], minCount: number): Uint8Array {
  const index = new FeatureIndex()
  for (const { features } of examples) index.count(features, 0, features.length)
  index.close(minCount)
  const rows = examples.map(({ features }) => features.map((feature) => index.row(feature)))
  const sum = new Float32Array(index.size * 2)
  const scores = new Float32Array(2)
  const both = Uint8Array.of(0, 1)
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = seededRandom(seed)
    const perceptron = new AveragedPerceptron(index.size, 2)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (const i of shuffled(rows.length, random)) {
        const row = rows[i] as Int32Array
        const right = examples[i]?.isYes ? 1 : 0
        perceptron.score(row, 0, row.length, both, scores)
        perceptron.tick()
        if ((scores[right] as number) <= (scores[1 - right] as number)) {
          perceptron.update(row, 0, row.length, right, 1 - right)
        }
      }
    }
    perceptron.averaged().forEach((weight, i) => {
      sum[i] = (sum[i] as number) + weight
    })
  }
  return packModel(index, 2, sum, 0.005)
}
