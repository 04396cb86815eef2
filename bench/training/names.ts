import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeNameRules } from '../../src/extract/entities/name-reader.ts'
import type { AnnotatedArticle } from '../../src/extract/entities/recogniser/training/annotated-article.ts'
import { trainNames } from '../../src/extract/entities/recogniser/training/train-names.ts'
import { loadLanguage } from '../../src/extract/language/index.ts'
import { readAnnotated } from '../annotation/annotated.ts'
import type { NewsArticle } from '../annotation/collection.ts'
import { COLLECTIONS, filesOf } from '../annotation/files.ts'
import { projectKnowledge } from '../annotation/knowledge.ts'

/** Chosen by cross-validation on the train part; F1 wavers by 0.3 around them. */
const OPTIONS = {
  field: { epochs: 12, rate: 0.2, decay: 0.01, minCount: 2, seeds: [1, 2, 3] },
  threshold: 0.001,
}
/** Lists of names and of words in names; the folder also holds verbs of speech. */
const GAZETTEER = /\.(lima|sem)\.(txt|rules)$/

/**
 * Learns to find names from the train part of our annotation. No article that holds an annotated sentence, of whichever
 * part, is among those that names are remembered from.
 * @param weights of the language, with which all is analysed
 * @returns the bytes of the section "names"
 */
export function trainNameModel(
  folder: string,
  articles: readonly NewsArticle[],
  weights: Uint8Array,
  report: (step: string) => void,
): Uint8Array {
  const all = COLLECTIONS.flatMap((collection) => readAnnotated(filesOf(collection).first))
  const annotated = new Set(all.map(({ article }) => article))
  const texts = new Map(articles.map(({ id, article }) => [id, article]))
  const lists = join(folder, 'gazetteers')
  const sources = {
    rules: makeNameRules(projectKnowledge(), loadLanguage(weights)),
    annotated: all
      .filter(({ part }) => part === 'train')
      .map(({ article, start, end, names }): AnnotatedArticle => {
        const text = texts.get(article)
        if (text === undefined) throw new Error(`the collection has no article ${article}: it is not the annotated one`)
        return { text, start, end, names }
      }),
    articles: articles.flatMap(({ id, article }) => (annotated.has(id) ? [] : [article])),
    gazetteers: readdirSync(lists)
      .filter((name) => GAZETTEER.test(name))
      .sort()
      .map((name) => ({ name, text: readFileSync(join(lists, name), 'utf8') })),
  }
  return trainNames(sources, OPTIONS, report)
}
