import { NO_RIVAL } from './parser.ts'

/**
 * How sure the parser is of an arc, from how far each of its two decisions was above the next best: the probability
 * that the head is right and, when it is, that the label is. Each is a logistic function of the margin's square
 * root, fitted on the development set (after Platt 1999); a decision without an alternative counts as sure. The
 * confidence rescales their product from 0 (a coin toss) to 1.
 */
export interface Calibration {
  readonly head: Logistic
  readonly label: Logistic
}

export interface Logistic {
  readonly offset: number
  readonly slope: number
}

export function toConfidence(headMargin: number, labelMargin: number, { head, label }: Calibration): number {
  return Math.max(0, 2 * toProbability(headMargin, head) * toProbability(labelMargin, label) - 1)
}

export function toProbability(margin: number, { offset, slope }: Logistic): number {
  return margin === NO_RIVAL ? 1 : 1 / (1 + Math.exp(-offset - slope * Math.sqrt(margin)))
}

export function writeCalibration({ head, label }: Calibration): Uint8Array {
  const bytes = new Uint8Array(32)
  const view = new DataView(bytes.buffer)
  for (const [i, value] of [head.offset, head.slope, label.offset, label.slope].entries()) view.setFloat64(8 * i, value)
  return bytes
}

export function readCalibration(bytes: Uint8Array): Calibration {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const logistic = (at: number): Logistic => ({ offset: view.getFloat64(at), slope: view.getFloat64(at + 8) })
  return { head: logistic(0), label: logistic(16) }
}
