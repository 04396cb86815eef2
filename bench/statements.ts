/**
 * npm run bench -- statements --data NEWS.jsonl.gz [--part train] [--list]
 *
 * How many of the statements that people marked in news sentences (docs/annotation.md) the extraction makes, and how many of
 * those that it makes there people marked too. The whole articles are extracted, as a build does. The held-out third is
 * what counts; rules are written with the train part before one's eyes, so only its differences may be listed.
 */
import { parseArgs } from 'node:util'
import type { Extraction } from '../src/extract/index.ts'
import type { Range } from '../src/graph/index.ts'
import { readAnnotated } from './annotation/annotated.ts'
import { type NewsArticle, readCollection } from './annotation/collection.ts'
import { extractAnnotated } from './annotation/extract-annotated.ts'
import { COLLECTIONS, filesOf } from './annotation/files.ts'
import { type Claim, measureStatements, type StatementError } from './annotation/measure-statements.ts'
import { readOntology } from './annotation/ontology.ts'

const USAGE =
  'usage: npm run bench -- statements --data NEWS.jsonl.gz [--part held-out|train] [--list, of the train part]'

/** Prints recall and precision by relation, then a line for each difference if asked. */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      data: { type: 'string' },
      part: { type: 'string', default: 'held-out' },
      list: { type: 'boolean', default: false },
    },
  })
  const { data, part, list } = values
  if (data === undefined || !(part === 'train' || (part === 'held-out' && !list))) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const annotated = COLLECTIONS.flatMap((name) => readAnnotated(filesOf(name).first)).filter(
    (sentence) => sentence.part === part && sentence.statements !== null,
  )
  const articles = new Map(readCollection(data).map((article) => [article.id, article]))
  const { relations } = readOntology()
  const symmetric = new Set(Object.keys(relations).filter((name) => relations[name]?.symmetric === true))
  const { table, wrong } = measureStatements(annotated, claimsOf(extractAnnotated(annotated, articles)), symmetric)
  if (list) for (const error of wrong) console.log(describe(error, articles))
  console.log(`${annotated.length} sentences of the ${part} part; arguments that overlap by half`)
  console.table(table)
}

/** What the graph states, by article, with all mentions of both ends there. */
function claimsOf({ graph }: Extraction): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>()
  const mentionsOf = (key: string, article: string): Range[] =>
    graph
      .getNodeAttribute(key, 'mentions')
      .flatMap(({ document, start, end }): Range[] => (document === article ? [[start, end]] : []))
  graph.forEachEdge((_, { relation, evidence }, source, target) => {
    for (const { document, start, end, status, rule } of evidence)
      claims.set(document, [
        ...(claims.get(document) ?? []),
        {
          relation,
          subject: mentionsOf(source, document),
          object: mentionsOf(target, document),
          status,
          evidence: [start, end],
          rule,
        },
      ])
  })
  return claims
}

function describe(error: StatementError, articles: ReadonlyMap<string, NewsArticle>): string {
  const { article, start, end } = error.sentence
  const text = articles.get(article)?.article ?? ''
  const words = ([from, to]: Range) => text.slice(from, to)
  const told = (statement: { subject: Range; relation: string; object: Range; status: string }) =>
    `${words(statement.subject)} · ${statement.relation} · ${words(statement.object)} (${statement.status})`
  const claimed = ({ subject: [s], relation, object: [o], status, rule }: Claim) =>
    s && o ? `${told({ subject: s, relation, object: o, status })} ${rule}` : relation
  const what = error.kind === 'too many' ? claimed(error.claim) : told(error.gold)
  const instead = error.kind === 'status' ? `, not ${error.claim.status}` : ''
  return `${error.kind.padEnd(8)} ${what}${instead}\n         « ${text.slice(start, end).replace(/\s+/gu, ' ')} » ${article}`
}
