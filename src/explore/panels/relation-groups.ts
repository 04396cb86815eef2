import type { Ontology } from '../../graph/index.ts'
import { countStatements, type ShownEdge } from '../view/index.ts'

/**
 * What a node is to others, most stated first: the asserted edges of which it is the subject, in relations that the
 * ontology marks `role`. What somebody else is to it is none of its roles.
 */
export function rolesOf(nodeKey: string, edges: readonly ShownEdge[], { relations }: Ontology): readonly ShownEdge[] {
  return edges
    .filter(
      ({ subject, relation, counts }) =>
        subject === nodeKey && relations[relation]?.role === true && counts.asserted !== undefined,
    )
    .toSorted((a, b) => (b.counts.asserted ?? 0) - (a.counts.asserted ?? 0))
}

/** The edges of one relation that a node has, either way. */
export interface RelationGroup {
  readonly relation: string
  readonly statements: number
  /** By their first day, the undated last. */
  readonly edges: readonly ShownEdge[]
}

/** The relation of which most is stated first; with the same number, in the order in which they came. */
export function groupByRelation(edges: readonly ShownEdge[]): readonly RelationGroup[] {
  const groups = new Map<string, ShownEdge[]>()
  for (const edge of edges) {
    const group = groups.get(edge.relation)
    if (group === undefined) groups.set(edge.relation, [edge])
    else group.push(edge)
  }
  return [...groups]
    .map(([relation, of]) => ({ relation, statements: countStatements(of), edges: of.sort(byFirstDay) }))
    .sort((a, b) => b.statements - a.statements)
}

function byFirstDay(a: ShownEdge, b: ShownEdge): number {
  const [one, other] = [a.days?.first ?? UNDATED, b.days?.first ?? UNDATED]
  return one < other ? -1 : one > other ? 1 : 0
}

/** After every ISO day. */
const UNDATED = '~'
