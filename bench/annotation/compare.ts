import { ENTITY_TYPES, type Range } from '../../src/graph/index.ts'
import type { AnnotatedSentence, AnnotatedStatement } from './annotated.ts'

/** How much two readings have in common. Swapping the readings changes nothing but `first` and `second`. */
export interface Agreement {
  readonly first: number
  readonly second: number
  readonly common: number
}

/** The harmonic mean of precision and recall, whichever reading is taken for the truth; null when both are empty. */
export function f1({ first, second, common }: Agreement): number | null {
  return first + second === 0 ? null : (2 * common) / (first + second)
}

export interface Pair {
  readonly first: AnnotatedSentence
  readonly second: AnnotatedSentence
}

/** The sentences that both readings have. */
export function pairUp(first: readonly AnnotatedSentence[], second: readonly AnnotatedSentence[]): Pair[] {
  const place = ({ article, start }: AnnotatedSentence) => `${article} ${start}`
  const byPlace = new Map(first.map((sentence) => [place(sentence), sentence]))
  return second.flatMap((sentence) => {
    const other = byPlace.get(place(sentence))
    return other ? [{ first: other, second: sentence }] : []
  })
}

/** Names: exact spans, exact spans with their type, and the latter type by type. */
export function compareNames(pairs: readonly Pair[]): Record<string, Agreement> {
  const byType = ENTITY_TYPES.map((type) => {
    const labels = ({ names }: AnnotatedSentence) => names.filter((name) => name[2] === type).map(String)
    return [type, compareLabels(pairs, labels)]
  })
  return {
    span: compareLabels(pairs, ({ names }) => names.map(([start, end]) => `${start},${end}`)),
    'span and type': compareLabels(pairs, ({ names }) => names.map(String)),
    ...Object.fromEntries(byType),
  }
}

/**
 * Statements: same relation with arguments that share half of the shorter one; then with the status too. Sentences
 * that one reading was not asked about are left out.
 *
 * @param symmetric the relations whose arguments may be the other way round
 */
export function compareStatements(
  pairs: readonly Pair[],
  symmetric: ReadonlySet<string>,
): { loosely: Agreement; withStatus: Agreement } {
  const same = (a: AnnotatedStatement, b: AnnotatedStatement): boolean =>
    a.relation === b.relation &&
    ((overlap(a.subject, b.subject) && overlap(a.object, b.object)) ||
      (symmetric.has(a.relation) && overlap(a.subject, b.object) && overlap(a.object, b.subject)))
  const asked = pairs.flatMap(({ first, second }) =>
    first.statements && second.statements ? [{ first: first.statements, second: second.statements }] : [],
  )
  return {
    loosely: sum(asked.map(({ first, second }) => match(first, second, same))),
    withStatus: sum(
      asked.map(({ first, second }) => match(first, second, (a, b) => same(a, b) && a.status === b.status)),
    ),
  }
}

function compareLabels(pairs: readonly Pair[], labelsOf: (sentence: AnnotatedSentence) => string[]): Agreement {
  return sum(pairs.map(({ first, second }) => match(labelsOf(first), labelsOf(second), (a, b) => a === b)))
}

/** Each item counts once: the first one that is free is taken. */
function match<T>(first: readonly T[], second: readonly T[], same: (a: T, b: T) => boolean): Agreement {
  const free = [...second]
  let common = 0
  for (const item of first) {
    const found = free.findIndex((other) => same(item, other))
    if (found < 0) continue
    free.splice(found, 1)
    common++
  }
  return { first: first.length, second: second.length, common }
}

function sum(agreements: readonly Agreement[]): Agreement {
  return agreements.reduce(
    (a, b) => ({ first: a.first + b.first, second: a.second + b.second, common: a.common + b.common }),
    { first: 0, second: 0, common: 0 },
  )
}

/** Whether two ranges share half of the shorter one. */
export function overlap([aStart, aEnd]: Range, [bStart, bEnd]: Range): boolean {
  const shared = Math.min(aEnd, bEnd) - Math.max(aStart, bStart)
  return shared >= Math.min(aEnd - aStart, bEnd - bStart) / 2
}
