/**
 * npx tsx bench/annotation/check.ts BATCH.json ANSWER.json
 *
 * Lists everything in an answer that cannot be right: sentences without an entry, words that are not in their sentence,
 * unknown types and relations, names that overlap. Exit code 1 when there is anything.
 */
import { readFileSync } from 'node:fs'
import { readAnswers } from './answers.ts'
import { batchSchema } from './files.ts'
import { readOntology } from './ontology.ts'

const [batchFile, answerFile] = process.argv.slice(2)
if (batchFile === undefined || answerFile === undefined) {
  console.error('usage: npx tsx bench/annotation/check.ts BATCH.json ANSWER.json')
  process.exit(2)
}
const batch = batchSchema.parse(JSON.parse(readFileSync(batchFile, 'utf8')))
const { located, problems } = readAnswers(batch, parseAnswer(answerFile), readOntology())
for (const problem of problems) console.log(problem)
const all = [...located.values()]
const names = all.reduce((sum, { names }) => sum + names.length, 0)
const statements = all.reduce((sum, { statements }) => sum + (statements?.length ?? 0), 0)
console.log(
  `${located.size} of ${batch.length} sentences, ${names} names, ${statements} statements, ${problems.length} problems`,
)
process.exitCode = problems.length > 0 ? 1 : 0

function parseAnswer(file: string): unknown {
  const text = readFileSync(file, 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    console.error(`${file} is not JSON: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
