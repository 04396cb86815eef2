/**
 * How sure the parser is, from how far the chosen arc's score was above the next best transition's: the probability that
 * head and relation are right is a logistic function of the margin's square root (fitted on the development set,
 * after Platt 1999), and the confidence rescales it from 0 (a coin toss) to 1.
 */
export interface Calibration {
  readonly offset: number
  readonly slope: number
}

export function toConfidence(margin: number, calibration: Calibration): number {
  return Math.max(0, 2 * toProbability(margin, calibration) - 1)
}

export function toProbability(margin: number, { offset, slope }: Calibration): number {
  return 1 / (1 + Math.exp(-offset - slope * Math.sqrt(margin)))
}

export function writeCalibration({ offset, slope }: Calibration): Uint8Array {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setFloat64(0, offset)
  view.setFloat64(8, slope)
  return bytes
}

export function readCalibration(bytes: Uint8Array): Calibration {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return { offset: view.getFloat64(0), slope: view.getFloat64(8) }
}
