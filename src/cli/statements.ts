import type { LeftOut, Stated } from '../extract/index.ts'
import { byCodeUnit, type KnowledgeGraph, nearest } from '../graph/index.ts'
import { didYouMean, entitiesCalled, namesLike, severalCalled } from './entity-names.ts'
import { UsageError } from './exit.ts'
import type { FolderExtraction } from './extraction.ts'
import { type Column, tableLines } from './table.ts'

export const STATEMENT_FORMATS = ['table', 'jsonl'] as const

export interface StatementFilter {
  readonly article?: string
  readonly entity?: string
  readonly relation?: string
  /** What the graph does not hold is listed too, with the reason. */
  readonly leftOut?: true
}

/** A statement, whether the graph holds it, and why not. */
interface Listed {
  readonly stated: Stated
  readonly leftOut?: LeftOut
}

/**
 * Every statement of the articles that passes the filter, by article, place and id; a line each.
 * @param asked which are wanted; an entity by its key or its name
 * @param width of the terminal, for the table
 * @throws {UsageError} when the filter names what does not exist, or several entities at once
 */
export function* statementLines(
  extraction: FolderExtraction,
  format: (typeof STATEMENT_FORMATS)[number],
  asked: StatementFilter,
  width?: number,
): Generator<string> {
  const filter = checkFilter(extraction, asked)
  const all: Listed[] = [
    ...extraction.statements.map((stated) => ({ stated })),
    ...(filter.leftOut ? extraction.leftOut.map(({ stated, because }) => ({ stated, leftOut: because })) : []),
  ]
  const listed = all.filter(({ stated }) => passes(stated, filter)).toSorted(byPlace)
  if (format === 'table') yield* tableLines(columnsFor(filter), listed, width)
  else for (const one of listed) yield JSON.stringify(record(one, extraction.graph))
}

/** The filter with its entity by its key. */
function checkFilter(extraction: FolderExtraction, filter: StatementFilter): StatementFilter {
  const { graph, statements, knowledge } = extraction
  const check = (what: string, value: string | undefined, known: Iterable<string>) => {
    const all = new Set(known)
    if (value === undefined || all.has(value)) return
    throw new UsageError(`There is no ${what} "${value}"${didYouMean(nearest(value, all))}`)
  }
  check('article', filter.article, Object.keys(graph.getAttribute('articles')))
  check('relation', filter.relation, [
    ...Object.keys(knowledge.ontology.relations),
    ...statements.map(({ statement }) => statement.relation),
  ])
  return filter.entity === undefined ? filter : { ...filter, entity: keyOf(extraction, filter.entity) }
}

/** The key of the entity that is called so, one that only stands in what was left out too. */
function keyOf({ graph, leftOut }: FolderExtraction, asked: string): string {
  const ends = leftOut.flatMap(({ stated: { statement } }) => [statement.subject, statement.object])
  if (graph.hasNode(asked) || ends.includes(asked)) return asked
  const [called, ...others] = entitiesCalled(graph, asked)
  if (called === undefined)
    throw new UsageError(`There is no entity "${asked}"${didYouMean(namesLike(graph, asked, ends))}`)
  if (others.length > 0) throw new UsageError(severalCalled(graph, asked, [called, ...others]))
  return called
}

function passes({ statement }: Stated, { article, entity, relation }: StatementFilter): boolean {
  return (
    (article === undefined || statement.document === article) &&
    (relation === undefined || statement.relation === relation) &&
    (entity === undefined || [statement.subject, statement.object, statement.attributedTo].includes(entity))
  )
}

function byPlace({ stated: { statement: a } }: Listed, { stated: { statement: b } }: Listed): number {
  return byCodeUnit(a.document, b.document) || a.start - b.start || byCodeUnit(a.id, b.id)
}

function columnsFor({ leftOut }: StatementFilter): Column<Listed>[] {
  const of = (
    title: string,
    least: number,
    rank: number,
    cell: (statement: Stated['statement']) => string | undefined,
  ): Column<Listed> => ({ title, least, rank, cell: ({ stated }) => cell(stated.statement) ?? '' })
  return [
    of('ID', 16, 0, ({ id }) => id),
    of('DATE', 10, 2, ({ date }) => date),
    of('SUBJECT', 10, 0, ({ subject }) => subject),
    of('RELATION', 8, 0, ({ relation }) => relation),
    of('OBJECT', 10, 0, ({ object }) => object),
    of('STATUS', 8, 1, ({ status }) => status),
    of('SAYS', 6, 5, ({ attributedTo }) => attributedTo),
    of('CONF', 4, 2, ({ confidence }) => confidence?.toFixed(2)),
    of('RULE', 10, 6, ({ rule }) => rule),
    of('ARTICLE', 12, 3, ({ document }) => document),
    ...(leftOut ? [{ title: 'LEFT OUT', least: 10, rank: 1, cell: (listed: Listed) => listed.leftOut?.by ?? '' }] : []),
    of('QUOTE', 20, 4, ({ quote }) => quote),
  ]
}

/** A line of JSON: the statement as the graph file has it, with its labels and what became of it. */
function record({ stated: { statement, decisions }, leftOut }: Listed, graph: KnowledgeGraph): object {
  const { id, date, subject, relation, object, status, attributedTo, confidence, rule, document, ...place } = statement
  const label = (key: string) => (graph.hasNode(key) ? graph.getNodeAttribute(key, 'label') : undefined)
  return {
    id,
    date,
    subject,
    subjectLabel: label(subject),
    relation,
    object,
    objectLabel: label(object),
    status,
    attributedTo,
    confidence,
    rule,
    article: document,
    start: place.start,
    end: place.end,
    quote: place.quote,
    words: place.words,
    ...(decisions.length > 0 ? { decisions: decisions.map((decision) => decision + 1) } : {}),
    ...(leftOut ? { leftOut } : {}),
  }
}
