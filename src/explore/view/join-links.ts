import { type Link, pairKey } from '../../graph/index.ts'
import { type Atlas, knownNeighbours } from './atlas.ts'
import type { ShownEdge, ShownLink } from './view.ts'

/**
 * The links between shown nodes. Of two nodes that are joined, one has the other on its first page or among its hubs,
 * so this is exact as soon as the neighbourhood of every shown node is known (see neighbourhoodSchema).
 */
export function joinLinks(shown: ReadonlySet<string>, atlas: Atlas): Map<string, ShownLink> {
  const links = new Map<string, ShownLink>()
  for (const key of shown)
    for (const neighbour of knownNeighbours(atlas, key)) {
      const pair = pairKey(key, neighbour.key)
      if (!shown.has(neighbour.key) || links.has(pair)) continue
      const [a, b] = pair === `${key}|${neighbour.key}` ? [key, neighbour.key] : [neighbour.key, key]
      links.set(pair, { pair, a, b, edges: neighbour.links.map((link) => edgeSeenFrom(key, neighbour.key, link)) })
    }
  return links
}

/** The files tell an edge as seen from one end; here it is told as it reads. */
export function edgeSeenFrom(
  key: string,
  neighbour: string,
  { direction, relation, counts, days, byDay, whens }: Link,
): ShownEdge {
  const [subject, object] = direction === 'out' ? [key, neighbour] : [neighbour, key]
  return {
    subject,
    object,
    relation,
    counts,
    ...(days === undefined ? {} : { days }),
    ...(byDay === undefined ? {} : { byDay }),
    ...(whens === undefined ? {} : { whens }),
  }
}

/** The pairs that so many nodes make, each once, in the order of the nodes. */
export function pairsOf(keys: readonly string[]): string[] {
  return keys.flatMap((key, i) => keys.slice(i + 1).map((other) => pairKey(key, other)))
}

/** All statements of an edge, or of several, whatever their status. */
export function countStatements(edges: Iterable<Pick<ShownEdge, 'counts'>>): number {
  let sum = 0
  for (const { counts } of edges) for (const count of Object.values(counts)) sum += count
  return sum
}
