import { expect, test, vi } from 'vitest'
import { createSpotlight, litLinks } from './spotlight.ts'

const [LEFT, RIGHT] = [['a', 'b'] as const, ['c', 'd'] as const].map((ends) =>
  litLinks([{ pair: ends.join('|'), ends }]),
)

test('of several lights the last counts, and putting it out gives back the one before', () => {
  const spotlight = createSpotlight()
  expect(spotlight.current()).toBeNull()
  const putOutLeft = spotlight.shine(LEFT ?? litLinks([]))
  const putOutRight = spotlight.shine(RIGHT ?? litLinks([]))
  expect(spotlight.current()).toBe(RIGHT)
  putOutRight()
  expect(spotlight.current()).toBe(LEFT)
  putOutLeft()
  expect(spotlight.current()).toBeNull()
})

test('lights put out in another order leave those that are on', () => {
  const spotlight = createSpotlight()
  const putOut = spotlight.shine(litLinks([]))
  const lit = litLinks([{ pair: 'a|b', ends: ['a', 'b'] }])
  spotlight.shine(lit)
  putOut()
  expect(spotlight.current()).toBe(lit)
})

test('who listens hears of each change until they stop', () => {
  const spotlight = createSpotlight()
  const listener = vi.fn()
  const stop = spotlight.subscribe(listener)
  spotlight.shine(litLinks([]))()
  stop()
  spotlight.shine(litLinks([]))
  expect(listener).toHaveBeenCalledTimes(2)
})

test('a link is lit with its ends', () => {
  expect(litLinks([{ pair: 'a|b', ends: ['a', 'b'] }])).toEqual({
    nodes: new Set(['a', 'b']),
    pairs: new Set(['a|b']),
  })
})
