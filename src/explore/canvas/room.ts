import { type Box, overlap } from './box.ts'

const CELL = 64
/** More cells than any screen is high. */
const ROW = 4096

/** What is taken on screen, by the cells of a grid. */
export class Room {
  readonly #cells = new Map<number, { box: Box; owner: string | undefined }[]>()

  take(box: Box, owner?: string): void {
    for (const cell of cellsOf(box)) {
      const there = this.#cells.get(cell)
      if (there === undefined) this.#cells.set(cell, [{ box, owner }])
      else there.push({ box, owner })
    }
  }

  /** @param owner whose own boxes do not count */
  isFree(box: Box, owner?: string): boolean {
    for (const cell of cellsOf(box))
      for (const other of this.#cells.get(cell) ?? [])
        if ((owner === undefined || other.owner !== owner) && overlap(box, other.box)) return false
    return true
  }
}

function* cellsOf({ left, right, top, bottom }: Box): Iterable<number> {
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++)
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) yield column * ROW + row
}
