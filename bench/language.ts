/**
 * npm run bench -- language --data DIR
 *
 * How good and how fast the French analysis is, with the committed weights: scores on raw text against the targets, how
 * far the confidence can be trusted, speed against fr-compromise on the same articles, time against length, and memory
 * over a million words. DIR holds the treebanks and the collection of articles (see src/extract/language/weights/README.md).
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { z } from 'zod'
import { type Language, loadLanguage } from '../src/extract/language/index.ts'
import { evaluate, type Scores } from '../src/extract/language/training/evaluate.ts'
import { joinTexts, readTreebank } from '../src/extract/language/training/treebank.ts'
import { confidenceTable } from './language/confidence.ts'
import { processorSeconds } from './language/processor-seconds.ts'

const WEIGHTS = new URL('../src/extract/language/weights/fr.bin', import.meta.url)

type Measured = 'tokens' | 'sentences' | 'upos' | 'lemmas' | 'uas' | 'las'
const TARGETS: Readonly<Record<string, Readonly<Record<Measured, number>>>> = {
  'fr_sequoia-ud-test': { tokens: 99.5, sentences: 92, upos: 97.3, lemmas: 97.5, uas: 88, las: 85 },
  'fr_gsd-ud-test': { tokens: 99, sentences: 90, upos: 95, lemmas: 96.5, uas: 83, las: 79 },
}

/** On which the confidence was fitted. */
const DEVELOPMENT = 'fr_sequoia-ud-dev'

const articleSchema = z.object({ article: z.string() })

// Required and not imported: its own types are sources that do not compile under `strict`.
const frCompromise: (text: string) => { json(): unknown } = createRequire(import.meta.url)('fr-compromise')

/** Prints the five tables. */
export async function run(): Promise<void> {
  const { values } = parseArgs({ args: process.argv.slice(3), options: { data: { type: 'string' } } })
  if (values.data === undefined) {
    console.error('usage: npm run bench -- language --data DIR')
    process.exitCode = 2
    return
  }
  const language = load()
  scoreTests(language, values.data)
  checkConfidence(language, values.data)
  const articles = readArticles(join(values.data, 'orange-news.jsonl.gz'))
  compareSpeed(language, articles.slice(0, 300))
  growLength(language, articles)
  watchMemory(language, articles)
}

function load(): Language {
  const file = readFileSync(WEIGHTS)
  const started = performance.now()
  const language = loadLanguage(file)
  const milliseconds = performance.now() - started
  console.log(
    `weights: ${megabytes(file.length)}, gzipped ${megabytes(gzipSync(file, { level: 9 }).length)}, loaded in ${milliseconds.toFixed(0)} ms`,
  )
  return language
}

function scoreTests(language: Language, folder: string): void {
  const rows: Record<string, Record<string, string>> = {}
  for (const [name, targets] of Object.entries(TARGETS)) {
    const gold = readTreebank(readFileSync(join(folder, `${name}.conllu`), 'utf8'), name)
    const { text, offsets } = joinTexts(gold)
    const scores: Scores = evaluate(gold, offsets, language.analyse(text))
    rows[name] = Object.fromEntries(Object.entries(scores).map(([measure, score]) => [measure, score.toFixed(2)]))
    rows[`${name}, target`] = Object.fromEntries(
      Object.entries(targets).map(([measure, target]) => {
        const isMet = scores[measure as Measured] >= target
        return [measure, `${isMet ? '≥' : 'MISSED'} ${target}`]
      }),
    )
  }
  console.log('\nF1 on raw text, aligned as in the CoNLL 2018 shared task, punctuation counted')
  console.table(rows)
}

function checkConfidence(language: Language, folder: string): void {
  const gold = readTreebank(readFileSync(join(folder, `${DEVELOPMENT}.conllu`), 'utf8'), DEVELOPMENT)
  console.log(`\nArcs of ${DEVELOPMENT} by their confidence`)
  console.table(confidenceTable(gold, (text) => language.analyse(text)))
}

/**
 * Processor time, in turns, so that a busy machine slows all; the ratios are the medians of the turns'. The first
 * turn of each only warms up. fr-compromise tags in `nlp(text)`; `.json()` then tells what it found, as our result does.
 */
function compareSpeed(language: Language, articles: readonly string[]): void {
  const words = articles.reduce((sum, article) => sum + countWords(article), 0)
  const runners: Readonly<Record<string, (article: string) => unknown>> = {
    [OURS]: (article) => language.analyse(article),
    'fr-compromise, nlp(text): coarse tags': (article) => frCompromise(article),
    'fr-compromise, nlp(text).json(): the same, told': (article) => frCompromise(article).json(),
  }
  const seconds = new Map(Object.keys(runners).map((name) => [name, [] as number[]]))
  for (let turn = 0; turn <= TURNS; turn++) {
    for (const [name, runner] of Object.entries(runners)) {
      const spent = processorSeconds(() => {
        for (const article of articles) runner(article)
      })
      if (turn > 0) seconds.get(name)?.push(spent)
    }
  }
  const ours = seconds.get(OURS) ?? []
  console.log(`\nSpeed on ${articles.length} articles, ${words} words between spaces, one thread, ${TURNS} turns`)
  console.table(
    Object.fromEntries(
      [...seconds].map(([name, theirs]) => [
        name,
        {
          'words a second': Math.round(words / median(theirs)),
          'µs a word': Number(((1e6 * median(theirs)) / words).toFixed(1)),
          'how often as fast we are': median(theirs.map((spent, turn) => spent / (ours[turn] ?? 0))).toFixed(2),
        },
      ]),
    ),
  )
}

const OURS = 'Filature: tokens, sentences, tags, lemmas, trees'
const TURNS = 7

function growLength(language: Language, articles: readonly string[]): void {
  const text = articles.join(' ')
  const rows = [1e3, 1e4, 1e5, 1e6, 5e6].map((length) => {
    const sample = text.repeat(Math.ceil(length / text.length)).slice(0, length)
    const milliseconds = 1000 * processorSeconds(() => language.analyse(sample))
    return {
      characters: length,
      milliseconds: Math.round(milliseconds),
      'µs a character': (1000 * milliseconds) / length,
    }
  })
  console.log('\nTime against length, one line of text')
  console.table(rows.map((row) => ({ ...row, 'µs a character': row['µs a character'].toFixed(1) })))
}

function watchMemory(language: Language, articles: readonly string[]): void {
  const rows: Record<string, string>[] = []
  let words = 0
  let next = 0
  for (let i = 0; words <= 1e6; i++) {
    const article = articles[i % articles.length] ?? ''
    language.analyse(article)
    words += countWords(article)
    if (words < next) continue
    globalThis.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    rows.push({ words: words.toLocaleString('en'), 'memory in use': megabytes(heapUsed + arrayBuffers) })
    next += 250_000
  }
  console.log(
    `\nMemory over a million words${globalThis.gc ? '' : ' (start with NODE_OPTIONS=--expose-gc for exact figures)'}`,
  )
  console.table(rows)
}

function readArticles(path: string): string[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n')
  return lines.map((line) => articleSchema.parse(JSON.parse(line)).article)
}

function countWords(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}
