/** In pixels, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle by its sides; around a node's centre, left and top are negative. */
export interface Extent {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export function boxAt({ x, y }: Point, { left, top, right, bottom }: Extent): Extent {
  return { left: x + left, top: y + top, right: x + right, bottom: y + bottom }
}

/** The rectangle that all boxes lie in; at the origin when there are none. */
export function boundsOf(boxes: readonly Extent[]): Extent {
  if (boxes.length === 0) return { left: 0, top: 0, right: 0, bottom: 0 }
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** The area that two boxes share. */
export function overlapArea(a: Extent, b: Extent): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return width > 0 && height > 0 ? width * height : 0
}

/** How much of the straight line from `a` to `b` lies in the box (Liang and Barsky's clipping). */
export function lengthInside(a: Point, b: Point, box: Extent): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  let from = 0
  let to = 1
  for (const [step, room] of [
    [-dx, a.x - box.left],
    [dx, box.right - a.x],
    [-dy, a.y - box.top],
    [dy, box.bottom - a.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return 0
    } else if (step < 0) from = Math.max(from, room / step)
    else to = Math.min(to, room / step)
  }
  return to > from ? (to - from) * Math.hypot(dx, dy) : 0
}
