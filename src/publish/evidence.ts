import {
  type ArticleInfo,
  byCodeUnit,
  type Evidence,
  type EvidenceShard,
  evidencePath,
  type KnowledgeGraph,
  type Manifest,
  type PublishedStatement,
} from '../graph/index.ts'
import type { Edge, JoinedGraph, Pair } from './joined-graph.ts'
import { bytesOf, groupByPath, totalBytes } from './shards.ts'

/** The files under e/, with their values. */
export function* evidenceFiles(manifest: Manifest, joined: JoinedGraph): Iterable<[string, unknown]> {
  for (const [path, pairs] of groupByPath(joined.pairs, ({ key }) => evidencePath(manifest, key)))
    yield [path, shardOf(joined, pairs)]
}

/** About how many bytes the evidence takes; articles, which the pairs of a shard share, are counted once. */
export function evidenceBytes(joined: JoinedGraph): number {
  const articles = bytesOf(joined.graph.getAttribute('articles'))
  return articles + totalBytes(joined.pairs, (pair) => ({ [pair.key]: statementsOf(joined, pair) }))
}

function shardOf(joined: JoinedGraph, pairs: readonly Pair[]): EvidenceShard {
  const statements = pairs.map((pair) => [pair.key, statementsOf(joined, pair)] as const)
  const cited = new Set(statements.flatMap(([, of]) => of.map(({ document }) => document)))
  return {
    pairs: Object.fromEntries(statements),
    articles: Object.fromEntries([...cited].sort(byCodeUnit).map((id) => [id, articleOf(joined, id)])),
  }
}

function statementsOf({ graph }: JoinedGraph, pair: Pair): [PublishedStatement, ...PublishedStatement[]] {
  const [first, ...others] = pair.edges
    .flatMap((edge) => edge.evidence.map((statement) => publishedStatement(graph, edge, statement)))
    .sort(oldestFirst)
  if (first === undefined) throw new Error(`publish: no evidence for the pair ${pair.key}`)
  return [first, ...others]
}

/** As the page reads it. Written field by field, so that the bytes do not depend on how the graph was made. */
export function publishedStatement(
  graph: KnowledgeGraph,
  { source: subject, relation, target: object }: Edge,
  { id, document, start, end, quote, status, attributedTo, date, when, rule, confidence, words }: Evidence,
): PublishedStatement {
  const statement: PublishedStatement = {
    subject,
    relation,
    object,
    id,
    document,
    start,
    end,
    quote,
    status,
    rule,
    words,
  }
  if (confidence !== undefined) statement.confidence = confidence
  if (date !== undefined) statement.date = date
  if (when !== undefined) statement.when = when
  if (attributedTo !== undefined) {
    statement.attributedTo = attributedTo
    statement.speaker = graph.hasNode(attributedTo) ? graph.getNodeAttribute(attributedTo, 'label') : attributedTo
  }
  return statement
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

/** What is published of an article besides its statements. */
export function articleOf({ graph }: JoinedGraph, id: string): ArticleInfo {
  const { articles } = graph.getAttributes()
  const article = Object.hasOwn(articles, id) ? articles[id] : undefined
  if (article === undefined)
    throw new Error(`publish: a statement cites the article "${id}", which the graph does not describe: extract again`)
  const { title, date, publisher, url, language } = article
  return {
    title,
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
    language,
  }
}
