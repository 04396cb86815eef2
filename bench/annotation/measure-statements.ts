import type { Range } from '../../src/graph/index.ts'
import type { AnnotatedSentence, AnnotatedStatement } from './annotated.ts'
import { overlap } from './compare.ts'

/** A statement of the graph, with every place where its article names or means its two ends. */
export interface Claim {
  readonly relation: string
  readonly subject: readonly Range[]
  readonly object: readonly Range[]
  readonly status: string
  /** The sentence that states it. */
  readonly evidence: Range
  readonly rule: string
}

/** A statement that is missed, one that is too many, or one whose status is wrong. */
export type StatementError =
  | { readonly kind: 'missed'; readonly sentence: AnnotatedSentence; readonly gold: AnnotatedStatement }
  | { readonly kind: 'too many'; readonly sentence: AnnotatedSentence; readonly claim: Claim }
  | {
      readonly kind: 'status'
      readonly sentence: AnnotatedSentence
      readonly gold: AnnotatedStatement
      readonly claim: Claim
    }

export interface StatementRow {
  readonly found: string
  readonly recall: string
  readonly right: string
  readonly precision: string
  readonly 'status right': string
}

/**
 * Compares the statements of the graph with those that people annotated: the same relation, with arguments of which some
 * mention in the sentence shares half of the shorter one. A claim one of whose ends the sentence does not name or
 * mean by a word of its own (a mere possessive) is left out of account, since the guidelines do so.
 * @param annotated sentences; those that nobody read for statements are left out
 * @param found by article
 * @param symmetric the relations whose arguments may be the other way round
 */
export function measureStatements(
  annotated: readonly AnnotatedSentence[],
  found: ReadonlyMap<string, readonly Claim[]>,
  symmetric: ReadonlySet<string>,
): { table: Record<string, StatementRow>; wrong: StatementError[] } {
  const outcomes = annotated.flatMap((sentence) =>
    sentence.statements
      ? [compare(sentence, sentence.statements, claimsIn(sentence, found.get(sentence.article) ?? []), symmetric)]
      : [],
  )
  const pairs = outcomes.flatMap(({ pairs }) => pairs)
  const wrong = outcomes.flatMap(({ wrong }) => wrong)
  const relationOf = (error: StatementError) => ('gold' in error ? error.gold : error.claim).relation
  const row = (counts: (relation: string) => boolean): StatementRow => {
    const mine = pairs.filter(({ gold }) => counts(gold.relation))
    const others = wrong.filter((error) => counts(relationOf(error)))
    const number = (kind: StatementError['kind']) => others.filter((error) => error.kind === kind).length
    const [gold, claims] = [mine.length + number('missed'), mine.length + number('too many')]
    return {
      found: `${mine.length} of ${gold}`,
      recall: percent(mine.length, gold),
      right: `${mine.length} of ${claims}`,
      precision: percent(mine.length, claims),
      'status right': percent(mine.length - number('status'), mine.length),
    }
  }
  const relations = new Set([...pairs.map(({ gold }) => gold.relation), ...wrong.map(relationOf)])
  const table = {
    ...Object.fromEntries([...relations].toSorted().map((name) => [name, row((relation) => relation === name)])),
    all: row(() => true),
  }
  return { table, wrong }
}

/** The claims that the sentence makes, their ends as it names them. */
function claimsIn({ start, end }: AnnotatedSentence, claims: readonly Claim[]): Claim[] {
  const within = (range: Range) => range[0] >= start && range[1] <= end
  return claims
    .filter(({ evidence }) => overlap(evidence, [start, end]))
    .map((claim) => ({ ...claim, subject: claim.subject.filter(within), object: claim.object.filter(within) }))
    .filter(({ subject, object }) => subject.length > 0 && object.length > 0)
}

function compare(
  sentence: AnnotatedSentence,
  gold: readonly AnnotatedStatement[],
  claims: readonly Claim[],
  symmetric: ReadonlySet<string>,
): { pairs: { gold: AnnotatedStatement; claim: Claim }[]; wrong: StatementError[] } {
  const free = new Set(claims)
  const pairs: { gold: AnnotatedStatement; claim: Claim }[] = []
  const wrong: StatementError[] = []
  for (const one of gold) {
    const fitting = [...free].filter((claim) => isSame(one, claim, symmetric))
    const claim = fitting.find(({ status }) => status === one.status) ?? fitting[0]
    if (!claim) {
      wrong.push({ kind: 'missed', sentence, gold: one })
      continue
    }
    // The same two ends may be read off two words of the sentence: once right, they are right.
    for (const repeated of fitting) if (repeated.status === claim.status) free.delete(repeated)
    free.delete(claim)
    pairs.push({ gold: one, claim })
    if (claim.status !== one.status) wrong.push({ kind: 'status', sentence, gold: one, claim })
  }
  return {
    pairs,
    wrong: [...wrong, ...[...free].map((claim): StatementError => ({ kind: 'too many', sentence, claim }))],
  }
}

function isSame(gold: AnnotatedStatement, claim: Claim, symmetric: ReadonlySet<string>): boolean {
  const joins = (subject: readonly Range[], object: readonly Range[]) =>
    subject.some((range) => overlap(gold.subject, range)) && object.some((range) => overlap(gold.object, range))
  return (
    gold.relation === claim.relation &&
    (joins(claim.subject, claim.object) || (symmetric.has(claim.relation) && joins(claim.object, claim.subject)))
  )
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)
}
