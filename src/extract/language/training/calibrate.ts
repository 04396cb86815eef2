import { type Calibration, type Logistic, toProbability } from '../confidence.ts'
import { NO_RIVAL, type Parser } from '../parser.ts'
import type { ParserExample } from './train-parser.ts'

interface Outcome {
  readonly margin: number
  readonly isRight: boolean
}

/** Fits the probabilities of a right head, and of a right label below a right head, on sentences not learnt from. */
export function calibrate(parser: Parser, examples: readonly ParserExample[]): Calibration {
  const heads: Outcome[] = []
  const labels: Outcome[] = []
  for (const { words, tags, lemmas, heads: goldHeads, deprels } of examples) {
    const tree = parser.parse(words, tags, lemmas)
    goldHeads.forEach((head, i) => {
      const isRightHead = tree.head(i) === head
      heads.push({ margin: tree.headMargin(i), isRight: isRightHead })
      if (isRightHead) labels.push({ margin: tree.labelMargin(i), isRight: tree.deprel(i) === deprels[i] })
    })
  }
  const hasRival = ({ margin }: Outcome) => margin !== NO_RIVAL
  return { head: fitLogistic(heads.filter(hasRival)), label: fitLogistic(labels.filter(hasRival)) }
}

/** Newton's method for two parameters; the likelihood has one maximum. */
function fitLogistic(outcomes: readonly Outcome[]): Logistic {
  let fitted: Logistic = { offset: 0, slope: 0.01 }
  for (let step = 0; step < 30; step++) {
    let g0 = 0
    let g1 = 0
    let h00 = 1e-9
    let h01 = 0
    let h11 = 1e-9
    for (const { margin, isRight } of outcomes) {
      const x = Math.sqrt(margin)
      const p = toProbability(margin, fitted)
      const error = (isRight ? 1 : 0) - p
      const weight = p * (1 - p)
      g0 += error
      g1 += error * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    fitted = {
      offset: fitted.offset + (h11 * g0 - h01 * g1) / determinant,
      slope: fitted.slope + (h00 * g1 - h01 * g0) / determinant,
    }
  }
  return fitted
}
