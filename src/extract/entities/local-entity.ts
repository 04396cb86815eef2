import type { EntityType, MentionKind } from '../../graph/index.ts'
import type { KnownEntity } from '../knowledge/index.ts'
import type { Sentence } from '../language/index.ts'
import type { MentionReason } from './mention-reason.ts'
import type { TypeVote } from './name-span.ts'

/** A mention within an article: tokens `from` to `to` (excluded) of a sentence, and the UTF-16 range they cover. */
export interface LocalMention {
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** The token that governs the others. */
  readonly head: number
  readonly start: number
  readonly end: number
  /** As written, with the family name that stands behind another: "Hugo Estève" of "Hugo et Paul Estève". */
  readonly text: string
  readonly kind: MentionKind
  /** Why it names its entity. */
  readonly because: MentionReason
}

export type Gender = 'Masc' | 'Fem'

/** "Mme", "Mlle" → Fem, "M." → Masc; professions ("Me", "Dr") say nothing. */
export function genderOfTitle(title: string): Gender | undefined {
  if (/^(mmes?|mlles?|madame|lady|sœur)$/i.test(title)) return 'Fem'
  return /^(mm?\.|monsieur|sir|lord|père|mgr)$/i.test(title) ? 'Masc' : undefined
}

/** An entity as one article knows it, before the articles are joined. */
export interface LocalEntity {
  readonly mentions: LocalMention[]
  readonly votes: TypeVote[]
  /** Every name that the article or the editors give it, folded. */
  readonly names: ReadonlySet<string>
  readonly known?: KnownEntity
  /** What the article calls it: "patron", "ministre", "start-up". By lemma, with what it is said to be of. */
  readonly descriptions: Map<string, Set<string>>
  /** Of the French words used for it; absent when nothing tells. */
  gender?: Gender
  /** "le régulateur", "plusieurs syndicats": it has no name and belongs to this article alone. */
  readonly nameless: boolean
  /** A product that bears the name of another entity of the article, its maker. */
  readonly isNamesake?: true
  /** A name made for it: its longest for a person, its commonest for others. */
  label: string
  type: EntityType
  /** How much speaks for the type. */
  typeWeight: number
}

/** Whom a phrase points back to, and why. */
export interface Antecedent {
  readonly entity: LocalEntity
  readonly because: MentionReason
}

/** What a phrase means, and how that is known. */
export interface Meaning {
  readonly entity: LocalEntity
  /** The mention that names the entity: the phrase itself, or the name that it leads to. */
  readonly mention: LocalMention
  /**
   * How the phrase leads to the mention: it is the mention; the name stands beside it ("la start-up Dorsane", "M. Garance");
   * or it stands for its complement ("la direction de Dorsane").
   */
  readonly through: 'itself' | 'name beside' | 'complement'
}

/** The entities of one article, and which of them each phrase means. */
export interface ArticleEntities {
  /** Grows when a phrase without a name turns out to take part in a statement. */
  readonly entities: LocalEntity[]
  /** The article's sentences, their trees mended by what its names tell. */
  readonly sentences: readonly Sentence[]
  /**
   * The entity that a phrase means, by the token that heads it: a name, a common noun beside a name, a noun that stands
   * for its complement ("la direction de X"), a description or a pronoun with one clear antecedent, a nameless group.
   * @param apart entities that it cannot be: the other arguments of the same verb.
   */
  entityOf(sentence: number, token: number, apart?: readonly LocalEntity[]): LocalEntity | undefined
  /** The same for what may mean several at once, and how that is known: "les deux groupes", "ils" after "X et Y". */
  meaningsOf(sentence: number, token: number, apart?: readonly LocalEntity[]): readonly Meaning[]
  /** Whom a possessive determiner at this noun means ("son PDG"): the nearest entity of one of these types, if it stands out. */
  possessorOf(
    sentence: number,
    noun: number,
    types: readonly EntityType[],
    apart?: readonly LocalEntity[],
  ): LocalEntity | undefined
  /**
   * The institution of this name, which an office names instead ("ministre de la Santé" for "ministère de la Santé"): the
   * article's own, a known one, or a new one that these tokens (`to` excluded) mention.
   */
  institution(name: string, sentence: number, from: number, to: number): LocalEntity
  /** Whether a sentence names anything at all: who looks for names need not look through one that does not. */
  hasNames(sentence: number): boolean
  /** The name that covers this token. */
  nameAt(sentence: number, token: number): LocalEntity | undefined
}
