/** A rectangle, in CSS pixels or in the graph's units. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What a pointer can be on. */
export type Target = { readonly kind: 'node'; readonly key: string } | { readonly kind: 'pair'; readonly pair: string }

/** Whether two rectangles have more than a border in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
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
