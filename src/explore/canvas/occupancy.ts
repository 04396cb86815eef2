import type { Extent, Point } from '../../picture/index.ts'
import { type Box, crosses, holds, overlap, type Segment } from './box.ts'

/** Between any two boxes. */
const MARGIN = 8
const CELL = 96

/** Boxes and lines by the cells of a grid, so that what is asked about is compared with its surroundings alone. */
export class Occupancy {
  readonly #boxes = new Map<number, Box[]>()
  readonly #lines = new Map<number, Segment[]>()

  addBox(at: Point, extent: Extent): void {
    const box = boxAround(at, extent)
    forCellsOf(box, (cell) => into(this.#boxes, cell, box))
  }

  addLine(line: Segment): void {
    for (const cell of cellsAlong(line)) into(this.#lines, cell, line)
  }

  isFree(at: Point, extent: Extent): boolean {
    const box = boxAround(at, extent)
    return !anyCellOf(box, (cell) => this.#boxes.get(cell)?.some((other) => overlap(box, other)) === true)
  }

  /** How many lines pass through a box; counting stops at `enough`. */
  linesUnder(at: Point, extent: Extent, enough: number): number {
    const box = boxAround(at, extent)
    const found = new Set<Segment>()
    anyCellOf(box, (cell) => {
      for (const line of this.#lines.get(cell) ?? []) {
        if (found.size >= enough) return true
        if (!found.has(line) && crosses(line, box)) found.add(line)
      }
      return false
    })
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

function into<T>(cells: Map<number, T[]>, cell: number, item: T): void {
  const there = cells.get(cell)
  if (there === undefined) cells.set(cell, [item])
  else there.push(item)
}

/** Farther apart than any graph on screen is wide, in cells. */
const ROW = 2 ** 20

function cellAt(x: number, y: number): number {
  return Math.floor(x / CELL) * ROW + Math.floor(y / CELL)
}

/** Asks about the cells of a box until one answers yes. */
function anyCellOf({ left, right, top, bottom }: Box, ask: (cell: number) => boolean): boolean {
  const [first, last] = [Math.floor(top / CELL), Math.floor(bottom / CELL)]
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = first; row <= last; row++) if (ask(column * ROW + row)) return true
  return false
}

function forCellsOf(box: Box, each: (cell: number) => void): void {
  anyCellOf(box, (cell) => {
    each(cell)
    return false
  })
}

/** Every cell that a line touches, each once, found by short steps; a corner cut by less than half a cell may be missed. */
function cellsAlong([from, to]: Segment): number[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / (CELL / 2)))
  const [dx, dy] = [(to.x - from.x) / steps, (to.y - from.y) / steps]
  const cells: number[] = []
  for (let i = 0; i <= steps; i++) {
    const cell = cellAt(from.x + dx * i, from.y + dy * i)
    // A straight line never comes back to a cell that it has left.
    if (cells.at(-1) !== cell) cells.push(cell)
  }
  return cells
}
