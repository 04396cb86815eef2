import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { crosses } from './box.ts'
import { isFree, type Placed, placeNewcomers } from './place-newcomers.ts'

const EXTENT = { left: -60, right: 60, top: -20, bottom: 55 }
const at = (x: number, y: number): Placed => ({ key: `${x} ${y}`, x, y, extent: EXTENT })
const newcomers = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ key: `n${i}`, extent: EXTENT, lines: 1, joined: [] }))
const overlapping = (all: readonly Placed[]) =>
  all.filter(
    (one) =>
      !isFree(
        one,
        one.extent,
        all.filter((other) => other !== one),
      ),
  )

describe('newcomers', () => {
  test('stand around their parent, nearest first', () => {
    const parent = at(0, 0)
    const [place] = placeNewcomers(parent, [parent], [], newcomers(1)).values()
    expect(Math.hypot(place?.x ?? 0, place?.y ?? 0)).toBeLessThan(160)
  })

  test('stand farther off when more lines will join them to their parent', () => {
    const parent = at(0, 0)
    const distance = (lines: number) => {
      const [place] = placeNewcomers(parent, [parent], [], [{ key: 'n', extent: EXTENT, lines, joined: [] }]).values()
      return Math.hypot(place?.x ?? 0, place?.y ?? 0)
    }
    expect(distance(4)).toBeGreaterThan(distance(1) + 20)
  })

  test('keep what else they are joined to in view, with nobody in between', () => {
    const [parent, between, friend] = [at(0, 0), at(400, 0), at(800, 0)]
    const newcomer = { key: 'n', extent: EXTENT, lines: 1, joined: [friend.key] }
    const [place] = placeNewcomers(parent, [parent, between, friend], [], [newcomer]).values()
    const line = [friend, place ?? friend] as const
    for (const { x, y } of [parent, between])
      expect(crosses(line, { left: x - 60, right: x + 60, top: y - 20, bottom: y + 55 })).toBe(false)
  })

  test('take the open side', () => {
    const parent = at(0, 0)
    const crowd = [at(-150, 0), at(-300, 0), at(-150, 120)]
    const [place] = placeNewcomers(parent, [parent, ...crowd], [], newcomers(1)).values()
    expect(place?.x).toBeGreaterThan(0)
  })

  test('keep clear of lines where there is room', () => {
    const parent = at(0, 0)
    const line = [
      { x: 0, y: 0 },
      { x: 600, y: 0 },
    ] as const
    const others = [parent, at(600, 0), at(-200, 0)]
    const [place] = placeNewcomers(parent, others, [line], newcomers(1)).values()
    expect(Math.abs(place?.y ?? 0)).toBeGreaterThan(20)
  })

  test('never overlap anybody, words included, however many are there', () => {
    const anyone = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -400, max: 400 }) })
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (points, count) => {
        const others = points.map(({ x, y }) => at(x, y))
        const lines = others.slice(1).map((to, i) => [others[i] ?? to, to] as const)
        const places = placeNewcomers({ x: 0, y: 0 }, others, lines, newcomers(count))
        const placed = [...places.values()].map(({ x, y }) => at(x, y))
        expect(overlapping([...placed]).length).toBe(0)
        for (const one of placed) expect(isFree(one, one.extent, others)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  test('find the same places every time', () => {
    const others = [at(0, 0), at(130, 40), at(-80, 150)]
    const places = () => placeNewcomers({ x: 0, y: 0 }, others, [], newcomers(20))
    expect(places()).toEqual(places())
  })
})
