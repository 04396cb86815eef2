import type { LeftOut, Stated } from '../extract/index.ts'
import { byCodeUnit, type KnowledgeGraph, nearest } from '../graph/index.ts'
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
 * @param width of the terminal, for the table
 * @throws {UsageError} when the filter names what does not exist
 */
export function* statementLines(
  extraction: FolderExtraction,
  format: (typeof STATEMENT_FORMATS)[number],
  filter: StatementFilter,
  width?: number,
): Generator<string> {
  checkFilter(extraction, filter)
  const all: Listed[] = [
    ...extraction.statements.map((stated) => ({ stated })),
    ...(filter.leftOut ? extraction.leftOut.map(({ stated, because }) => ({ stated, leftOut: because })) : []),
  ]
  const listed = all.filter(({ stated }) => passes(stated, filter)).toSorted(byPlace)
  if (format === 'table') yield* tableLines(columnsFor(filter), listed, width)
  else for (const one of listed) yield JSON.stringify(record(one, extraction.graph))
}

function checkFilter({ graph, statements, leftOut, knowledge }: FolderExtraction, filter: StatementFilter): void {
  const check = (what: string, value: string | undefined, known: Iterable<string>) => {
    const all = [...known]
    if (value === undefined || all.includes(value)) return
    const meant = nearest(value, all).map((other) => `"${other}"`)
    throw new UsageError(
      `There is no ${what} "${value}"${meant.length > 0 ? `; did you mean ${meant.join(' or ')}?` : '.'}`,
    )
  }
  const ends = leftOut.flatMap(({ stated: { statement } }) => [statement.subject, statement.object])
  check('article', filter.article, Object.keys(graph.getAttribute('articles')))
  check('entity', filter.entity, [...graph.nodes(), ...ends])
  check('relation', filter.relation, [
    ...Object.keys(knowledge.ontology.relations),
    ...statements.map(({ statement }) => statement.relation),
  ])
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
