import {
  type Article,
  type ArticleInfo,
  assembleGraph,
  byCodeUnit,
  type Entity,
  type EntityType,
  type KnowledgeGraph,
  type Ontology,
  type Statement,
} from '../graph/index.ts'
import {
  type CorpusEntities,
  findArticleEntities,
  joinArticles,
  type LocalEntity,
  makeKnownNames,
  makeVocabulary,
} from './entities/index.ts'
import type { Knowledge } from './knowledge/index.ts'
import type { Language } from './language/index.ts'
import { applyReview, statementId } from './review.ts'
import {
  type Candidate,
  findStatements,
  indexFrames,
  makeAttitudes,
  PUBLISHED_MIN_CONFIDENCE,
} from './statements/index.ts'

export interface Extractor {
  /** Reads one article; the order in which articles are added does not matter. */
  add(article: Article): void
  /** Joins what all articles say into the graph, with the editors' decisions applied. */
  finish(): { graph: KnowledgeGraph; problems: readonly string[] }
}

/** What is kept of an article until all are read: not its text, which may be large. */
interface ArticleRecord {
  readonly article: string
  readonly info: ArticleInfo
  readonly entities: readonly LocalEntity[]
  readonly statements: readonly { candidate: Candidate; start: number; end: number; quote: string }[]
}

/**
 * The extraction, from articles to the graph: sentences, entities, statements, then the joining of the articles.
 * Pure: knowledge and language are given, nothing is read or written.
 * @param minConfidence statements below it are left out, but for those that the editors added
 */
export function createExtractor({
  knowledge,
  language,
  minConfidence = PUBLISHED_MIN_CONFIDENCE,
}: {
  knowledge: Knowledge
  language: Language
  minConfidence?: number
}): Extractor {
  const { lexicon, ontology, review } = knowledge
  const vocabulary = makeVocabulary(lexicon)
  const knownNames = makeKnownNames(knowledge.known, vocabulary)
  const frames = indexFrames(lexicon)
  const attitudeOf = makeAttitudes(lexicon)
  const records: ArticleRecord[] = []
  const quoted = new Set(review.flatMap((decision) => ('add' in decision ? [decision.add.article] : [])))
  const texts = new Map<string, { text: string; date?: string | undefined }>()

  return {
    add(article) {
      const sentences = language.analyse(article.text, article.bodyStart)
      const entities = findArticleEntities(article, sentences, vocabulary, knownNames)
      const candidates = findStatements({ article, sentences, entities, vocabulary, lexicon, frames, attitudeOf })
      if (quoted.has(article.id)) texts.set(article.id, { text: article.text, date: article.date })
      records.push({
        article: article.id,
        info: infoOf(article),
        entities: entities.entities,
        statements: candidates.flatMap((candidate) => {
          const sentence = sentences[candidate.sentence]
          if (!sentence) return []
          const { start, end } = sentence
          return [{ candidate, start, end, quote: article.text.slice(start, end) }]
        }),
      })
    },
    finish() {
      const corpus = joinArticles(records, vocabulary)
      const stated = records.flatMap((record) => statementsOf(record, corpus, ontology))
      const reviewed = applyReview(corpus.entities, unique(stated), review, ontology, (id) => texts.get(id))
      const statements = unique(reviewed.statements).filter(({ confidence = 1 }) => confidence >= minConfidence)
      const used = new Set(statements.flatMap(({ subject, object }) => [subject, object]))
      const entities = reviewed.entities.filter((entity) => used.has(entity.key) || isNamed(entity))
      const articles = Object.fromEntries(records.map(({ article, info }) => [article, info]))
      return { graph: assembleGraph(entities, statements, articles), problems: reviewed.problems }
    },
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

/** An entity that was only ever described ("plusieurs syndicats") is a node when a statement needs it, and not otherwise. */
function isNamed(entity: Entity): boolean {
  return entity.mentions.some(({ kind }) => kind === 'name')
}

/** The article's statements between the entities of the graph; those whose types the frame or the ontology refuses are left out. */
function statementsOf(
  { article, info, statements }: ArticleRecord,
  corpus: CorpusEntities,
  ontology: Ontology,
): Statement[] {
  return statements.flatMap(({ candidate, start, end, quote }) => {
    const [subject, object] = inOrder(candidate, corpus, ontology)
    if (!subject || !object || subject.key === object.key || !fits(candidate, subject.type, object.type, ontology))
      return []
    const { relation, status, rule, confidence, words, speaker } = candidate
    const attributedTo = typeof speaker === 'string' || speaker === undefined ? speaker : corpus.entityOf(speaker)?.key
    return [
      {
        id: statementId({ subject: subject.key, relation, object: object.key, status, document: article, quote }),
        subject: subject.key,
        relation,
        object: object.key,
        document: article,
        start,
        end,
        quote,
        status,
        ...(attributedTo === undefined ? {} : { attributedTo }),
        ...(info.date === undefined ? {} : { date: info.date }),
        rule,
        confidence,
        words: words.filter(([from, to]) => from >= start && to <= end).toSorted(([a], [b]) => a - b),
      },
    ]
  })
}

/** Subject and object; of a symmetric relation in code-unit order of their keys, so that both ways are one edge. */
function inOrder(
  { relation, subject, object }: Candidate,
  corpus: CorpusEntities,
  ontology: Ontology,
): [Entity | undefined, Entity | undefined] {
  const [a, b] = [corpus.entityOf(subject), corpus.entityOf(object)]
  const swap = ontology.relations[relation]?.symmetric && a && b && byCodeUnit(a.key, b.key) > 0
  return swap ? [b, a] : [a, b]
}

function fits(candidate: Candidate, subject: EntityType, object: EntityType, ontology: Ontology): boolean {
  const row = ontology.relations[candidate.relation]
  if (!row) return false
  return (
    row.subject.includes(subject) &&
    row.object.includes(object) &&
    (candidate.subjectTypes?.includes(subject) ?? true) &&
    (candidate.objectTypes?.includes(object) ?? true)
  )
}

/** Two local entities may turn out to be one, and their statements the same. */
function unique(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>()
  return statements.filter(({ id }) => {
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew
  })
}
