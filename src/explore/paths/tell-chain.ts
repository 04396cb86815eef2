import type { NodeSummary, Ontology } from '../../graph/index.ts'
import type { ShownEdge } from '../view/index.ts'
import type { Chain, ChainLink } from './chain.ts'

/** One link of a chain as it is told. */
export interface Clause {
  readonly link: ChainLink
  /** The edge that tells the link, as it reads. */
  readonly edge: ShownEdge
  /**
   * whole: "A menace B". running: "qui négocie avec C", after a clause that ended with its subject.
   */
  readonly form: 'whole' | 'running'
  readonly subject: NodeSummary
  readonly object: NodeSummary
}

/**
 * A chain as clauses to be read on: "A menace B, qui négocie avec C; D accuse C". A link that runs the other way is a
 * clause of its own: its verb cannot be told backwards.
 */
export function tellChain({ nodes, links }: Chain, ontology: Ontology): Clause[] {
  const clauses: Clause[] = []
  for (const [i, link] of links.entries()) {
    const [from, to] = [nodes[i], nodes[i + 1]]
    const edge = leadingEdge(link, ontology)
    if (from === undefined || to === undefined || edge === undefined) continue
    const onwards = edge.subject === from.key
    const [subject, object] = onwards ? [from, to] : [to, from]
    const running = onwards && clauses.at(-1)?.object === from
    clauses.push({ link, edge, form: running ? 'running' : 'whole', subject, object })
  }
  return clauses
}

/** What tells a link best: most asserted, then most stated, then the one that runs the chain's way. */
function leadingEdge({ from, to, edges }: ChainLink, ontology: Ontology): ShownEdge | undefined {
  const isSymmetric = ({ relation }: ShownEdge) => ontology.relations[relation]?.symmetric === true
  const total = ({ counts }: ShownEdge) => Object.values(counts).reduce((sum, count) => sum + count, 0)
  const runsOn = (edge: ShownEdge) => edge.subject === from || isSymmetric(edge)
  const [best] = edges.toSorted(
    (a, b) =>
      (b.counts.asserted ?? 0) - (a.counts.asserted ?? 0) ||
      total(b) - total(a) ||
      Number(runsOn(b)) - Number(runsOn(a)) ||
      (a.relation < b.relation ? -1 : 1),
  )
  return best !== undefined && isSymmetric(best) ? { ...best, subject: from, object: to } : best
}
