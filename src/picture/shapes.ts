import type { TypeRow } from '../graph/index.ts'
import type { Point } from './geometry.ts'

type Shape = TypeRow['shape']

/**
 * The corners of each shape in a square from −1 to 1, y downwards: the figures of Cytoscape's node shapes, so that the
 * canvas and the pictures show the same. An ellipse and a rounded rectangle are followed by short straight steps.
 */
const CORNERS: Record<Shape, readonly Point[]> = {
  ellipse: arc(0, 0, 1, 0, 360, 48),
  rectangle: corners([-1, -1], [1, -1], [1, 1], [-1, 1]),
  'round-rectangle': [
    ...arc(0.6, -0.6, 0.4, -90, 0, 6),
    ...arc(0.6, 0.6, 0.4, 0, 90, 6),
    ...arc(-0.6, 0.6, 0.4, 90, 180, 6),
    ...arc(-0.6, -0.6, 0.4, 180, 270, 6),
  ],
  hexagon: corners([-0.5, -1], [0.5, -1], [1, 0], [0.5, 1], [-0.5, 1], [-1, 0]),
  diamond: corners([0, -1], [1, 0], [0, 1], [-1, 0]),
  triangle: corners([0, -1], [1, 1], [-1, 1]),
  pentagon: corners([0, -1], [1, -0.236], [0.618, 1], [-0.618, 1], [-1, -0.236]),
  tag: corners([-1, -1], [0.25, -1], [1, 0], [0.25, 1], [-1, 1]),
}

/**
 * A shape as SVG path data (`d`) around the origin.
 * @param size how many pixels it is across
 */
export function shapePath(shape: Shape, size: number): string {
  const half = size / 2
  if (shape === 'ellipse')
    return `M${r(-half)} 0A${r(half)} ${r(half)} 0 1 1 ${r(half)} 0A${r(half)} ${r(half)} 0 1 1 ${r(-half)} 0Z`
  return `M${CORNERS[shape].map(({ x, y }) => `${r(x * half)} ${r(y * half)}`).join('L')}Z`
}

/**
 * Where a straight line from the centre of a shape towards `towards` leaves the shape.
 * @param size how many pixels the shape is across
 * @returns the centre itself when both points are the same
 */
export function shapeBorder(shape: Shape, size: number, centre: Point, towards: Point): Point {
  const dx = towards.x - centre.x
  const dy = towards.y - centre.y
  const half = size / 2
  const points = CORNERS[shape]
  let reach = 0
  points.forEach((a, i) => {
    const b = points[(i + 1) % points.length] ?? a
    // The ray t·(dx, dy) meets the side a + s·(b − a), 0 ≤ s ≤ 1.
    const sideX = b.x - a.x
    const sideY = b.y - a.y
    const cross = dx * sideY - dy * sideX
    if (cross === 0) return
    const t = (a.x * sideY - a.y * sideX) / cross
    const s = (a.x * dy - a.y * dx) / cross
    if (t > reach && s >= -1e-9 && s <= 1 + 1e-9) reach = t
  })
  return { x: centre.x + dx * reach * half, y: centre.y + dy * reach * half }
}

function corners(...points: readonly (readonly [number, number])[]): Point[] {
  return points.map(([x, y]) => ({ x, y }))
}

/** Angles in degrees, clockwise from the right, since y runs downwards. */
function arc(x: number, y: number, radius: number, from: number, to: number, steps: number): Point[] {
  const whole = to - from === 360
  return Array.from({ length: whole ? steps : steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180
    return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
  })
}

function r(value: number): number {
  return Math.round(value * 100) / 100
}
