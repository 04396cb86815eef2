import { byCodeUnit, type EdgeAttributes, type KnowledgeGraph, type NodeSummary, pairKey } from '../graph/index.ts'

export interface Edge extends EdgeAttributes {
  readonly source: string
  readonly target: string
}

/** Two joined nodes with all edges between them, either way. */
export interface Pair {
  /** From `pairKey`. */
  readonly key: string
  readonly ends: readonly [string, string]
  /** By relation, then by subject. */
  readonly edges: readonly Edge[]
  readonly statements: number
}

export interface JoinedNode extends NodeSummary {
  readonly statements: number
  /** One pair a neighbour, in the order in which neighbours are shown: see {@link joinGraph}. */
  readonly pairs: readonly Pair[]
}

/** The graph with its edges bundled by pair: what every published file is made from. */
export interface JoinedGraph {
  readonly graph: KnowledgeGraph
  /** By key, in code-unit order. */
  readonly nodes: ReadonlyMap<string, JoinedNode>
  /** In the order of their keys. */
  readonly pairs: readonly Pair[]
}

/**
 * Bundles the edges by pair. The neighbours of a node come in the order of its pages: most statements first, then the
 * better connected, then by key.
 */
export function joinGraph(graph: KnowledgeGraph): JoinedGraph {
  const pairs = bundle(graph)
  const pairsOf = new Map<string, Pair[]>(
    graph
      .nodes()
      .toSorted(byCodeUnit)
      .map((key) => [key, []]),
  )
  for (const pair of pairs) for (const end of pair.ends) pairsOf.get(end)?.push(pair)
  const degree = (key: string) => pairsOf.get(key)?.length ?? 0

  const nodes = new Map<string, JoinedNode>()
  for (const [key, own] of pairsOf) {
    const { label, type } = graph.getNodeAttributes(key)
    const sorted = own
      .map((pair) => ({ pair, key: otherEnd(pair, key) }))
      .sort(
        (a, b) => b.pair.statements - a.pair.statements || degree(b.key) - degree(a.key) || byCodeUnit(a.key, b.key),
      )
      .map(({ pair }) => pair)
    const statements = own.reduce((sum, pair) => sum + pair.statements, 0)
    nodes.set(key, { key, label, type, degree: own.length, statements, pairs: sorted })
  }
  return { graph, nodes, pairs }
}

/** @throws when the graph holds no such node: pairs and nodes come from one {@link joinGraph}. */
export function joinedNode({ nodes }: JoinedGraph, key: string): JoinedNode {
  const node = nodes.get(key)
  if (node === undefined) throw new Error(`publish: no node "${key}"`)
  return node
}

export function summaryOf({ key, label, type, degree }: NodeSummary): NodeSummary {
  return { key, label, type, degree }
}

export function otherEnd({ ends: [a, b] }: Pair, key: string): string {
  return a === key ? b : a
}

function bundle(graph: KnowledgeGraph): Pair[] {
  const edges = graph
    .mapEdges((_, { relation, evidence }, source, target) => ({ relation, evidence, source, target }))
    .map((edge) => ({ edge, pair: pairKey(edge.source, edge.target) }))
    .sort((a, b) => byCodeUnit(a.pair, b.pair) || byRelation(a.edge, b.edge))

  const pairs: (Pair & { edges: Edge[]; statements: number })[] = []
  for (const { edge, pair } of edges) {
    const last = pairs.at(-1)
    const statements = edge.evidence.length
    if (last?.key === pair) {
      last.edges.push(edge)
      last.statements += statements
    } else pairs.push({ key: pair, ends: [edge.source, edge.target], edges: [edge], statements })
  }
  return pairs
}

function byRelation(a: Edge, b: Edge): number {
  return byCodeUnit(a.relation, b.relation) || byCodeUnit(a.source, b.source)
}
