import { type Extent, labelLines, nodeSize } from '../../picture/index.ts'
import type { ShownNode } from '../view/index.ts'

/*
 * How much room a node and its words take, in the graph's units (CSS pixels at zoom 1). Names break as in pictures;
 * widths are estimated rather than measured, so that places are the same on every machine and need no page.
 */

export const NAME_SIZE = 13
export const TYPE_SIZE = 11
/** Of the words on a line. */
export const VERB_SIZE = 11.5
export const LINE_HEIGHT = 1.22
/** Mean advance of a letter of a bold sans-serif in ems, capitals counted in: of the wider ones, such as DejaVu. */
const EMS_PER_LETTER = 0.63
const GAP_UNDER_SHAPE = 5
/** How far the badge stands out at the upper right. */
const BADGE = 14

/** The room that a node takes with its name and the word for its type below. */
export function nodeExtent(node: Pick<ShownNode, 'label' | 'degree'>, typeWord: string): Extent {
  const half = nodeSize(node) / 2
  const lines = linesOf(node.label)
  const width = Math.max(
    ...lines.map((line) => [...line].length * EMS_PER_LETTER * NAME_SIZE),
    [...typeWord].length * EMS_PER_LETTER * TYPE_SIZE,
    2 * half,
  )
  const below = GAP_UNDER_SHAPE + lines.length * NAME_SIZE * LINE_HEIGHT + TYPE_SIZE * LINE_HEIGHT
  return { left: -width / 2, right: Math.max(width / 2, half + BADGE), top: -half - 6, bottom: half + below }
}

/** Names of a long session; forgotten all at once when there are more. */
const MOST_REMEMBERED = 5_000
const KNOWN = new Map<string, readonly string[]>()

/** A name broken into lines as in pictures, worked out once for each. */
export function linesOf(label: string): readonly string[] {
  const known = KNOWN.get(label)
  if (known !== undefined) return known
  if (KNOWN.size > MOST_REMEMBERED) KNOWN.clear()
  const lines = labelLines(label)
  KNOWN.set(label, lines)
  return lines
}
