import {
  type ArticleInfo,
  byCodeUnit,
  type EvidenceShard,
  evidencePath,
  type Manifest,
  type PublishedStatement,
} from '../graph/index.ts'
import type { JoinedGraph, Pair } from './joined-graph.ts'
import { bytesOf, groupByPath } from './shards.ts'

/** The files under e/, with their values. */
export function* evidenceFiles(manifest: Manifest, joined: JoinedGraph): Iterable<[string, unknown]> {
  for (const [path, pairs] of groupByPath(joined.pairs, ({ key }) => evidencePath(manifest, key)))
    yield [path, shardOf(joined, pairs)]
}

/** How many bytes the evidence takes; an article that several pairs of a shard cite is counted for each. */
export function evidenceBytes(joined: JoinedGraph): number {
  let bytes = 0
  for (const pair of joined.pairs) bytes += bytesOf(shardOf(joined, [pair]))
  return bytes
}

function shardOf(joined: JoinedGraph, pairs: readonly Pair[]): EvidenceShard {
  const statements = pairs.map((pair) => [pair.key, statementsOf(joined, pair)] as const)
  const cited = new Set(statements.flatMap(([, of]) => of.map(({ document }) => document)))
  return {
    pairs: Object.fromEntries(statements),
    articles: Object.fromEntries([...cited].sort(byCodeUnit).map((id) => [id, articleOf(joined, id)])),
  }
}

function statementsOf({ graph }: JoinedGraph, { edges }: Pair): [PublishedStatement, ...PublishedStatement[]] {
  const [first, ...others] = edges
    .flatMap((edge): PublishedStatement[] => {
      const { relation, evidence } = graph.getEdgeAttributes(edge)
      const subject = graph.source(edge)
      const object = graph.target(edge)
      return evidence.map((statement) => {
        const { attributedTo } = statement
        if (attributedTo === undefined) return { subject, relation, object, ...statement }
        const speaker = graph.hasNode(attributedTo) ? graph.getNodeAttribute(attributedTo, 'label') : attributedTo
        return { subject, relation, object, ...statement, speaker }
      })
    })
    .sort(oldestFirst)
  if (first === undefined) throw new Error(`publish: no evidence for the edges ${edges.join(', ')}`)
  return [first, ...others]
}

/** By day, the undated last; then by place in the articles. */
function oldestFirst(a: PublishedStatement, b: PublishedStatement): number {
  return (
    byCodeUnit(a.date ?? '9999', b.date ?? '9999') ||
    byCodeUnit(a.document, b.document) ||
    a.start - b.start ||
    byCodeUnit(a.id, b.id)
  )
}

function articleOf({ graph }: JoinedGraph, id: string): ArticleInfo {
  const { articles } = graph.getAttributes()
  const article = Object.hasOwn(articles, id) ? articles[id] : undefined
  if (article === undefined)
    throw new Error(`publish: a statement cites the article "${id}", which the graph does not describe: extract again`)
  return article
}
