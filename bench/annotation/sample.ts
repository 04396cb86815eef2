/**
 * npx tsx bench/annotation/sample.ts --data NEWS.jsonl.gz --out DIR [--collection news|doubtful|doubtful-2]
 *
 * Draws the sentences that people annotate. Writes to DIR, which stays outside the repository because it holds the text,
 * batches and as many files for the second reading; and `COLLECTION.sample.json` beside this file, which holds
 * article ids and offsets only. What that file holds already is never drawn anew: the annotation stays valid when the
 * sentence splitter or the draw changes. Remove the file to draw another sample.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { contentHash } from '../../src/graph/index.ts'
import { readAnnotated } from './annotated.ts'
import { readCollection } from './collection.ts'
import { drawSample } from './draw.ts'
import { drawDoubtful } from './draw-doubtful.ts'
import {
  type BatchItem,
  COLLECTIONS,
  collectionSchema,
  filesOf,
  type Sample,
  sampleSchema,
  sentenceId,
} from './files.ts'

/** Of each batch, how many sentences another annotator reads again: a tenth of all, a fifth of those with statements. */
const SECOND_READING = { statements: 10, names: 16 }

const { values } = parseArgs({
  options: { data: { type: 'string' }, out: { type: 'string' }, collection: { type: 'string', default: 'news' } },
})
const { data, out } = values
const collection = collectionSchema.safeParse(values.collection).data
if (data === undefined || out === undefined || collection === undefined) {
  console.error(
    'usage: npx tsx bench/annotation/sample.ts --data NEWS.jsonl.gz --out DIR [--collection news|doubtful|doubtful-2]',
  )
  process.exit(2)
}
const sampleFile = filesOf(collection).sample
const articles = new Map(readCollection(data).map((article) => [article.id, article]))
const sample = existsSync(sampleFile)
  ? sampleSchema.parse(JSON.parse(readFileSync(sampleFile, 'utf8')))
  : drawAnew([...articles.values()])
mkdirSync(out, { recursive: true })
const batches = sample.batches.map((rows, b) => rows.map((row, i) => batchItem(sentenceId(b, i), row)))
batches.forEach((items, b) => {
  const another = batches[(b + 1) % batches.length] ?? []
  write(`batch-${twoDigits(b + 1)}.json`, items)
  write(`double-${twoDigits(b + 1)}.json`, secondReading(another))
})

function drawAnew(all: Parameters<typeof drawSample>[0]): Sample {
  const weights = readFileSync(new URL('../../src/extract/language/weights/fr.bin', import.meta.url))
  const lexicon: unknown = parse(readFileSync(new URL('../../graph-data/lexicon.fr.yaml', import.meta.url), 'utf8'))
  const drawn =
    collection === 'news'
      ? drawSample(all, weights, lexicon)
      : drawDoubtful(
          all,
          COLLECTIONS.flatMap((each) => readAnnotated(filesOf(each).first)),
          weights,
        )
  const lines = drawn.batches.map((rows) => `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`)
  writeFileSync(sampleFile, `{"seed":${JSON.stringify(drawn.seed)},"batches":[\n${lines.join(',\n')}\n]}\n`)
  return drawn
}

function batchItem(id: string, [articleId, start, end, asked]: Sample['batches'][number][number]): BatchItem {
  const article = articles.get(articleId)
  if (article === undefined)
    throw new Error(`${data} has no article ${articleId}: it is not the collection of ${sampleFile}`)
  return {
    id,
    title: article.title.trim(),
    before: article.article.slice(Math.max(0, start - 120), start),
    text: article.article.slice(start, end),
    statements: asked === 'statements',
  }
}

function secondReading(items: readonly BatchItem[]): BatchItem[] {
  const order = [...items].sort((a, b) => (contentHash(`second ${a.id}`) < contentHash(`second ${b.id}`) ? -1 : 1))
  const chosen = new Set([
    ...order.filter((item) => item.statements).slice(0, SECOND_READING.statements),
    ...order.filter((item) => !item.statements).slice(0, SECOND_READING.names),
  ])
  return items.filter((item) => chosen.has(item))
}

/** One item a line: easy to page through. */
function write(name: string, items: readonly BatchItem[]): void {
  writeFileSync(join(out as string, name), `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]\n`)
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
