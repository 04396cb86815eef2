import { expect, test } from 'vitest'
import { keepInSight } from './camera.ts'

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
