import type { Point } from '../../picture/index.ts'
import { boxOf, pointOn, type Route } from './route.ts'

/** A curve is followed by so many straight pieces. */
const PIECES = 12

/**
 * The line that passes nearest to a point, if any passes within reach; of equals the first.
 * @param reach in the unit of the routes
 */
export function lineAt<Line extends { readonly route: Route }>(
  lines: readonly Line[],
  point: Point,
  reach: number,
): Line | undefined {
  let nearest: Line | undefined
  let shortest = reach
  for (const line of lines) {
    const { left, right, top, bottom } = boxOf(line.route)
    if (point.x < left - reach || point.x > right + reach || point.y < top - reach || point.y > bottom + reach) continue
    const distance = distanceTo(line.route, point)
    if (distance > shortest || (distance === shortest && nearest !== undefined)) continue
    nearest = line
    shortest = distance
  }
  return nearest
}

function distanceTo(route: Route, point: Point): number {
  const pieces = route.control === undefined ? 1 : PIECES
  let shortest = Number.POSITIVE_INFINITY
  let from = route.from
  for (let i = 1; i <= pieces; i++) {
    const to = pointOn(route, i / pieces)
    shortest = Math.min(shortest, distanceToPiece(from, to, point))
    from = to
  }
  return shortest
}

function distanceToPiece(from: Point, to: Point, { x, y }: Point): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  const along = ((x - from.x) * dx + (y - from.y) * dy) / Math.max(1e-9, dx ** 2 + dy ** 2)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(x - from.x - t * dx, y - from.y - t * dy)
}
