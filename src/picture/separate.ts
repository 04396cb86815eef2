import type { Extent, Point } from './geometry.ts'

/** Between the boxes of two nodes, in pixels. */
const MARGIN = 10
/** Between a link and the shape of a node that it does not join. */
const CLEARANCE = 9
const PUSHES = 160
/** How many times a node is held against a link in all: large graphs get off their links less thoroughly, to be done in time. */
const LINK_CHECKS = 2_000_000
const GROWTH = 1.06

interface Movable {
  x: number
  y: number
}

/**
 * Moves nodes as little as need be until no box is on another: pushes overlapping ones apart, and nodes off the links
 * that they are not part of. Where pushing alone does not come to an end, everything is spread a little and pushed again,
 * so that it always ends.
 */
export function separate(
  places: readonly Point[],
  extents: readonly Extent[],
  links: readonly (readonly [number, number])[],
): Point[] {
  const moved: Movable[] = places.map(({ x, y }) => ({ x, y }))
  const linkPushes = Math.min(PUSHES * 0.75, LINK_CHECKS / Math.max(1, places.length * links.length))
  for (;;) {
    for (let push = 0; push < PUSHES; push++) {
      const freed = push < linkPushes ? pushOffLinks(moved, extents, links) : true
      const apart = pushApart(moved, extents)
      if (freed && apart) break
    }
    if (pushApart(moved, extents)) return moved
    for (const place of moved) {
      place.x *= GROWTH
      place.y *= GROWTH
    }
  }
}

/** @returns whether no boxes were on each other */
function pushApart(places: readonly Movable[], extents: readonly Extent[]): boolean {
  let apart = true
  places.forEach((a, i) => {
    const extentA = extents[i]
    for (let j = i + 1; j < places.length; j++) {
      const b = places[j]
      const extentB = extents[j]
      if (b === undefined || extentA === undefined || extentB === undefined) continue
      const right = a.x + extentA.right + MARGIN - (b.x + extentB.left)
      const left = b.x + extentB.right + MARGIN - (a.x + extentA.left)
      const down = a.y + extentA.bottom + MARGIN - (b.y + extentB.top)
      const up = b.y + extentB.bottom + MARGIN - (a.y + extentA.top)
      if (Math.min(right, left, down, up) <= 0) continue
      apart = false
      // The shortest way out, a hair farther so that rounding does not bring it back.
      if (Math.min(right, left) < Math.min(down, up)) {
        const step = (right < left ? right : -left) / 2
        a.x -= step + Math.sign(step) * 0.1
        b.x += step + Math.sign(step) * 0.1
      } else {
        const step = (down < up ? down : -up) / 2
        a.y -= step + Math.sign(step) * 0.1
        b.y += step + Math.sign(step) * 0.1
      }
    }
  })
  return apart
}

/** A link under a node reads as if it ended there. @returns whether every node was off the links of others */
function pushOffLinks(
  places: readonly Movable[],
  extents: readonly Extent[],
  links: readonly (readonly [number, number])[],
): boolean {
  let free = true
  for (const [from, to] of links) {
    const a = places[from]
    const b = places[to]
    if (a === undefined || b === undefined) continue
    const dx = b.x - a.x
    const dy = b.y - a.y
    const length = Math.hypot(dx, dy)
    if (length < 1) continue
    places.forEach((node, i) => {
      if (i === from || i === to) return
      const along = ((node.x - a.x) * dx + (node.y - a.y) * dy) / (length * length)
      if (along <= 0 || along >= 1) return
      const off = ((node.x - a.x) * -dy + (node.y - a.y) * dx) / length
      // The shape is as wide as it is high, and its top is its radius.
      const lacking = CLEARANCE - (extents[i]?.top ?? 0) - Math.abs(off)
      if (lacking <= 0) return
      free = false
      const step = (off >= 0 ? 1 : -1) * lacking * 0.5
      node.x += (-dy / length) * step
      node.y += (dx / length) * step
    })
  }
  return free
}
