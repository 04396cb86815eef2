import { byStrength, linkCost, type Tie } from './chain.ts'

/** A way through the graph, from where it began. */
export interface Walk {
  readonly keys: readonly string[]
  readonly cost: number
}

/** The ties of the nodes whose neighbours are known. */
export type Known = ReadonlyMap<string, readonly Tie[]>

/**
 * The best walks between two nodes that meet in the middle. Of two nodes that are no nearer to each other than
 * `length - 1`, each is a path: one that came to a node twice could be cut to `length - 2` links or fewer.
 * @param steps how many links from each end; their sum is the length
 */
export function bestPaths(
  known: Known,
  ends: readonly [a: string, b: string],
  steps: readonly [fromA: number, fromB: number],
  most: number,
): readonly Walk[] {
  const [fromA, fromB] = [bestWalks(known, ends[0], steps[0], most), bestWalks(known, ends[1], steps[1], most)]
  const best = new Map<'', Walk[]>()
  for (const [middle, walks] of fromA)
    for (const there of walks)
      for (const back of fromB.get(middle) ?? []) {
        const keys = [...there.keys, ...back.keys.slice(0, -1).reverse()]
        keepBest(best, '', { keys, cost: there.cost + back.cost }, most)
      }
  return best.get('') ?? []
}

/**
 * The best walks of exactly `steps` links from a node, at most `most` to each node that they lead to.
 * @returns by the node that they lead to, the best first
 */
function bestWalks(known: Known, from: string, steps: number, most: number): ReadonlyMap<string, readonly Walk[]> {
  let at: ReadonlyMap<string, readonly Walk[]> = new Map([[from, [{ keys: [from], cost: 0 }]]])
  for (let step = 0; step < steps; step++) {
    const next = new Map<string, Walk[]>()
    for (const [key, walks] of at)
      for (const tie of known.get(key) ?? []) {
        const cost = linkCost(tie.edges)
        for (const walk of walks)
          keepBest(next, tie.key, { keys: [...walk.keys, tie.key], cost: walk.cost + cost }, most)
      }
    at = next
  }
  return at
}

function keepBest<K>(lists: Map<K, Walk[]>, key: K, walk: Walk, most: number): void {
  const list = lists.get(key)
  if (list === undefined) {
    lists.set(key, [walk])
    return
  }
  const last = list.at(-1)
  if (list.length === most && last !== undefined && byStrength(last, walk) <= 0) return
  const place = list.findIndex((other) => byStrength(walk, other) < 0)
  list.splice(place === -1 ? list.length : place, 0, walk)
  if (list.length > most) list.pop()
}
