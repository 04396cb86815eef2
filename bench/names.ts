/**
 * npm run bench -- names --data NEWS.jsonl.gz [--part train] [--errors]
 *
 * How many of the names that people marked in news sentences (docs/annotation.md) the extraction finds, with exactly that
 * span and type. The whole articles are extracted, as a build does. The held-out third is what counts; the
 * train part is learnt from, so its figure flatters, and only its errors may be listed.
 */
import { parseArgs } from 'node:util'
import { ENTITY_TYPES, type EntityType } from '../src/graph/index.ts'
import { type AnnotatedSentence, readAnnotated } from './annotation/annotated.ts'
import { type NewsArticle, readCollection } from './annotation/collection.ts'
import { extractAnnotated } from './annotation/extract-annotated.ts'
import { filesOf } from './annotation/files.ts'
import { measureNames, type NameError, type SpanOfName } from './annotation/measure-names.ts'

const USAGE = 'usage: npm run bench -- names --data NEWS.jsonl.gz [--part held-out|train] [--errors, of the train part]'

/** Prints precision, recall and F1 by type, then a line for each error if asked. */
export async function run(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      data: { type: 'string' },
      part: { type: 'string', default: 'held-out' },
      errors: { type: 'boolean', default: false },
    },
  })
  const { data, part, errors } = values
  if (data === undefined || !(part === 'train' || (part === 'held-out' && !errors))) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const annotated = readAnnotated(filesOf('news').first).filter((sentence) => sentence.part === part)
  const articles = new Map(readCollection(data).map((article) => [article.id, article]))
  const found = findNames(annotated, articles)
  const { table, wrong } = measureNames(annotated, found)
  console.log(`${annotated.length} sentences of the ${part} part; exact span and type`)
  console.table(table)
  if (errors) for (const error of wrong) console.log(describe(error, articles))
}

/** The names that the graph of these articles holds, by article. */
function findNames(
  annotated: readonly AnnotatedSentence[],
  articles: ReadonlyMap<string, NewsArticle>,
): Map<string, SpanOfName[]> {
  const names = new Map<string, SpanOfName[]>(annotated.map(({ article }) => [article, []]))
  extractAnnotated(annotated, articles).graph.forEachNode((_, { type, mentions }) => {
    for (const { document, start, end, kind } of mentions)
      if (kind === 'name') names.get(document)?.push([start, end, typeOf(type)])
  })
  return names
}

function typeOf(type: string): EntityType {
  const known = ENTITY_TYPES.find((name) => name === type)
  if (!known) throw new Error(`the graph has an entity of the unknown type “${type}”`)
  return known
}

function describe({ article, kind, span, right }: NameError, articles: ReadonlyMap<string, NewsArticle>): string {
  const text = articles.get(article)?.article ?? ''
  const [start, end, type] = span
  const around = `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`
  return `${kind.padEnd(8)} ${type}${right ? ` for ${right}` : ''}\t${around.replace(/\s+/gu, ' ')}\t${article}`
}
