import { expect, it } from 'vitest'
import { boxAt, overlapArea } from './geometry.ts'
import { separate } from './separate.ts'

const EXTENT = { left: -60, top: -20, right: 60, bottom: 45 }

it('separate frees nodes from one another, even when all start at one place', () => {
  for (const count of [2, 10, 120]) {
    const extents = Array.from({ length: count }, () => EXTENT)
    const moved = separate(
      extents.map(() => ({ x: 0, y: 0 })),
      extents,
      [],
    )
    const boxes = moved.map((place) => boxAt(place, EXTENT))
    const shared = boxes.flatMap((a, i) => boxes.slice(i + 1).map((b) => overlapArea(a, b)))
    expect(Math.max(...shared)).toBe(0)
  }
})

it('separate moves a node off a link that does not join it, and moves nothing that is free', () => {
  const extents = [EXTENT, EXTENT, EXTENT]
  const ends = [
    { x: 0, y: 0 },
    { x: 600, y: 0 },
  ]
  const [, , between] = separate([...ends, { x: 300, y: 5 }], extents, [[0, 1]])
  expect(Math.abs(between?.y ?? 0)).toBeGreaterThanOrEqual(28)
  const free = [...ends, { x: 300, y: 200 }]
  expect(separate(free, extents, [[0, 1]])).toEqual(free)
})
