import type { Article, ArticleInfo } from '../graph/index.ts'
import { findArticleEntities, type LocalEntity, makeNameReader } from './entities/index.ts'
import type { Knowledge } from './knowledge/index.ts'
import type { Language, Sentence } from './language/index.ts'
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

export type ArticleReader = (articles: readonly Article[]) => ArticleRecord[]

/** Collects the records of articles, which may be added in any order. */
export interface RecordCollector {
  add(article: Article): void
  /** The records of all articles that were added. */
  finish(): readonly ArticleRecord[]
}

/**
 * In characters: so much is read together, some eighty articles of news. What analyses sentences and what finds names and
 * statements in them look up other tables, and put each other's out of the processor's cache.
 */
const READ_TOGETHER = 160_000

/** @param read see {@link makeArticleReader} */
export function createRecordCollector(read: ArticleReader): RecordCollector {
  const records: ArticleRecord[] = []
  const waiting: Article[] = []
  let characters = 0
  const readWaiting = () => {
    records.push(...read(waiting.splice(0)))
    characters = 0
  }
  return {
    add(article) {
      waiting.push(article)
      characters += article.text.length
      if (characters >= READ_TOGETHER) readWaiting()
    },
    finish() {
      readWaiting()
      return records
    },
  }
}

/**
 * Reads articles: sentences of all, then entities and statements of each. Pure, and each article independent of all others.
 */
export function makeArticleReader(knowledge: Knowledge, language: Language): ArticleReader {
  const { lexicon, review } = knowledge
  const reader = makeNameReader(knowledge, language)
  const { vocabulary } = reader
  const frames = indexFrames(lexicon)
  const attitudeOf = makeAttitudes(lexicon)
  const quoted = articlesOf(review)
  const record = (article: Article, asParsed: readonly Sentence[]): ArticleRecord => {
    const entities = findArticleEntities(article, asParsed, reader)
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
  return (articles) => {
    const analysed = articles.map((article) => ({
      article,
      asParsed: language.analyse(article.text, article.bodyStart),
    }))
    return analysed.map(({ article, asParsed }) => record(article, asParsed))
  }
}

/** The sentences of an article as its statements were read off them, with the trees mended; for whoever explains them. */
export function readTrees(article: Article, knowledge: Knowledge, language: Language): readonly Sentence[] {
  const asParsed = language.analyse(article.text, article.bodyStart)
  return findArticleEntities(article, asParsed, makeNameReader(knowledge, language)).sentences
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
