import type { Extent, Point } from '../../picture/index.ts'
import { type Box, crosses, holds, overlap, type Segment } from './box.ts'

/** Between any two boxes. */
const MARGIN = 8
const CELL = 96

/** Boxes and lines by the cells of a grid, so that what is asked about is compared with its surroundings alone. */
export class Occupancy {
  readonly #boxes = new Map<number, Set<Box>>()
  readonly #lines = new Map<number, Set<Segment>>()

  addBox(at: Point, extent: Extent): void {
    const box = boxAround(at, extent)
    for (const cell of cellsOf(box)) into(this.#boxes, cell, box)
  }

  addLine(line: Segment): void {
    for (const cell of cellsAlong(line)) into(this.#lines, cell, line)
  }

  isFree(at: Point, extent: Extent): boolean {
    const box = boxAround(at, extent)
    for (const cell of cellsOf(box))
      for (const other of this.#boxes.get(cell) ?? []) if (overlap(box, other)) return false
    return true
  }

  /** How many lines pass through a box; counting stops at `enough`. */
  linesUnder(at: Point, extent: Extent, enough: number): number {
    const box = boxAround(at, extent)
    const found = new Set<Segment>()
    for (const cell of cellsOf(box))
      for (const line of this.#lines.get(cell) ?? []) {
        if (found.size >= enough) return found.size
        if (!found.has(line) && crosses(line, box)) found.add(line)
      }
    return found.size
  }

  /** How many boxes a line passes through, those around its beginning left out; counting stops at `enough`. */
  boxesUnder(line: Segment, enough: number): number {
    const found = new Set<Box>()
    for (const cell of cellsAlong(line))
      for (const box of this.#boxes.get(cell) ?? []) {
        if (found.size >= enough) return found.size
        if (!found.has(box) && !holds(box, line[0]) && crosses(line, box)) found.add(box)
      }
    return found.size
  }
}

function boxAround({ x, y }: Point, { left, right, top, bottom }: Extent): Box {
  const half = MARGIN / 2
  return { left: x + left - half, right: x + right + half, top: y + top - half, bottom: y + bottom + half }
}

function into<T>(cells: Map<number, Set<T>>, cell: number, item: T): void {
  const there = cells.get(cell)
  if (there === undefined) cells.set(cell, new Set([item]))
  else there.add(item)
}

/** Farther apart than any graph on screen is wide, in cells. */
const ROW = 2 ** 20

function* cellsOf({ left, right, top, bottom }: Box): Iterable<number> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield column * ROW + row
}

/** Every cell that a line touches, found by short steps; a corner cut by less than half a cell may be missed. */
function* cellsAlong([from, to]: Segment): Iterable<number> {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (CELL / 2)))
  for (let i = 0; i <= steps; i++) {
    const x = from.x + ((to.x - from.x) * i) / steps
    const y = from.y + ((to.y - from.y) * i) / steps
    yield Math.floor(x / CELL) * ROW + Math.floor(y / CELL)
  }
}
