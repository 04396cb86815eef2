/**
 * npx tsx bench/annotation/import.ts --from DIR [--collection news|doubtful|doubtful-2]
 *
 * Merges the answers in DIR (answer-01.json …, answer-double-01.json …, beside the batches that `sample.ts` wrote) into
 * `COLLECTION.jsonl` and `COLLECTION.second.jsonl`, which hold article ids, offsets and labels only, and prints what there is.
 * An answer with a problem is refused whole: nothing is written until `check.ts` finds nothing in any of them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ENTITY_TYPES, STATUSES } from '../../src/graph/index.ts'
import { type AnnotatedSentence, formatAnnotated, toAnnotated } from './annotated.ts'
import { readAnswers } from './answers.ts'
import { batchSchema, collectionSchema, filesOf, sampleSchema, sentenceId } from './files.ts'
import { readOntology } from './ontology.ts'

const { values } = parseArgs({
  options: { from: { type: 'string' }, collection: { type: 'string', default: 'news' } },
})
const from = values.from
const collection = collectionSchema.safeParse(values.collection).data
if (from === undefined || collection === undefined) {
  console.error('usage: npx tsx bench/annotation/import.ts --from DIR [--collection news|doubtful|doubtful-2]')
  process.exit(2)
}
const files = filesOf(collection)
const ontology = readOntology()
const sample = sampleSchema.parse(readJson(files.sample))
const rows = sample.batches.flatMap((batch, b) => batch.map((row, i) => ({ id: sentenceId(b, i), row })))
const problems: string[] = []
const first = readAll('batch', 'answer')
const second = readAll('double', 'answer-double')
if (problems.length > 0) {
  for (const problem of problems) console.error(problem)
  process.exit(1)
}
writeFileSync(files.first, formatAnnotated(first))
writeFileSync(files.second, formatAnnotated(second))
printCounts(first)
console.log(`${second.length} sentences read a second time`)

/** All answers of one reading, in the sample's order. */
function readAll(batchName: string, answerName: string): AnnotatedSentence[] {
  const found = new Map<string, AnnotatedSentence>()
  for (const [b] of sample.batches.entries()) {
    const number = String(b + 1).padStart(2, '0')
    const answerFile = join(from as string, `${answerName}-${number}.json`)
    if (!existsSync(answerFile)) {
      console.log(`${answerFile} is not there yet`)
      continue
    }
    const batch = batchSchema.parse(readJson(join(from as string, `${batchName}-${number}.json`)))
    const { located, problems: wrong } = readAnswers(batch, readJson(answerFile), ontology)
    problems.push(...wrong.map((problem) => `${answerFile}: ${problem}`))
    const texts = new Map(batch.map(({ id, text }) => [id, text]))
    for (const { id, row } of rows) {
      const answer = located.get(id)
      if (answer === undefined) continue
      if (texts.get(id)?.length !== row[2] - row[1])
        problems.push(`${id}: the batch does not belong to ${files.sample}; write it anew with sample.ts`)
      found.set(id, toAnnotated(row, answer, b + 1))
    }
  }
  return rows.flatMap(({ id }) => found.get(id) ?? [])
}

function printCounts(sentences: readonly AnnotatedSentence[]): void {
  const asked = sentences.filter(({ statements }) => statements !== null)
  console.log(`${sentences.length} sentences, ${asked.length} of them read for statements`)
  const parts = ['train', 'held-out'] as const
  const inParts = (labels: readonly string[], labelsOf: (sentence: AnnotatedSentence) => string[]) =>
    Object.fromEntries(
      labels.map((label) => {
        const counts = parts.map((part) => {
          const found = sentences.filter((sentence) => sentence.part === part).flatMap(labelsOf)
          return [part, found.filter((l) => l === label).length]
        })
        return [label, Object.fromEntries(counts)]
      }),
    )
  console.table({
    sentences: Object.fromEntries(parts.map((p) => [p, sentences.filter(({ part }) => part === p).length])),
  })
  console.table(inParts(ENTITY_TYPES, ({ names }) => names.map(([, , type]) => type)))
  console.table(inParts(Object.keys(ontology.relations), ({ statements }) => statements?.map((s) => s.relation) ?? []))
  console.table(inParts(STATUSES, ({ statements }) => statements?.map((s) => s.status) ?? []))
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : error}`)
  }
}
