import type { Calibration } from '../confidence.ts'
import { toProbability } from '../confidence.ts'
import type { Parser } from '../parser.ts'
import type { ParserExample } from './train-parser.ts'

interface Outcome {
  readonly margin: number
  readonly isRight: boolean
}

/** Fits the probability of a right arc to the parser's margins on sentences that it has not seen. */
export function calibrate(parser: Parser, examples: readonly ParserExample[]): Calibration {
  const outcomes = examples.flatMap(({ words, tags, lemmas, heads, deprels }): Outcome[] => {
    const tree = parser.parse(words, tags, lemmas)
    return heads.map((head, i) => ({
      margin: tree.margin(i),
      isRight: tree.head(i) === head && tree.deprel(i) === deprels[i],
    }))
  })
  // A forced arc has no rival and an endless margin.
  return fitLogistic(outcomes.filter(({ margin }) => margin < 1e9))
}

/** Newton's method for two parameters; the likelihood has one maximum. */
function fitLogistic(outcomes: readonly Outcome[]): Calibration {
  let calibration: Calibration = { offset: 0, slope: 0.01 }
  for (let step = 0; step < 30; step++) {
    let g0 = 0
    let g1 = 0
    let h00 = 1e-9
    let h01 = 0
    let h11 = 1e-9
    for (const { margin, isRight } of outcomes) {
      const x = Math.sqrt(margin)
      const p = toProbability(margin, calibration)
      const error = (isRight ? 1 : 0) - p
      const weight = p * (1 - p)
      g0 += error
      g1 += error * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    calibration = {
      offset: calibration.offset + (h11 * g0 - h01 * g1) / determinant,
      slope: calibration.slope + (h00 * g1 - h01 * g0) / determinant,
    }
  }
  return calibration
}
