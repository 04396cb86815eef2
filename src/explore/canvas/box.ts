import type { Point } from '../../picture/index.ts'

/** A rectangle, in CSS pixels or in the graph's units. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export type Segment = readonly [from: Point, to: Point]

/** What a pointer can be on. */
export type Target = { readonly kind: 'node'; readonly key: string } | { readonly kind: 'pair'; readonly pair: string }

/** Whether two rectangles have more than a border in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

/** Whether the first lies whole in the second. */
export function isWithin(box: Box, whole: Box): boolean {
  return box.left >= whole.left && box.right <= whole.right && box.top >= whole.top && box.bottom <= whole.bottom
}

export function holds(
  { left, right, top, bottom }: Box,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  return x >= left && x <= right && y >= top && y <= bottom
}

/** The smallest rectangle that holds all; undefined of none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first, ...others] = boxes
  if (first === undefined) return undefined
  return others.reduce(
    (all, box) => ({
      left: Math.min(all.left, box.left),
      right: Math.max(all.right, box.right),
      top: Math.min(all.top, box.top),
      bottom: Math.max(all.bottom, box.bottom),
    }),
    first,
  )
}

/** Liang and Barsky's clipping (1984): whether some stretch of the line is inside the box. */
export function crosses([from, to]: Segment, { left, right, top, bottom }: Box): boolean {
  const dx = to.x - from.x
  const dy = to.y - from.y
  // The stretch between the box's sides, then what of it is between its top and bottom; from 0 to 1 along the line.
  if (dx === 0 && (from.x < left || from.x > right)) return false
  if (dy === 0 && (from.y < top || from.y > bottom)) return false
  const [x1, x2] = dx === 0 ? [0, 1] : [(left - from.x) / dx, (right - from.x) / dx]
  const [y1, y2] = dy === 0 ? [0, 1] : [(top - from.y) / dy, (bottom - from.y) / dy]
  const enter = Math.max(0, Math.min(x1, x2), Math.min(y1, y2))
  const leave = Math.min(1, Math.max(x1, x2), Math.max(y1, y2))
  return enter < leave
}
