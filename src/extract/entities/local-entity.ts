import type { EntityType, MentionKind } from '../../graph/index.ts'
import type { KnownEntity } from '../knowledge/index.ts'
import type { TypeVote } from './names.ts'

/** A mention within an article: tokens `from` to `to` (excluded) of a sentence, and the UTF-16 range they cover. */
export interface LocalMention {
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** The token that governs the others. */
  readonly head: number
  readonly start: number
  readonly end: number
  readonly text: string
  readonly kind: MentionKind
}

export type Gender = 'Masc' | 'Fem'

/** An entity as one article knows it, before the articles are joined. */
export interface LocalEntity {
  readonly mentions: LocalMention[]
  readonly votes: TypeVote[]
  readonly known?: KnownEntity
  /** What the article calls it: "patron", "ministre", "start-up". Folded lemmas. */
  readonly descriptions: Set<string>
  /** Of the French words used for it; absent when nothing tells. */
  gender?: Gender
  /** "le régulateur", "plusieurs syndicats": it has no name and belongs to this article alone. */
  readonly nameless: boolean
  /** A name made for it: its longest for a person, its commonest for others. */
  label: string
  type: EntityType
  /** How much speaks for the type. */
  typeWeight: number
}
