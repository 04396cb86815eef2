/**
 * npm run train -- --data DIR: learns the French models from the treebanks in DIR and writes the weights.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { loadLanguage } from '../src/extract/language/index.ts'
import { evaluate } from '../src/extract/language/training/evaluate.ts'
import { trainLanguage } from '../src/extract/language/training/train.ts'
import { joinTexts, readTreebank } from '../src/extract/language/training/treebank.ts'

const TRAIN = ['fr_sequoia-ud-train', 'fr_gsd-ud-dev', 'fr_pud-wiki']
const SHOWN = ['fr_sequoia-ud-dev', 'fr_sequoia-ud-test', 'fr_gsd-ud-test']

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'src/extract/language/weights/fr.bin' },
  },
})
if (values.data === undefined) {
  console.error('train: name the folder of the treebanks: npm run train -- --data DIR')
  process.exit(2)
}
const folder = values.data
const read = (name: string) => readTreebank(readFileSync(join(folder, `${name}.conllu`), 'utf8'), name)

const started = performance.now()
const seconds = () => `${((performance.now() - started) / 1000).toFixed(0)} s`
const options = { epochs: 6, seeds: [1], minCount: 1, threshold: 0.002 }
const weights = trainLanguage(
  TRAIN.map(read),
  {
    tagger: options,
    foldTagger: { ...options, epochs: 4 },
    folds: 5,
    parser: { epochs: 6, seeds: [7], minCount: 2, threshold: 0.005 },
  },
  (step) => console.log(`${seconds().padStart(6)}  ${step}`),
)
mkdirSync(dirname(values.out), { recursive: true })
writeFileSync(values.out, weights)
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
console.log(`${values.out}: ${megabytes(weights.length)}, gzipped ${megabytes(gzipSync(weights, { level: 9 }).length)}`)

const language = loadLanguage(weights)
for (const name of SHOWN) {
  const gold = read(name)
  const { text, offsets } = joinTexts(gold)
  const scores = evaluate(gold, offsets, language.analyse(text))
  console.log(
    name,
    Object.entries(scores)
      .map(([key, value]) => `${key} ${value.toFixed(2)}`)
      .join('  '),
  )
}
