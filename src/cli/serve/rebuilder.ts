/**
 * Runs one build at a time. Requests that come while it runs are answered by one more build after it.
 * @param build never rejects
 */
export function createRebuilder(build: () => Promise<void>): { request(): Promise<void> } {
  let running: Promise<void> | undefined
  let again = false
  const run = async () => {
    do {
      again = false
      await build()
    } while (again)
    running = undefined
  }
  return {
    request() {
      if (running) again = true
      else running = run()
      return running ?? Promise.resolve()
    },
  }
}
