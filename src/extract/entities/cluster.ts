import { byCodeUnit, type EntityType } from '../../graph/index.ts'
import type { LocalMention } from './local-entity.ts'
import type { MentionReason } from './mention-reason.ts'
import type { NameSpan, TypeVote } from './name-span.ts'
import { bestType } from './type-votes.ts'

/** A name found in the article, with everything that votes for its type. */
export interface FoundName {
  readonly mention: LocalMention
  readonly span: NameSpan
  readonly votes: readonly TypeVote[]
  /** Why it stands in its cluster when another spelling leads it. */
  readonly because?: MentionReason
}

/** Names that mean the same entity, before their label and type are settled. */
export interface Cluster {
  names: FoundName[]
  /** Folded spellings. */
  spellings: Set<string>
  /** The product of the house of the same name. */
  isProduct?: true
}

/** The second cluster is the first one's. */
export type Join = readonly [into: Cluster, from: Cluster, because: MentionReason]

/** Joins pairs of clusters; a cluster that is joined twice follows its first owner. */
export function join(clusters: readonly Cluster[], joins: readonly Join[]): readonly Cluster[] {
  if (joins.length === 0) return clusters
  const owner = new Map<Cluster, Cluster>()
  const root = (cluster: Cluster): Cluster => {
    const above = owner.get(cluster)
    return above ? root(above) : cluster
  }
  const reasons = new Map<Cluster, MentionReason>()
  for (const [into, from, because] of joins) {
    if (root(into) === root(from)) continue
    owner.set(root(from), root(into))
    reasons.set(from, because)
  }
  const joined = new Map<Cluster, Cluster>()
  for (const cluster of clusters) {
    const into = root(cluster)
    const sum = joined.get(into) ?? { ...into, names: [], spellings: new Set<string>() }
    const because = reasons.get(cluster)
    const names = because ? cluster.names.map((name) => ({ because, ...name })) : cluster.names
    joined.set(into, {
      ...sum,
      names: [...sum.names, ...names],
      spellings: new Set([...sum.spellings, ...cluster.spellings]),
    })
  }
  return [...joined.values()]
}

export function clusterType({ names }: Cluster): EntityType {
  return names.find(({ span }) => span.known)?.span.known?.type ?? bestType(votesOf(names)).type
}

export function votesOf(names: readonly FoundName[]): TypeVote[] {
  const all: TypeVote[] = []
  for (const { span, votes } of names) all.push(...span.votes, ...votes)
  return all
}

export function longestText({ names }: Cluster): string {
  return names.reduce((longest, { mention }) => (mention.text.length > longest.length ? mention.text : longest), '')
}

export function shortest({ spellings }: Cluster): string {
  const [first = ''] = [...spellings].toSorted((a, b) => a.length - b.length || byCodeUnit(a, b))
  return first
}
