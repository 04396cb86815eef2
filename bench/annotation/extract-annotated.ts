import { readFileSync } from 'node:fs'
import { createExtractor, type Extraction, loadLanguage } from '../../src/extract/index.ts'
import type { AnnotatedSentence } from './annotated.ts'
import type { NewsArticle } from './collection.ts'
import { projectKnowledge } from './knowledge.ts'

const WEIGHTS = new URL('../../src/extract/language/weights/fr.bin', import.meta.url)

/**
 * Extracts the whole articles that have an annotated sentence, as a build does.
 * @param articles the collection's, by id
 * @throws when an annotated article is not among them
 */
export function extractAnnotated(
  annotated: readonly AnnotatedSentence[],
  articles: ReadonlyMap<string, NewsArticle>,
): Extraction {
  const extractor = createExtractor({ knowledge: projectKnowledge(), language: loadLanguage(readFileSync(WEIGHTS)) })
  for (const id of new Set(annotated.map(({ article }) => article))) {
    const article = articles.get(id)
    if (!article) throw new Error(`the collection has no article ${id}: it is not the one that was annotated`)
    extractor.add({ id, title: article.title, date: article.date, language: 'fr', text: article.article, bodyStart: 0 })
  }
  return extractor.finish()
}
