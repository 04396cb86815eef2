import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHAPES } from '../../graph/index.ts'
import { boxOf, pointOn, routesBetween, type Shaped } from './route.ts'

const node = (x: number, y: number, given: Partial<Shaped> = {}): Shaped => ({
  x,
  y,
  shape: 'ellipse',
  size: 30,
  ...given,
})

describe('the lines of a link', () => {
  test('are one straight line when there is one, from border to border', () => {
    const [route, ...others] = routesBetween(node(0, 0), node(200, 0), 1)
    expect(others).toEqual([])
    expect(route).toEqual({ from: { x: 19, y: 0 }, control: undefined, to: { x: 181, y: 0 } })
  })

  test('lie side by side, with room for words between them, and the first on the right', () => {
    const middles = routesBetween(node(0, 0), node(300, 0), 4).map((route) => pointOn(route, 0.5).y)
    // On screen y runs down: who looks to the right has it to the right hand.
    expect(middles).toEqual(middles.toSorted((a, b) => b - a))
    for (const [i, y] of middles.slice(1).entries()) expect((middles[i] ?? 0) - y).toBeGreaterThan(17)
  })

  test('swell less between near nodes', () => {
    const spread = (length: number) => {
      const middles = routesBetween(node(0, 0), node(length, 0), 4).map((route) => pointOn(route, 0.5).y)
      return Math.max(...middles) - Math.min(...middles)
    }
    expect(spread(80)).toBeLessThan(spread(300))
  })

  test('are none between shapes that touch', () => {
    expect(routesBetween(node(0, 0), node(31, 0), 2)).toEqual([])
  })

  test('begin and end outside the shapes, and stay within their box', () => {
    const anyNode = fc.record({
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      size: fc.integer({ min: 22, max: 48 }),
      shape: fc.constantFrom(...SHAPES),
    })
    fc.assert(
      fc.property(anyNode, anyNode, fc.integer({ min: 1, max: 4 }), (a, b, lines) => {
        fc.pre(Math.hypot(a.x - b.x, a.y - b.y) > 120)
        const routes = routesBetween(a, b, lines)
        expect(routes.length).toBe(lines)
        for (const route of routes) {
          const { left, right, top, bottom } = boxOf(route)
          for (const t of [0, 0.25, 0.5, 0.75, 1]) {
            const { x, y } = pointOn(route, t)
            expect(x >= left - 1e-6 && x <= right + 1e-6 && y >= top - 1e-6 && y <= bottom + 1e-6).toBe(true)
          }
          for (const [end, at] of [
            [route.from, a],
            [route.to, b],
          ] as const)
            expect(Math.hypot(end.x - at.x, end.y - at.y)).toBeGreaterThan(at.size * 0.2)
        }
      }),
    )
  })
})
