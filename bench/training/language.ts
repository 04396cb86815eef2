import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { loadLanguage } from '../../src/extract/language/index.ts'
import { buildClusters } from '../../src/extract/language/training/build-clusters.ts'
import { buildLexicon, type Conjugations, type Genders } from '../../src/extract/language/training/build-lexicon.ts'
import { evaluate } from '../../src/extract/language/training/evaluate.ts'
import { trainLanguage } from '../../src/extract/language/training/train.ts'
import { type GoldSentence, joinTexts, readTreebank } from '../../src/extract/language/training/treebank.ts'
import type { NewsArticle } from '../annotation/collection.ts'

/** Never the test files. */
const TRAINING = ['fr_sequoia-ud-train', 'fr_gsd-ud-dev', 'fr_pud-wiki']
const DEVELOPMENT = 'fr_sequoia-ud-dev'
const SHOWN = [DEVELOPMENT, 'fr_sequoia-ud-test', 'fr_gsd-ud-test']
/** How many articles show what headings look like: chosen on the development set. */
const PRESS = 300

/** Learns sentences, tags, lemmas and trees; returns the bytes of a weights file. */
export function trainLanguageModels(
  folder: string,
  articles: readonly NewsArticle[],
  report: (step: string) => void,
): Uint8Array {
  const require = createRequire(import.meta.url)
  const clusters = buildClusters(articles.map(({ heading, article }) => `${heading}. ${article}`))
  report('clusters')
  const lexicon = buildLexicon(
    require('french-verbs-lefff/dist/conjugations.json') as Conjugations,
    require('french-words-gender-lefff/dist/words.json') as Genders,
  )
  report('lexicon')
  /**
   * Thresholds are shares of the largest weight: weights below are left out. A byte q stands for q·|q|, so these leave out
   * bytes below 16 and below 20. Seeds: see TaggerOptions. All chosen on the development set.
   */
  const tagger = { epochs: 6, seeds: [1, 2, 3], minCount: 1, threshold: (15.5 / 127) ** 2 }
  const parser = { epochs: 5, seeds: [7, 8, 9], minCount: 3, threshold: (19.5 / 127) ** 2 }
  return trainLanguage(
    TRAINING.map((name) => readNamed(folder, name)),
    readNamed(folder, DEVELOPMENT),
    {
      lexicon,
      clusters,
      press: articles.slice(0, PRESS).map(({ title, article }) => ({ title: title.trim(), article })),
      articles: articles.slice(PRESS).map(({ article }) => article),
    },
    {
      tagger,
      foldTagger: { ...tagger, epochs: 5, seeds: [1], threshold: 0.002 },
      folds: 5,
      silver: {
        parser: { ...parser, seeds: [7], minCount: 2, threshold: 0.005 },
        agreement: 0.95,
        words: 150_000,
      },
      parser,
    },
    report,
  )
}

/** F1 on the development and test treebanks, as raw text. */
export function printLanguageScores(folder: string, weights: Uint8Array): void {
  const language = loadLanguage(weights)
  console.table(
    Object.fromEntries(
      SHOWN.map((name) => {
        const gold = readNamed(folder, name)
        const { text, offsets } = joinTexts(gold)
        const scores = evaluate(gold, offsets, language.analyse(text))
        return [name, Object.fromEntries(Object.entries(scores).map(([key, value]) => [key, value.toFixed(2)]))]
      }),
    ),
  )
}

function readNamed(folder: string, name: string): GoldSentence[] {
  return readTreebank(readFileSync(join(folder, `${name}.conllu`), 'utf8'), name)
}
