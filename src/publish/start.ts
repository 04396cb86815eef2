import { byCodeUnit } from '../graph/index.ts'
import { type JoinedGraph, joinedNode, otherEnd } from './joined-graph.ts'

/** As many labels as one takes in at a glance; a reader expands from there. */
const START_SIZE = 12

/**
 * The keys that a reader sees first: the story's most connected entities, as one connected piece. From the entity
 * with most neighbours outward, each next one is joined to those already chosen: to two of them rather than to one,
 * so that the beginning is a web and not a star; among these the one with most neighbours, then most statements, then
 * by key. When the piece is whole before there are {@link START_SIZE}, the most connected of those left begins another,
 * so that a small corpus of several stories shows them all. An entity that nothing joins would explain nothing.
 */
export function chooseStart(joined: JoinedGraph): string[] {
  const chosen = new Set<string>()
  /** The candidates, with the number of chosen entities that each is joined to. */
  const ties = new Map<string, number>()
  const better = (a: string, b: string): number => {
    const [nodeA, nodeB] = [joinedNode(joined, a), joinedNode(joined, b)]
    return (
      Math.min(ties.get(b) ?? 0, 2) - Math.min(ties.get(a) ?? 0, 2) ||
      nodeB.degree - nodeA.degree ||
      nodeB.statements - nodeA.statements ||
      byCodeUnit(a, b)
    )
  }

  const left = function* (): Iterable<string> {
    for (const [key, { degree }] of joined.nodes) if (degree > 0 && !chosen.has(key)) yield key
  }

  let next = best(left(), better) ?? best(joined.nodes.keys(), better)
  while (next !== undefined && chosen.size < START_SIZE) {
    chosen.add(next)
    ties.delete(next)
    for (const pair of joinedNode(joined, next).pairs) {
      const neighbour = otherEnd(pair, next)
      if (!chosen.has(neighbour)) ties.set(neighbour, (ties.get(neighbour) ?? 0) + 1)
    }
    next = best(ties.keys(), better) ?? best(left(), better)
  }
  return [...chosen]
}

function best(keys: Iterable<string>, better: (a: string, b: string) => number): string | undefined {
  let found: string | undefined
  for (const key of keys) if (found === undefined || better(key, found) < 0) found = key
  return found
}
