import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SHAPES } from '../graph/index.ts'
import { shapeBorder, shapePath } from './index.ts'

describe('shapeBorder', () => {
  it('is where the line leaves the shape', () => {
    const from = { x: 100, y: 100 }
    expect(shapeBorder('rectangle', 40, from, { x: 300, y: 100 })).toEqual({ x: 120, y: 100 })
    expect(shapeBorder('diamond', 40, from, { x: 200, y: 200 })).toEqual({ x: 110, y: 110 })
    expect(shapeBorder('triangle', 40, from, { x: 100, y: 0 })).toEqual({ x: 100, y: 80 })
    const onCircle = shapeBorder('ellipse', 40, from, { x: 200, y: 200 })
    expect(Math.hypot(onCircle.x - 100, onCircle.y - 100)).toBeCloseTo(20, 1)
  })

  it('lies towards the other end and within the square of the shape, for each shape', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (shape, angle) => {
        const { x, y } = shapeBorder(shape, 40, { x: 0, y: 0 }, { x: 500 * Math.cos(angle), y: 500 * Math.sin(angle) })
        expect(Math.hypot(x, y)).toBeGreaterThan(7)
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(20.001)
        expect(x * Math.cos(angle) + y * Math.sin(angle)).toBeCloseTo(Math.hypot(x, y), 6)
      }),
    )
  })

  it('is the centre when both points are the same', () => {
    expect(shapeBorder('hexagon', 40, { x: 5, y: 6 }, { x: 5, y: 6 })).toEqual({ x: 5, y: 6 })
  })
})

it('each shape has its own closed path', () => {
  const paths = SHAPES.map((shape) => shapePath(shape, 40))
  expect(new Set(paths).size).toBe(SHAPES.length)
  for (const path of paths) expect(path).toMatch(/^M[-\d. LA]+Z$/)
})
