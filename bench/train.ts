/**
 * npm run train -- --data DIR [--out FILE]: learns the French models from the treebanks and the raw articles in DIR,
 * writes the weights and prints how good they are. Seeded: the same data give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { loadLanguage } from '../src/extract/language/index.ts'
import { buildClusters } from '../src/extract/language/training/build-clusters.ts'
import { buildLexicon, type Conjugations, type Genders } from '../src/extract/language/training/build-lexicon.ts'
import { evaluate } from '../src/extract/language/training/evaluate.ts'
import { trainLanguage } from '../src/extract/language/training/train.ts'
import { joinTexts, readTreebank } from '../src/extract/language/training/treebank.ts'

/** Never the test files. */
const TRAINING = ['fr_sequoia-ud-train', 'fr_gsd-ud-dev', 'fr_pud-wiki']
const DEVELOPMENT = 'fr_sequoia-ud-dev'
const SHOWN = [DEVELOPMENT, 'fr_sequoia-ud-test', 'fr_gsd-ud-test']
const ARTICLES = 'orange-news.jsonl.gz'
/** How many articles show what headings look like: chosen on the development set. */
const PRESS = 300

const articleSchema = z.object({ title: z.string(), heading: z.string(), article: z.string() })

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
const require = createRequire(import.meta.url)
const started = performance.now()
const report = (step: string) => {
  console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(6)} s  ${step}`)
}

const articles = gunzipSync(readFileSync(join(folder, ARTICLES)))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => articleSchema.parse(JSON.parse(line)))
const clusters = buildClusters(articles.map(({ heading, article }) => `${heading}. ${article}`))
report('clusters')
const lexicon = buildLexicon(
  require('french-verbs-lefff/dist/conjugations.json') as Conjugations,
  require('french-words-gender-lefff/dist/words.json') as Genders,
)
report('lexicon')
/** Thresholds are shares of the largest weight; (12.5 / 127)² leaves out bytes below 13. Seeds: see TaggerOptions. */
const tagger = { epochs: 6, seeds: [1, 2, 3], minCount: 1, threshold: 0.002 }
const parser = { epochs: 5, seeds: [7], threshold: 0.005 }
const weights = trainLanguage(
  TRAINING.map(read),
  read(DEVELOPMENT),
  {
    lexicon,
    clusters,
    press: articles.slice(0, PRESS).map(({ title, article }) => ({ title: title.trim(), article })),
    articles: articles.slice(PRESS).map(({ article }) => article),
  },
  {
    tagger,
    foldTagger: { ...tagger, epochs: 5, seeds: [1] },
    folds: 5,
    silver: { parser: { ...parser, minCount: 2 }, agreement: 0.95, words: 150_000 },
    parser: { ...parser, minCount: 3, threshold: (12.5 / 127) ** 2 },
  },
  report,
)
writeFileSync(values.out, weights)
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`
console.log(`${values.out}: ${megabytes(weights.length)}, gzipped ${megabytes(gzipSync(weights, { level: 9 }).length)}`)

const language = loadLanguage(weights)
console.table(
  Object.fromEntries(
    SHOWN.map((name) => {
      const gold = read(name)
      const { text, offsets } = joinTexts(gold)
      const scores = evaluate(gold, offsets, language.analyse(text))
      return [name, Object.fromEntries(Object.entries(scores).map(([key, value]) => [key, value.toFixed(2)]))]
    }),
  ),
)
