import {
  byCodeUnit,
  type Evidence,
  type Link,
  type Manifest,
  NEIGHBOURS_PER_PAGE,
  type Neighbour,
  type Neighbourhood,
  neighbourhoodPath,
  neighbourPagePath,
  type StatusCounts,
} from '../graph/index.ts'
import {
  type Edge,
  type JoinedGraph,
  type JoinedNode,
  joinedNode,
  otherEnd,
  type Pair,
  summaryOf,
} from './joined-graph.ts'
import { groupByPath, totalBytes } from './shards.ts'

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

/** About how many bytes the neighbourhoods take together. */
export function neighbourhoodBytes(joined: JoinedGraph): number {
  return totalBytes([...joined.nodes.values()], (node) => ({ [node.key]: neighbourhoodOf(joined, node) }))
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

function neighboursOf(joined: JoinedGraph, { key: from }: JoinedNode, pairs: readonly Pair[]): Neighbour[] {
  return pairs.map((pair) => {
    const { key, label, type, degree } = joinedNode(joined, otherEnd(pair, from))
    const [first, ...others] = pair.edges.map((edge) => linkOf(edge, from))
    if (first === undefined) throw new Error(`publish: no edge in the pair ${pair.key}`)
    return { key, label, type, degree, links: [first, ...others] }
  })
}

function linkOf({ relation, evidence, source }: Edge, from: string): Link {
  const link: Link = { relation, direction: source === from ? 'out' : 'in', counts: countStatuses(evidence) }
  const [firstWhen, ...otherWhens] = whensOf(evidence)
  if (firstWhen !== undefined) link.whens = [firstWhen, ...otherWhens]
  const days = [...new Set(evidence.flatMap(({ date }) => date ?? []))].sort(byCodeUnit)
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return link
  link.days = { first, last }
  link.byDay = Object.fromEntries(days.map((day) => [day, countStatuses(evidence.filter(({ date }) => date === day))]))
  return link
}

type StatedWhen = NonNullable<Link['whens']>[number]

/** Each date that a sentence gives, once for every status and day, the earliest first. */
function whensOf(evidence: readonly Evidence[]): StatedWhen[] {
  const whens = new Map<string, StatedWhen>()
  for (const { when, status, date } of evidence)
    if (when !== undefined)
      whens.set([when, date ?? '', status].join(' '), { when, status, ...(date === undefined ? {} : { date }) })
  return [...whens].sort(([one], [other]) => byCodeUnit(one, other)).map(([, when]) => when)
}

function countStatuses(evidence: readonly Pick<Evidence, 'status'>[]): StatusCounts {
  const counts: StatusCounts = {}
  for (const { status } of evidence) counts[status] = (counts[status] ?? 0) + 1
  return counts
}
