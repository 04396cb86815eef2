/**
 * npm run train -- --data DIR [--only language|names|confidence] [--out FILE]
 *
 * Learns the French models from the treebanks and the raw articles in DIR, and to find names from our own annotation; writes
 * the weights and prints how good they are. `--only names` keeps the language models that FILE holds. `--only confidence`
 * learns how sure statements are from readers' verdicts on them, with the extraction as it is: after any other training.
 * Seeded: the same data give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { readWeights, writeWeights } from '../src/extract/language/weights.ts'
import { readCollection } from './annotation/collection.ts'
import { confidenceModule, confidenceTable, fitConfidence } from './training/confidence.ts'
import { readWeighable } from './training/judged-statements.ts'
import { printLanguageScores, trainLanguageModels } from './training/language.ts'
import { trainNameModel } from './training/names.ts'

const CONFIDENCE_MODULE = new URL('../src/extract/statements/confidence-weights.ts', import.meta.url)

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    only: { type: 'string' },
    out: { type: 'string', default: 'src/extract/language/weights/fr.bin' },
  },
})
const { data, only, out } = values
const PARTS = ['language', 'names', 'confidence']
if (data === undefined || !(only === undefined || PARTS.includes(only))) {
  console.error(
    'usage: npm run train -- --data DIR [--only language|names|confidence] [--out FILE], with the treebanks in DIR',
  )
  process.exit(2)
}
const started = performance.now()
const report = (step: string) => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(6)} s  ${step}`)
}
const collection = join(data, 'orange-news.jsonl.gz')
if (only === 'confidence') await trainConfidence(collection)
else trainWeights(data)

function trainWeights(data: string): void {
  const articles = readCollection(collection)
  let weights: Uint8Array = only === 'names' ? readFileSync(out) : trainLanguageModels(data, articles, report)
  if (only !== 'language') {
    const names = trainNameModel(data, articles, weights, report)
    weights = writeWeights(new Map([...readWeights(weights), ['names', names]]))
    console.log(`names: ${megabytes(names)}`)
  }
  writeFileSync(out, weights)
  console.log(`${out}: ${megabytes(weights)}`)
  if (only !== 'names') printLanguageScores(data, weights)
}

async function trainConfidence(collection: string): Promise<void> {
  const { weighable, judged } = await readWeighable(collection)
  report(`${weighable.length} of ${judged} judged statements are still made`)
  const fit = fitConfidence(weighable)
  writeFileSync(CONFIDENCE_MODULE, confidenceModule(fit))
  console.log('of those drawn at random, by weights learnt from other articles:')
  console.table(confidenceTable(fit))
}

function megabytes(bytes: Uint8Array): string {
  const shown = (count: number) => `${(count / 1e6).toFixed(2)} MB`
  return `${shown(bytes.length)}, gzipped ${shown(gzipSync(bytes, { level: 9 }).length)}`
}
