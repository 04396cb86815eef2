import type { Point } from './geometry.ts'

/** A node as near as this to a link that it is no part of reads as joined by it. In units of a link's length. */
const TOO_NEAR = 0.22
/** A link over a node misleads more than two links that cross. */
const OVER_NODE = 2

/** How hard a layout is to read: the crossings of its links, and the nodes that lie on links of others. */
export function tangleOf(places: readonly Point[], links: readonly (readonly [number, number])[]): number {
  let tangle = 0
  links.forEach(([a, b], i) => {
    const from = places[a]
    const to = places[b]
    if (from === undefined || to === undefined) return
    for (const [c, d] of links.slice(i + 1)) {
      const start = places[c]
      const end = places[d]
      if (start === undefined || end === undefined || a === c || a === d || b === c || b === d) continue
      if (side(from, to, start) !== side(from, to, end) && side(start, end, from) !== side(start, end, to)) tangle++
    }
    places.forEach((node, k) => {
      if (k !== a && k !== b && distanceTo(from, to, node) < TOO_NEAR) tangle += OVER_NODE
    })
  })
  return tangle
}

function side(a: Point, b: Point, p: Point): boolean {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0
}

function distanceTo(a: Point, b: Point, p: Point): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const along = Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(p.x - a.x - along * dx, p.y - a.y - along * dy)
}
