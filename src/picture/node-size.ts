import type { Extent } from './geometry.ts'
import { balanceText, textWidth } from './text-width.ts'

export const LABEL_SIZE = 14
export const LABEL_LINE = 1.2
/** Between a node's shape and its label. */
export const LABEL_GAP = 5
const LABEL_WIDTH = 136

/** How many pixels a node is across: the better connected, the larger, by the logarithm, from 26 to 48. */
export function nodeSize({ degree }: { readonly degree: number }): number {
  return Math.round(Math.min(48, 22 + 5 * Math.log2(1 + degree)))
}

/** A label in at most three lines; a name cut short could be taken for another. */
export function labelLines(label: string, scale = 1): string[] {
  const lines = balanceText(label, { width: LABEL_WIDTH * scale, size: LABEL_SIZE * scale, weight: 'bold', lines: 3 })
  return lines.length === 0 ? ['—'] : lines
}

/** The size in pixels of a label's lines. */
export function labelBox(lines: readonly string[], scale = 1): { readonly width: number; readonly height: number } {
  return {
    width: Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE * scale, 'bold'))),
    height: lines.length * LABEL_SIZE * LABEL_LINE * scale,
  }
}

/** The room that a node takes with its label below it. */
export function nodeExtent(node: { readonly degree: number; readonly label: string }, scale = 1): Extent {
  const half = (nodeSize(node) * scale) / 2
  const { width, height } = labelBox(labelLines(node.label, scale), scale)
  const side = Math.max(half, width / 2)
  return { left: -side, top: -half, right: side, bottom: half + LABEL_GAP * scale + height }
}
