import type { Extent, Point } from '../../picture/index.ts'

/** Something that takes room: where its centre is, and how far it reaches from there. */
export interface Placed extends Point {
  readonly extent: Extent
}

export interface Newcomer {
  readonly key: string
  readonly extent: Extent
}

const FIRST_RING = 110
const RING_STEP = 34
const MARGIN = 8
const MOST_RINGS = 60
/** Distance between the positions tried on one ring. */
const ARC = 30

/**
 * Finds a free place for each newcomer around their parent; nobody who is there moves. Positions are tried on rings
 * from the nearest outward, on each ring from the open side of the parent round to the other, and taken when nothing
 * there is overlapped, words included. The same input gives the same places.
 * @param parent whom the newcomers stand around
 * @param others all who are there, the parent included when it is drawn
 */
export function placeNewcomers(
  parent: Point,
  others: readonly Placed[],
  newcomers: readonly Newcomer[],
): Map<string, Point> {
  const taken = new Occupancy()
  for (const other of others) taken.add(other, other.extent)
  const facing = openSide(parent, others)

  const places = new Map<string, Point>()
  for (const { key, extent } of newcomers) {
    const place = firstFree(parent, facing, extent, taken) ?? parent
    taken.add(place, extent)
    places.set(key, place)
  }
  return places
}

/** Whether something may stand there without overlapping anything. */
export function isFree(place: Point, extent: Extent, others: readonly Placed[]): boolean {
  const taken = new Occupancy()
  for (const other of others) taken.add(other, other.extent)
  return !taken.overlaps(place, extent)
}

function firstFree(parent: Point, facing: number, extent: Extent, taken: Occupancy): Point | undefined {
  for (let ring = 0; ring < MOST_RINGS; ring++) {
    const radius = FIRST_RING + ring * RING_STEP
    const steps = Math.max(8, Math.round((2 * Math.PI * radius) / ARC))
    for (let i = 0; i < steps; i++) {
      // 0, +1, −1, +2, −2 …: from the open side, to both hands in turn.
      const offset = (i % 2 === 0 ? -i / 2 : (i + 1) / 2) * ((2 * Math.PI) / steps)
      const place = {
        // Whole units, so that the same places are found whatever the rounding of sines.
        x: Math.round(parent.x + radius * 1.15 * Math.cos(facing + offset)),
        y: Math.round(parent.y + radius * Math.sin(facing + offset)),
      }
      if (!taken.overlaps(place, extent)) return place
    }
  }
  return undefined
}

/** The direction, in radians, away from the bulk of those who are near. */
function openSide(parent: Point, others: readonly Placed[]): number {
  let x = 0
  let y = 0
  for (const other of others) {
    const dx = parent.x - other.x
    const dy = parent.y - other.y
    const distance = Math.hypot(dx, dy)
    if (distance === 0) continue
    // Near ones weigh more: a far crowd does not matter to what stands free around the parent.
    x += dx / distance ** 2
    y += dy / distance ** 2
  }
  return x === 0 && y === 0 ? -Math.PI / 2 : Math.atan2(y, x)
}

/** Rectangles by the cells of a grid, so that an overlap is found among the neighbours alone. */
class Occupancy {
  readonly #cells = new Map<string, Rectangle[]>()

  add(at: Point, extent: Extent): void {
    const rectangle = rectangleOf(at, extent)
    for (const cell of cellsOf(rectangle)) {
      const there = this.#cells.get(cell)
      if (there === undefined) this.#cells.set(cell, [rectangle])
      else there.push(rectangle)
    }
  }

  overlaps(at: Point, extent: Extent): boolean {
    const rectangle = rectangleOf(at, extent)
    for (const cell of cellsOf(rectangle))
      for (const other of this.#cells.get(cell) ?? []) if (intersect(rectangle, other)) return true
    return false
  }
}

interface Rectangle {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function rectangleOf({ x, y }: Point, { left, right, top, bottom }: Extent): Rectangle {
  const half = MARGIN / 2
  return { left: x + left - half, right: x + right + half, top: y + top - half, bottom: y + bottom + half }
}

function intersect(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

const CELL = 96

function* cellsOf({ left, right, top, bottom }: Rectangle): Iterable<string> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield `${column},${row}`
}
