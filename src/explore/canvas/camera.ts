interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const EDGE = 24

/**
 * By how much to pan, in CSS pixels, so that all boxes are on screen: as little as possible, and not at all when they
 * are. When they do not fit together, their middle comes to the middle.
 */
export function keepInSight(
  boxes: readonly Box[],
  screen: { readonly width: number; readonly height: number },
): { x: number; y: number } {
  if (boxes.length === 0) return { x: 0, y: 0 }
  const along = (from: number, to: number, length: number) => {
    if (to - from > length - 2 * EDGE) return from < EDGE || to > length - EDGE ? length / 2 - (from + to) / 2 : 0
    if (from < EDGE) return EDGE - from
    return to > length - EDGE ? length - EDGE - to : 0
  }
  const left = Math.min(...boxes.map((box) => box.left))
  const right = Math.max(...boxes.map((box) => box.right))
  const top = Math.min(...boxes.map((box) => box.top))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return { x: Math.round(along(left, right, screen.width)), y: Math.round(along(top, bottom, screen.height)) }
}
