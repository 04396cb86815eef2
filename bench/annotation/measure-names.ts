import { ENTITY_TYPES, type EntityType } from '../../src/graph/index.ts'
import type { AnnotatedSentence } from './annotated.ts'

/** Start and end (UTF-16, in the article) and type. */
export type SpanOfName = readonly [number, number, EntityType]

/** A name that is missed, one that is too many, or one of the wrong type (`right` is what people say). */
export interface NameError {
  readonly article: string
  readonly kind: 'missed' | 'too many' | 'type'
  readonly span: SpanOfName
  readonly right?: EntityType
}

export interface Row {
  readonly names: number
  readonly precision: string
  readonly recall: string
  readonly F1: string
}

/** The coarse types that recognisers of French are usually compared on (PER, ORG, LOC); products and laws have none. */
const COARSE: Readonly<Record<EntityType, string>> = {
  person: 'PER',
  company: 'ORG',
  agency: 'ORG',
  organization: 'ORG',
  place: 'LOC',
  product: '',
  law: '',
}

/**
 * Compares found names with annotated ones; a name counts when span and type are exactly those. Only names that touch
 * an annotated sentence are looked at.
 * @param found by article
 */
export function measureNames(
  annotated: readonly AnnotatedSentence[],
  found: ReadonlyMap<string, readonly SpanOfName[]>,
): { table: Record<string, Row>; wrong: NameError[] } {
  const pairs = annotated.map(({ article, start, end, names }) => ({
    article,
    gold: names as readonly SpanOfName[],
    found: (found.get(article) ?? []).filter(([from, to]) => from < end && to > start),
  }))
  const row = (typeOf: (type: EntityType) => string) =>
    score(pairs.map((pair) => ({ gold: labels(pair.gold, typeOf), found: labels(pair.found, typeOf) })))
  const only = (wanted: string) => (type: string) => (type === wanted ? wanted : '')
  const coarse = (type: EntityType) => COARSE[type]
  const table = {
    ...Object.fromEntries(ENTITY_TYPES.map((type) => [type, row(only(type))])),
    ...Object.fromEntries(['PER', 'ORG', 'LOC'].map((type) => [type, row((t) => only(type)(coarse(t)))])),
    'PER, ORG, LOC': row(coarse),
    'all seven types': row((type) => type),
  }
  return { table, wrong: pairs.flatMap(errorsOf) }
}

/** The names of the types that `typeOf` gives a name to, as comparable texts. */
function labels(names: readonly SpanOfName[], typeOf: (type: EntityType) => string): Set<string> {
  return new Set(
    names.flatMap(([start, end, type]) => (typeOf(type) === '' ? [] : [`${start} ${end} ${typeOf(type)}`])),
  )
}

function score(pairs: readonly { gold: ReadonlySet<string>; found: ReadonlySet<string> }[]): Row {
  const sum = (count: (pair: (typeof pairs)[number]) => number) => pairs.reduce((total, pair) => total + count(pair), 0)
  const gold = sum((pair) => pair.gold.size)
  const found = sum((pair) => pair.found.size)
  const common = sum((pair) => [...pair.found].filter((label) => pair.gold.has(label)).length)
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1))
  return {
    names: gold,
    precision: percent(common, found),
    recall: percent(common, gold),
    F1: percent(2 * common, gold + found),
  }
}

function errorsOf({
  article,
  gold,
  found,
}: {
  article: string
  gold: readonly SpanOfName[]
  found: readonly SpanOfName[]
}): NameError[] {
  const at = (names: readonly SpanOfName[], [start, end]: SpanOfName) =>
    names.find(([from, to]) => from === start && to === end)
  return [
    ...found.flatMap((span): NameError[] => {
      const right = at(gold, span)
      if (!right) return [{ article, kind: 'too many', span }]
      return right[2] === span[2] ? [] : [{ article, kind: 'type', span, right: right[2] }]
    }),
    ...gold.flatMap((span): NameError[] => (at(found, span) ? [] : [{ article, kind: 'missed', span }])),
  ]
}
