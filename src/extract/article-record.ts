import type { Article, ArticleInfo } from '../graph/index.ts'
import { findArticleEntities, type LocalEntity, makeNameReader } from './entities/index.ts'
import type { Knowledge } from './knowledge/index.ts'
import type { Language } from './language/index.ts'
import { articlesOf } from './review/index.ts'
import { type Candidate, findStatements, indexFrames, makeAttitudes } from './statements/index.ts'

/**
 * What is kept of an article until all are read: not its text, which may be large, unless the editors' decisions ask for
 * it. Plain data without functions, so that it can be made in one thread and used in another; which statement is about
 * which entity is told by identity, which structured cloning keeps.
 */
export interface ArticleRecord {
  readonly article: string
  readonly info: ArticleInfo
  readonly entities: readonly LocalEntity[]
  readonly statements: readonly RecordedStatement[]
  readonly text?: string
}

/** A statement of an article, with the sentence that makes it. */
export interface RecordedStatement {
  readonly candidate: Candidate
  readonly start: number
  readonly end: number
  readonly quote: string
}

/**
 * Reads articles one by one: sentences, entities, statements. Pure, and independent of all other articles.
 */
export function makeArticleReader(knowledge: Knowledge, language: Language): (article: Article) => ArticleRecord {
  const { lexicon, review } = knowledge
  const reader = makeNameReader(knowledge, language)
  const { vocabulary } = reader
  const frames = indexFrames(lexicon)
  const attitudeOf = makeAttitudes(lexicon)
  const quoted = articlesOf(review)
  return (article) => {
    const entities = findArticleEntities(article, language.analyse(article.text, article.bodyStart), reader)
    const { sentences } = entities
    const candidates = findStatements({ article, sentences, entities, vocabulary, lexicon, frames, attitudeOf })
    return {
      article: article.id,
      info: infoOf(article),
      entities: entities.entities,
      statements: candidates.flatMap((candidate) => {
        const sentence = sentences[candidate.sentence]
        if (!sentence) return []
        const { start, end } = sentence
        return [{ candidate, start, end, quote: article.text.slice(start, end) }]
      }),
      ...(quoted.has(article.id) ? { text: article.text } : {}),
    }
  }
}

function infoOf({ title, date, publisher, url, language }: Article): ArticleInfo {
  return {
    title,
    language,
    ...(date === undefined ? {} : { date }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  }
}
