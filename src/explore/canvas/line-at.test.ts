import { describe, expect, test } from 'vitest'
import { lineAt } from './line-at.ts'
import { pointOn, routesBetween } from './route.ts'

const ends = [
  { x: 0, y: 0, shape: 'ellipse', size: 30 },
  { x: 300, y: 0, shape: 'ellipse', size: 30 },
] as const
const lines = routesBetween(...ends, 4).map((route, i) => ({ route, name: `line ${i}` }))

describe('the line under a pointer', () => {
  test('is the curve that passes there, not its neighbour', () => {
    for (const line of lines)
      for (const t of [0.3, 0.5, 0.7]) expect(lineAt(lines, pointOn(line.route, t), 8)).toBe(line)
  })

  test('is the nearest of those within reach', () => {
    const { x, y } = pointOn(lines[0]?.route ?? { from: ends[0], control: undefined, to: ends[1] }, 0.5)
    expect(lineAt(lines, { x, y: y + 7 }, 8)).toBe(lines[0])
    expect(lineAt(lines, { x, y: y + 9 }, 8)).toBeUndefined()
  })

  test('is none beyond its ends', () => {
    expect(lineAt(lines, { x: -60, y: 0 }, 8)).toBeUndefined()
  })
})
