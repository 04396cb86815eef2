import {
  articlePath,
  byCodeUnit,
  type Manifest,
  type PublishedArticle,
  type PublishedStatement,
} from '../graph/index.ts'
import { articleOf, publishedStatement } from './evidence.ts'
import type { JoinedGraph } from './joined-graph.ts'
import { groupByPath, totalBytes } from './shards.ts'

/** The files under a/, with their values. */
export function* articleFiles(manifest: Manifest, joined: JoinedGraph): Iterable<[string, unknown]> {
  const shards = groupByPath(statementsByArticle(joined), ({ id }) => articlePath(manifest, id) ?? '')
  for (const [path, articles] of shards)
    yield [path, Object.fromEntries(articles.map((article) => [article.id, publishedArticle(joined, article)]))]
}

/** About how many bytes the articles take: less than the evidence, since a sentence is told once. */
export function articleBytes(joined: JoinedGraph): number {
  return totalBytes(statementsByArticle(joined), (article) => ({ [article.id]: publishedArticle(joined, article) }))
}

interface StatedArticle {
  readonly id: string
  readonly statements: readonly PublishedStatement[]
}

/** Articles that state something, by id, with their statements in reading order. */
function statementsByArticle({ graph, pairs }: JoinedGraph): StatedArticle[] {
  const byArticle = new Map<string, PublishedStatement[]>()
  for (const { edges } of pairs)
    for (const edge of edges)
      for (const evidence of edge.evidence) {
        const statement = publishedStatement(graph, edge, evidence)
        const known = byArticle.get(statement.document)
        if (known === undefined) byArticle.set(statement.document, [statement])
        else known.push(statement)
      }
  return [...byArticle]
    .map(([id, statements]) => ({ id, statements: statements.sort(inReadingOrder) }))
    .sort((a, b) => byCodeUnit(a.id, b.id))
}

/** By sentence, then by the words that made them: a threat comes before the ban that it announces when it is written so. */
function inReadingOrder(a: PublishedStatement, b: PublishedStatement): number {
  const [wordA, wordB] = [a.words[0]?.[0] ?? a.start, b.words[0]?.[0] ?? b.start]
  return a.start - b.start || a.end - b.end || wordA - wordB || byCodeUnit(a.id, b.id)
}

function publishedArticle(joined: JoinedGraph, { id, statements }: StatedArticle): PublishedArticle {
  const sentences: PublishedArticle['sentences'] = []
  const named = new Set<string>()
  for (const { document: _, start, end, quote, ...statement } of statements) {
    const last = sentences.at(-1)
    if (last?.start === start && last.end === end) last.statements.push(statement)
    else sentences.push({ start, end, quote, statements: [statement] })
    named.add(statement.subject).add(statement.object)
  }
  const names = [...named].sort(byCodeUnit).map((key) => {
    const { label, type } = joined.graph.getNodeAttributes(key)
    return [key, { label, type }] as const
  })
  return { ...articleOf(joined, id), sentences, names: Object.fromEntries(names) }
}
