import type { ExploredGraph } from './explored-graph.ts'

/** Where the keyboard is in the graph: on a node, reached from another. */
export interface Walk {
  readonly at: string
  /** Those gone through to come here, the nearest last; arrows go round the neighbours of the nearest. */
  readonly path: readonly string[]
}

export type Step = 'next' | 'previous' | 'in' | 'back'

/**
 * Moves among neighbours in a stable order: next and previous go round the neighbours of the node that one came from,
 * `in` goes on to the neighbours of this one, `back` returns.
 * @param order compares two keys: the order in which neighbours come
 * @returns the same walk when there is nowhere to go
 */
export function walk(graph: ExploredGraph, from: Walk, step: Step, order: (a: string, b: string) => number): Walk {
  const parent = from.path.at(-1)
  if (step === 'back') return parent === undefined ? from : { at: parent, path: from.path.slice(0, -1) }
  if (step === 'in') {
    const neighbours = graph.neighbors(from.at).sort(order)
    const target = neighbours.find((key) => key !== parent) ?? neighbours[0]
    return target === undefined ? from : { at: target, path: [...from.path, from.at].slice(-50) }
  }
  const siblings = siblingsOf(graph, from).sort(order)
  const i = siblings.indexOf(from.at)
  const at = siblings[(i + (step === 'next' ? 1 : -1) + siblings.length) % siblings.length]
  return at === undefined ? from : { at, path: from.path }
}

/** The walk's node stands where among how many, for telling: from 1. */
export function placeInWalk(
  graph: ExploredGraph,
  { at, path }: Walk,
  order: (a: string, b: string) => number,
): { readonly place: number; readonly of: number; readonly around: string | undefined } {
  const siblings = siblingsOf(graph, { at, path }).sort(order)
  return { place: siblings.indexOf(at) + 1, of: siblings.length, around: path.at(-1) }
}

/** What is gone from the graph is forgotten; undefined when the walk's own node is. */
export function stillThere(graph: ExploredGraph, walk: Walk | null): Walk | null {
  if (walk === null || !graph.hasNode(walk.at)) return null
  return { at: walk.at, path: walk.path.filter((key) => graph.hasNode(key)) }
}

function siblingsOf(graph: ExploredGraph, { at, path }: Walk): string[] {
  const parent = path.at(-1)
  if (parent === undefined || !graph.hasNode(parent)) return graph.nodes()
  const neighbours = graph.neighbors(parent)
  return neighbours.includes(at) ? neighbours : graph.nodes()
}
