import { describe, expect, test } from 'vitest'
import { fitAll, keepInSight, moved } from './camera.ts'

const SCREEN = { width: 800, height: 600 }
const box = (left: number, top: number, size = 50) => ({ left, top, right: left + size, bottom: top + size })

test('the camera stays when all newcomers are on screen', () => {
  expect(keepInSight([box(100, 100), box(700, 500)], SCREEN)).toEqual({ x: 0, y: 0 })
})

test('it moves as little as brings them on screen, with a margin', () => {
  expect(keepInSight([box(790, 100)], SCREEN)).toEqual({ x: -64, y: 0 })
  expect(keepInSight([box(-40, -30)], SCREEN)).toEqual({ x: 64, y: 54 })
})

test('when they do not fit together, their middle comes to the middle', () => {
  expect(keepInSight([box(-900, 300), box(900, 300)], SCREEN)).toEqual({ x: 375, y: 0 })
})

describe('showing everything', () => {
  const screen = { width: 800, height: 600 }
  const onScreen = ({ zoom, pan }: ReturnType<typeof fitAll>, { x, y }: { x: number; y: number }) => ({
    x: x * zoom + pan.x,
    y: y * zoom + pan.y,
  })

  test('brings all nodes on screen, with room for their words', () => {
    const places = [
      { x: -2000, y: 50 },
      { x: 900, y: 700 },
    ]
    const camera = fitAll(places, screen)
    for (const place of places.map((place) => onScreen(camera, place))) {
      expect(place.x).toBeGreaterThanOrEqual(60)
      expect(place.x).toBeLessThanOrEqual(740)
      expect(place.y).toBeGreaterThanOrEqual(30)
      expect(place.y).toBeLessThanOrEqual(560)
    }
  })

  test('puts a single node in the middle, not larger than life', () => {
    const camera = fitAll([{ x: 40, y: 40 }], screen)
    expect(camera.zoom).toBeLessThan(1.3)
    expect(onScreen(camera, { x: 40, y: 40 }).x).toBe(400)
  })

  test('puts no node under what stands in the lower right corner', () => {
    const corner = { width: 100, height: 120 }
    const places = [
      { x: 0, y: 0 },
      { x: 900, y: 700 },
    ]
    const { x, y } = onScreen(fitAll(places, screen, corner), { x: 900, y: 700 })
    expect(x < 700 || y < 480).toBe(true)
    // Nobody stands there: nothing is given up.
    const other = [
      { x: 900, y: 0 },
      { x: 0, y: 700 },
    ]
    expect(fitAll(other, screen, corner)).toEqual(fitAll(other, screen))
  })
})

describe('a picture drawn for one camera', () => {
  const drawn = { zoom: 1, pan: { x: 10, y: 20 } }

  test('stays as it is for the same one', () => {
    expect(moved(drawn, drawn)).toBe('')
  })

  test('is grown, and moved so that each node is where the other camera shows it', () => {
    // A node at 100, 50 was drawn at 110, 70; the other camera shows it at 205, 107.
    const to = { zoom: 2, pan: { x: 5, y: 7 } }
    expect(moved(drawn, to)).toBe('translate(-15px, -33px) scale(2)')
    // With 30 px more on every side, it was drawn at 140, 100 of the picture, and is to be at 235, 137 of it.
    expect(moved(drawn, to, { x: 30, y: 30 })).toBe('translate(-45px, -63px) scale(2)')
  })
})
