import type { Link, NodeSummary } from '../../graph/index.ts'
import type { Filter, Selection } from './action.ts'
import type { Want } from './atlas.ts'

/** Where a pinned node stays, in the graph's own coordinates. */
export interface PinnedPlace {
  readonly x: number
  readonly y: number
}

/** A node that the reader has brought into view. */
export interface ShownNode extends NodeSummary {
  /** The node whose expansion brought it; null when the reader opened it. */
  readonly broughtBy: string | null
  /** Whether collapsing it would take anything back. */
  readonly expanded: boolean
  /** Neighbours that are not in view, whatever the filters hide. */
  readonly hiddenNeighbours: number
  /** Where it stays; absent when it is not pinned. */
  readonly pin?: PinnedPlace
}

/** One edge of a link: all statements of one (subject, relation, object). */
export interface ShownEdge extends Pick<Link, 'relation' | 'counts' | 'days' | 'byDay' | 'whens'> {
  readonly subject: string
  readonly object: string
}

/** What is drawn between two nodes. `a` and `b` are its ends in code-unit order. */
export interface ShownLink {
  /** See pairKey. */
  readonly pair: string
  readonly a: string
  readonly b: string
  /** Those that the filters leave, never empty. */
  readonly edges: readonly ShownEdge[]
}

/** What a reader sees, and what is lacking to see it whole. */
export interface View {
  /** In the order in which they came, without those that the filters hide. */
  readonly nodes: ReadonlyMap<string, ShownNode>
  /** By pair, between nodes of the view. */
  readonly links: ReadonlyMap<string, ShownLink>
  /** Everything in view before the filters, to count what they hide. */
  readonly unfiltered: {
    readonly nodes: ReadonlyMap<string, ShownNode>
    readonly links: ReadonlyMap<string, ShownLink>
  }
  readonly filter: Filter
  readonly selection: Selection
  /** Nodes that the reader put away, in the order of their doing. */
  readonly putAway: readonly string[]
  /** Keys that the log opens and this revision does not have. */
  readonly gone: readonly string[]
  /** Keys whose files could not be read. */
  readonly unreadable: readonly string[]
  /** Without these, nodes are lacking from the view. */
  readonly needed: readonly Want[]
  /** Without these, links between the nodes may be lacking. */
  readonly wanted: readonly Want[]
}
