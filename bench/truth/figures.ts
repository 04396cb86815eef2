import { byCodeUnit, type SerializedGraph } from '../../src/graph/index.ts'
import { DIFFICULTIES } from './difficulty.ts'
import type { Score, ScoredFact } from './score.ts'

/** A row of a table: shares as a reader wants to see them. */
export function figures(scores: readonly Score[]): Record<string, string> {
  const facts = scores.flatMap((score) => score.facts)
  const claims = scores.flatMap((score) => score.claims)
  const entities = scores.flatMap((score) => score.entities)
  const found = facts.filter((fact) => fact.found)
  const said = found.filter(({ fact }) => fact[4] !== undefined)
  const recall = share(found.length, facts.length)
  const precision = share(claims.filter(({ right }) => right).length, claims.length)
  return {
    found: `${found.length} of ${facts.length}`,
    recall: percent(recall),
    precision: percent(precision),
    wrong: `${claims.filter(({ right }) => !right).length} of ${claims.length}`,
    F1: percent(recall !== null && precision !== null ? share(2 * recall * precision, recall + precision) : null),
    'status right': percent(share(found.filter(({ statusRight }) => statusRight).length, found.length)),
    'speaker right': `${said.filter(({ speakerRight }) => speakerRight).length} of ${said.length}`,
    'entities found': percent(share(entities.filter((entity) => entity.found).length, entities.length)),
    'entities typed': percent(share(entities.filter(({ typed }) => typed).length, entities.length)),
  }
}

/** How many facts are found, by what stands in their way. */
export function byDifficulty(scores: readonly Score[]): Record<string, Record<string, string>> {
  const facts = scores.flatMap((score) => score.facts)
  return Object.fromEntries(
    DIFFICULTIES.map((difficulty) => [difficulty, foundOf(facts.filter((fact) => fact.difficulty === difficulty))]),
  )
}

/** How many facts are found and how many claims are wrong, by relation; a fact that leaves a choice counts for the first. */
export function byRelation(scores: readonly Score[]): Record<string, Record<string, string>> {
  const facts = scores.flatMap((score) => score.facts)
  const claims = scores.flatMap((score) => score.claims)
  const relationOf = ({ fact }: ScoredFact) => fact[1].split('|')[0] ?? fact[1]
  const relations = new Set([...facts.map(relationOf), ...claims.map(({ claim }) => claim.relation)])
  return Object.fromEntries(
    [...relations].sort(byCodeUnit).map((relation) => {
      const mine = claims.filter(({ claim }) => claim.relation === relation)
      return [
        relation,
        {
          ...foundOf(facts.filter((fact) => relationOf(fact) === relation)),
          wrong: `${mine.filter(({ right }) => !right).length} of ${mine.length}`,
        },
      ]
    }),
  )
}

function foundOf(facts: readonly ScoredFact[]): Record<string, string> {
  const found = facts.filter((fact) => fact.found).length
  return { found: `${found} of ${facts.length}`, recall: percent(share(found, facts.length)) }
}

/** Everything that is not as the gold has it, a line each, for reading beside the article. */
export function differences({ facts, claims, traps, entities }: Score, graph: SerializedGraph): string[] {
  const labels = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.label]))
  const label = (key: string) => labels.get(key) ?? key
  const told = (fact: readonly string[]) => fact.join(' · ')
  return [
    ...entities.filter(({ found }) => !found).map(({ name, type }) => `entity missed   ${name} (${type})`),
    ...entities
      .filter(({ found, typed }) => found && !typed)
      .map(({ name, type }) => `type wrong      ${name}, not ${type}`),
    ...facts
      .filter(({ found }) => !found)
      .map(({ fact, difficulty }) => `missed          ${told(fact)} (${difficulty})`),
    ...facts
      .filter(({ found, statusRight }) => found && !statusRight)
      .map(({ fact }) => `status wrong    ${told(fact)}`),
    ...facts
      .filter(({ found, speakerRight }) => found && !speakerRight)
      .map(({ fact }) => `speaker wrong   ${told(fact)}`),
    ...traps.filter(({ taken }) => taken).map(({ fact }) => `trap taken      ${told(fact)}`),
    ...claims
      .filter(({ right }) => !right)
      .map(
        ({ claim: { subject, relation, object, evidence } }) =>
          `wrong           ${label(subject)} · ${relation} · ${label(object)} (${evidence.status}, ${evidence.rule}) « ${evidence.quote} »`,
      ),
  ]
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

function percent(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(1)} %`
}
