import { expect, it } from 'vitest'
import { createRebuilder } from './rebuilder.ts'

it('builds once more for all that is asked for while it builds', async () => {
  const ends: (() => void)[] = []
  let builds = 0
  const rebuilder = createRebuilder(() => {
    builds++
    return new Promise((resolve) => ends.push(resolve))
  })
  const done = rebuilder.request()
  rebuilder.request()
  rebuilder.request()
  expect(builds).toBe(1)
  ends.shift()?.()
  await Promise.resolve()
  await Promise.resolve()
  expect(builds).toBe(2)
  ends.shift()?.()
  await done
  expect(builds).toBe(2)
  void rebuilder.request()
  expect(builds).toBe(3)
})
