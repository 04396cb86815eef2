import {
  type Article,
  assembleGraph,
  byCodeUnit,
  type Entity,
  type KnowledgeGraph,
  type Mention,
  type Ontology,
  type Statement,
} from '../graph/index.ts'
import {
  type ArticleRecord,
  createRecordCollector,
  makeArticleReader,
  type RecordedStatement,
} from './article-record.ts'
import { type CorpusEntities, joinArticles, type Member, makeVocabulary } from './entities/index.ts'
import type { Knowledge, Problem } from './knowledge/index.ts'
import type { Language } from './language/index.ts'
import { applyReview, placeOf, type Reviewed } from './review/index.ts'
import { inOrder, sift, typesOf, unfit } from './sift.ts'
import { type LeftOut, type Stated, statementId } from './stated.ts'
import { PUBLISHED_MIN_CONFIDENCE } from './statements/index.ts'

/** The graph, and how it came to be. */
export interface Extraction {
  readonly graph: KnowledgeGraph
  /** Decisions of the review that match nothing, or that cannot stand. */
  readonly problems: readonly Problem[]
  /** The statements of the graph, with what made and changed them. */
  readonly statements: readonly Stated[]
  /** What the articles state and the graph does not hold. */
  readonly leftOut: readonly { readonly stated: Stated; readonly because: LeftOut }[]
  /** What each article contributed to the entities as they were extracted, by key. */
  readonly members: ReadonlyMap<string, readonly Member[]>
  /** The decisions that changed an entity, by its key. */
  readonly decisionsOn: ReadonlyMap<string, readonly number[]>
}

export interface Extractor {
  /** Reads one article; the order in which articles are added does not matter. */
  add(article: Article): void
  /** Joins what all articles say into the graph, with the editors' decisions applied. */
  finish(): Extraction
}

/**
 * The extraction, from articles to the graph: sentences, entities, statements, then the joining of the articles.
 * Pure: knowledge and language are given, nothing is read or written.
 * @param minConfidence statements below it are left out, but for those that the editors added or corrected
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
  const records = createRecordCollector(makeArticleReader(knowledge, language))
  return {
    add: (article) => records.add(article),
    finish: () => joinRecords(records.finish(), knowledge, minConfidence),
  }
}

/** Joins what the articles say, in whichever order they were read, and applies the editors' decisions. Pure. */
export function joinRecords(
  unsorted: readonly ArticleRecord[],
  { lexicon, ontology, review, places }: Omit<Knowledge, 'known'>,
  minConfidence: number,
): Extraction {
  const records = unsorted.toSorted((a, b) => byCodeUnit(a.article, b.article))
  const corpus = joinArticles(records, makeVocabulary(lexicon))
  const types = typesOf(corpus.entities)
  const stated = records.flatMap((record) => record.statements.flatMap((s) => state(record, s, corpus, ontology)))
  const fitting = new Set(stated.filter((s) => !unfit(s, types, ontology)))
  // Another frame may state the same where this one is confined to other types.
  const distinct = unique([...fitting, ...stated.filter((s) => !fitting.has(s))])

  const byId = new Map(records.map((record) => [record.article, record]))
  const reviewed = applyReview(corpus.entities, distinct, review, places.decisions, {
    ontology,
    articles: [...byId.keys()],
    textOf(article) {
      const record = byId.get(article)
      return record?.text === undefined ? undefined : { text: record.text, date: record.info.date }
    },
    wordsOf: makeWords(corpus.members),
  })
  const sifted = sift(reviewed, ontology, minConfidence)
  const once = new Set([...fitting].map(({ statement }) => statement.id))
  const misfits = sifted.leftOut.flatMap(({ stated, because }): Problem[] => {
    const { statement, decisions } = stated
    // What the extraction itself left out is no news.
    if (because.by !== 'types' || !(once.has(statement.id) || statement.confidence === undefined)) return []
    const decision = decisions.at(-1) ?? lastDecisionOn(reviewed, statement)
    return decision === undefined
      ? []
      : [{ ...placeOf(places.decisions, decision), message: misfit(statement, because) }]
  })

  const statements = sifted.kept.map(({ statement }) => statement)
  const used = new Set(statements.flatMap(({ subject, object }) => [subject, object]))
  const entities = reviewed.entities.filter((entity) => used.has(entity.key) || isNamed(entity))
  const articles = Object.fromEntries(records.map(({ article, info }) => [article, info]))
  return {
    graph: assembleGraph(entities, statements, articles),
    problems: [...reviewed.problems, ...misfits],
    statements: sifted.kept,
    leftOut: [...reviewed.leftOut, ...sifted.leftOut],
    members: corpus.members,
    decisionsOn: reviewed.decisionsOn,
  }
}

/** An entity that was only ever described ("plusieurs syndicats") is a node when a statement needs it, and not otherwise. */
function isNamed(entity: Entity): boolean {
  return entity.mentions.some(({ kind }) => kind === 'name')
}

/** The statement between the entities of the corpus; none when both its ends turned out to be one. */
function state(
  { article, info }: ArticleRecord,
  { candidate, start, end, quote }: RecordedStatement,
  corpus: CorpusEntities,
  ontology: Ontology,
): Stated[] {
  const { relation, status, rule, confidence, words, speaker, when, trace, subjectTypes, objectTypes } = candidate
  const [subject, object] = [corpus.entityOf(candidate.subject)?.key, corpus.entityOf(candidate.object)?.key]
  if (subject === undefined || object === undefined || subject === object) return []
  const attributedTo = typeof speaker === 'string' || speaker === undefined ? speaker : corpus.entityOf(speaker)?.key
  const statement = {
    id: '',
    subject,
    relation,
    object,
    document: article,
    start,
    end,
    quote,
    status,
    ...(attributedTo === undefined ? {} : { attributedTo }),
    ...dated(info.date, when),
    rule,
    confidence,
    words: words.filter(([a, b]) => a >= start && b <= end).toSorted(([a], [b]) => a - b),
  }
  const origin = { sentence: candidate.sentence, trace, subjectTypes, objectTypes }
  const ordered = inOrder({ statement, origin, decisions: [] }, ontology)
  return [{ ...ordered, statement: { ...ordered.statement, id: statementId(ordered.statement) } }]
}

/** Two local entities may turn out to be one, and their statements the same. */
function unique(stated: readonly Stated[]): Stated[] {
  const seen = new Set<string>()
  return stated.filter(({ statement: { id } }) => {
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew
  })
}

function lastDecisionOn({ decisionsOn }: Reviewed, { subject, object }: Statement): number | undefined {
  const decisions = [subject, object].flatMap((key) => decisionsOn.get(key) ?? [])
  return decisions.length === 0 ? undefined : Math.max(...decisions)
}

function misfit({ id, subject, relation, object }: Statement, types: Extract<LeftOut, { by: 'types' }>): string {
  return (
    `"${relation}" does not join a ${types.subject} ("${subject}") to a ${types.object} ("${object}"): ` +
    `the statement ${id} is left out; reject it, or correct its relation or an end`
  )
}

/** The words of a mention, from the article that holds it. */
function makeWords(members: ReadonlyMap<string, readonly Member[]>): (mention: Mention) => string {
  const at = (article: string, start: number, end: number) => `${article} ${start} ${end}`
  let words: Map<string, string> | undefined
  return ({ document, start, end }) => {
    words ??= new Map(
      [...members.values()]
        .flat()
        .flatMap(({ article, local }) =>
          local.mentions.map((mention) => [at(article, mention.start, mention.end), mention.text] as const),
        ),
    )
    return words.get(at(document, start, end)) ?? ''
  }
}

/** The day of the fact if the sentence gives it, else of the article; and whatever the sentence gives. */
function dated(day: string | undefined, when: string | undefined): Pick<Statement, 'date' | 'when'> {
  const date = when?.length === DAY_LENGTH ? when : day
  return { ...(date === undefined ? {} : { date }), ...(when === undefined ? {} : { when }) }
}

const DAY_LENGTH = '2026-02-24'.length
