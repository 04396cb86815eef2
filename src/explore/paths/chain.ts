import { byCodeUnit, type Neighbour, type NodeSummary } from '../../graph/index.ts'
import type { ShownEdge } from '../view/index.ts'

/** One step of a chain: all that is stated between two nodes, either way. */
export interface ChainLink {
  readonly from: string
  readonly to: string
  /** Never empty. */
  readonly edges: readonly ShownEdge[]
}

/** How two nodes are connected: `nodes` from the one to the other, and what joins each to the next. */
export interface Chain {
  readonly nodes: readonly NodeSummary[]
  /** One fewer than nodes. */
  readonly links: readonly ChainLink[]
}

/** A neighbour as a search sees it: who, and what joins them to the node that was asked for. */
export interface Tie extends NodeSummary {
  readonly edges: readonly ShownEdge[]
}

const ONE_STATEMENT = 1_000_000
const ONLY_DENIED = 0.5

/**
 * How far a link takes a chain: the less is stated, the farther. One over the number of statements, after M. Newman,
 * "Scientific collaboration networks II" (2001), so that a chain is no stronger than its weak links make it; what is
 * only denied counts half a statement. A whole number, so that sums are the same in whichever order they are made.
 */
export function linkCost(edges: readonly Pick<ShownEdge, 'counts'>[]): number {
  let statements = 0
  for (const { counts } of edges) statements += (counts.asserted ?? 0) + (counts.planned ?? 0) + (counts.reported ?? 0)
  return Math.round(ONE_STATEMENT / Math.max(statements, ONLY_DENIED))
}

/** The strongest first, then by the keys on the way. */
export function byStrength(
  a: { readonly cost: number; readonly keys: readonly string[] },
  b: { readonly cost: number; readonly keys: readonly string[] },
): number {
  if (a.cost !== b.cost) return a.cost - b.cost
  for (const [i, key] of a.keys.entries()) {
    const order = byCodeUnit(key, b.keys[i] ?? '')
    if (order !== 0) return order
  }
  return 0
}

export function summaryOf({ key, label, type, degree }: Tie | Neighbour | NodeSummary): NodeSummary {
  return { key, label, type, degree }
}
