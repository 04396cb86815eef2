import {
  type EdgeAttributes,
  type Link,
  type Manifest,
  NEIGHBOURS_PER_PAGE,
  type Neighbour,
  type Neighbourhood,
  neighbourhoodPath,
  neighbourPagePath,
  STATUSES,
} from '../graph/index.ts'
import { type JoinedGraph, type JoinedNode, joinedNode, otherEnd, type Pair, summaryOf } from './joined-graph.ts'
import { bytesOf, groupByPath } from './shards.ts'

/** The files under n/ and p/, with their values. */
export function* neighbourhoodFiles(manifest: Manifest, joined: JoinedGraph): Iterable<[string, unknown]> {
  const shards = groupByPath(joined.nodes.values(), ({ key }) => neighbourhoodPath(manifest, key))
  for (const [path, nodes] of shards)
    yield [path, Object.fromEntries(nodes.map((node) => [node.key, neighbourhoodOf(joined, node)]))]

  for (const node of joined.nodes.values())
    for (let page = 2; page <= pagesOf(node); page++)
      yield [
        neighbourPagePath(manifest, node.key, page),
        { key: node.key, page, neighbours: neighboursOf(joined, node, pageOf(node, page)) },
      ]
}

/** How many bytes the neighbourhoods take together. */
export function neighbourhoodBytes(joined: JoinedGraph): number {
  let bytes = 0
  for (const node of joined.nodes.values()) bytes += bytesOf(neighbourhoodOf(joined, node)) + bytesOf(node.key)
  return bytes
}

function neighbourhoodOf(joined: JoinedGraph, node: JoinedNode): Neighbourhood {
  const { aliases, wikidata } = joined.graph.getNodeAttributes(node.key)
  const hubs = node.pairs
    .slice(NEIGHBOURS_PER_PAGE)
    .filter((pair) => pagesOf(joinedNode(joined, otherEnd(pair, node.key))) > 1)
  return {
    node: {
      ...summaryOf(node),
      aliases,
      ...(wikidata === undefined ? {} : { wikidata }),
      statements: node.statements,
    },
    pages: pagesOf(node),
    neighbours: neighboursOf(joined, node, pageOf(node, 1)),
    hubs: neighboursOf(joined, node, hubs),
  }
}

function pagesOf({ degree }: JoinedNode): number {
  return Math.max(1, Math.ceil(degree / NEIGHBOURS_PER_PAGE))
}

function pageOf({ pairs }: JoinedNode, page: number): readonly Pair[] {
  return pairs.slice((page - 1) * NEIGHBOURS_PER_PAGE, page * NEIGHBOURS_PER_PAGE)
}

function neighboursOf(joined: JoinedGraph, { key }: JoinedNode, pairs: readonly Pair[]): Neighbour[] {
  return pairs.map((pair) => ({
    ...summaryOf(joinedNode(joined, otherEnd(pair, key))),
    links: pair.edges.map((edge) =>
      linkOf(joined.graph.getEdgeAttributes(edge), joined.graph.source(edge) === key ? 'out' : 'in'),
    ),
  }))
}

function linkOf({ relation, evidence }: EdgeAttributes, direction: Link['direction']): Link {
  const counts: Link['counts'] = {}
  for (const status of STATUSES) {
    const count = evidence.filter((statement) => statement.status === status).length
    if (count > 0) counts[status] = count
  }
  const days = evidence.flatMap(({ date }) => date ?? []).sort()
  const [first] = days
  const last = days.at(-1)
  return {
    relation,
    direction,
    counts,
    ...(first === undefined || last === undefined ? {} : { days: { first, last } }),
  }
}
