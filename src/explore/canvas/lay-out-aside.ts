import { type Point, placeGraph } from '../../picture/index.ts'

type Question = Parameters<typeof placeGraph>[0]

/** About as many nodes as are placed within some frames; more would hold up the page. */
const MOST_AT_ONCE = 30

export function isLarge({ nodes }: Pick<Question, 'nodes'>): boolean {
  return nodes.length > MOST_AT_ONCE
}

/**
 * Places a large graph in a worker, so that the page stays at hand meanwhile. Where none may start (a sandboxed frame
 * without an origin), the page does it itself.
 * @param onPlaces called once, unless it is stopped before
 * @returns stops
 */
export function layOutAside(question: Question, onPlaces: (places: ReadonlyMap<string, Point>) => void): () => void {
  const here = () => onPlaces(placeGraph(question))
  let worker: Worker
  try {
    worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })
  } catch {
    here()
    return () => undefined
  }
  worker.addEventListener('message', ({ data }: MessageEvent<[string, Point][]>) => {
    worker.terminate()
    onPlaces(new Map(data))
  })
  worker.addEventListener('error', () => {
    worker.terminate()
    here()
  })
  worker.postMessage(question)
  return () => worker.terminate()
}
