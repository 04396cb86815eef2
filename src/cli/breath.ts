import { setImmediate } from 'node:timers/promises'

/** Lets signals and requests in now and then: a pause when the last was 100 ms ago, nothing otherwise. */
export function createBreath(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < 100) return
    await setImmediate()
    last = performance.now()
  }
}
