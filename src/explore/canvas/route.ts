import type { TypeRow } from '../../graph/index.ts'
import { type Point, shapeBorder } from '../../picture/index.ts'
import type { Box } from './box.ts'

/** The way a line goes: straight, or bent towards a point that it does not reach (a quadratic Bézier curve). */
export interface Route {
  readonly from: Point
  /** Absent: straight. */
  readonly control: Point | undefined
  readonly to: Point
}

/** The shape of a node, in the graph's units or in CSS pixels. */
export interface Shaped extends Point {
  readonly shape: TypeRow['shape']
  /** How far it is across. */
  readonly size: number
}

/** Between a shape and the end of a line. */
const BORDER_GAP = 4
/** Between neighbouring lines where they are farthest apart: the height of the words on them, and a little. */
const LINE_GAP = 21
/** Lines of two near nodes do not swell more than this, as a part of their distance. */
const WIDEST = 0.5

/**
 * The ways of so many lines between two shapes, side by side, each from border to border; one alone is straight. In
 * order from the right hand of who looks from `a` to `b`.
 * @returns none where the shapes touch
 */
export function routesBetween(a: Shaped, b: Shaped, lines: number): Route[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.hypot(dx, dy)
  if (length <= (a.size + b.size) / 2 + 2 * BORDER_GAP) return []
  const gap = lines < 2 ? 0 : Math.min(LINE_GAP, (WIDEST * length) / (lines - 1))
  return Array.from({ length: lines }, (_, i) => {
    const bend = (i - (lines - 1) / 2) * gap
    // The middle of the curve is halfway to its control point.
    const control = {
      x: (a.x + b.x) / 2 + (2 * bend * dy) / length,
      y: (a.y + b.y) / 2 - (2 * bend * dx) / length,
    }
    return {
      from: border(a, bend === 0 ? b : control),
      control: bend === 0 ? undefined : control,
      to: border(b, bend === 0 ? a : control),
    }
  })
}

/** A point of the way, from 0 at its beginning to 1 at its end. */
export function pointOn({ from, control, to }: Route, t: number): Point {
  if (control === undefined) return { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
  const [one, two, three] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
  return {
    x: one * from.x + two * control.x + three * to.x,
    y: one * from.y + two * control.y + three * to.y,
  }
}

/** Where a way lies; a curve stays within its three points. */
export function boxOf({ from, control = from, to }: Route): Box {
  return {
    left: Math.min(from.x, control.x, to.x),
    right: Math.max(from.x, control.x, to.x),
    top: Math.min(from.y, control.y, to.y),
    bottom: Math.max(from.y, control.y, to.y),
  }
}

function border(node: Shaped, towards: Point): Point {
  const size = node.size + 2 * BORDER_GAP
  if (node.shape !== 'ellipse') return shapeBorder(node.shape, size, node, towards)
  const [dx, dy] = [towards.x - node.x, towards.y - node.y]
  const reach = size / 2 / Math.max(1e-9, Math.hypot(dx, dy))
  return { x: node.x + dx * reach, y: node.y + dy * reach }
}
