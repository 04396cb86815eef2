import type { ArticleInfo, PublishedStatement } from '../../graph/index.ts'
import type { PairEvidence } from '../data/index.ts'
import type { Filter } from '../view/index.ts'

export interface SentenceOfDay {
  readonly start: number
  readonly end: number
  readonly quote: string
  /** In the order of their words. */
  readonly statements: [PublishedStatement, ...PublishedStatement[]]
  /** For what is done now, by the statement's id: the day on which the same was first announced. */
  readonly plannedSince: ReadonlyMap<string, string>
}

export interface ArticleOfDay {
  readonly id: string
  readonly info: ArticleInfo | undefined
  /** In reading order. */
  readonly sentences: readonly SentenceOfDay[]
}

/**
 * What is stated of a day, by article and sentence: the article that states most first.
 * @param evidence of the links that are on screen
 * @param filter its statuses and relations hold; its period does not, since the day was asked for
 */
export function articlesOfDay(
  evidence: readonly PairEvidence[],
  day: string,
  { hiddenRelations, hiddenStatuses }: Filter,
): ArticleOfDay[] {
  const articles = new Map<string, { info: ArticleInfo | undefined; sentences: Map<string, SentenceDraft> }>()
  for (const { statements, articles: infos } of evidence)
    for (const statement of statements) {
      const { date, document, start, end, quote, relation, status } = statement
      if (date !== day || hiddenRelations.includes(relation) || hiddenStatuses.includes(status)) continue
      const article = articles.get(document) ?? { info: infos[document], sentences: new Map() }
      articles.set(document, article)
      const place = `${start} ${end}`
      const known = article.sentences.get(place)
      const sentence = known ?? { start, end, quote, statements: [statement], plannedSince: new Map() }
      if (known === undefined) article.sentences.set(place, sentence)
      else known.statements.push(statement)
      const planned = firstPlanned(statements, statement)
      if (planned !== undefined) sentence.plannedSince.set(statement.id, planned)
    }
  return [...articles]
    .map(([id, { info, sentences }]) => {
      for (const { statements } of sentences.values()) statements.sort(inOrderOfWords)
      return { id, info, sentences: [...sentences.values()].sort(inReadingOrder) }
    })
    .sort((a, b) => b.sentences.length - a.sentences.length || (a.id < b.id ? -1 : 1))
}

interface SentenceDraft extends SentenceOfDay {
  readonly plannedSince: Map<string, string>
}

function inReadingOrder(a: SentenceOfDay, b: SentenceOfDay): number {
  return a.start - b.start || a.end - b.end
}

function inOrderOfWords(a: PublishedStatement, b: PublishedStatement): number {
  return (a.words[0]?.[0] ?? a.start) - (b.words[0]?.[0] ?? b.start) || (a.id < b.id ? -1 : 1)
}

/** When what a statement asserts was announced, ordered or threatened before its day. @param statements oldest first */
function firstPlanned(statements: readonly PublishedStatement[], done: PublishedStatement): string | undefined {
  if (done.status !== 'asserted') return undefined
  return statements.find(
    ({ subject, relation, object, status, date }) =>
      status === 'planned' &&
      subject === done.subject &&
      relation === done.relation &&
      object === done.object &&
      date !== undefined &&
      date < (done.date ?? ''),
  )?.date
}
