import type { Range, Status } from '../../graph/index.ts'
import type { LocalMention, Meaning } from '../entities/index.ts'
import type { Attitude } from '../knowledge/index.ts'

/*
 * The steps that led to a statement, as data. Recorded where they are decided, for whoever explains or weighs the
 * statement; no rule reads them again. Tokens are indexes into the statement's sentence.
 */

/** Which kind of rule made a statement. */
export type RuleKind = 'verb' | 'noun' | 'carried noun' | 'role' | 'possession' | 'insult'

export interface StatementTrace extends StatementSteps {
  /** Where the article names whoever says so, when that is an entity. */
  readonly speaker?: LocalMention
  /** What its confidence was weighed by. */
  readonly weighed: readonly ConfidenceFeature[]
}

export interface StatementSteps {
  readonly kind: RuleKind
  /** The frame's place among those of its relation in the lexicon, from 0; absent when no frame made the statement. */
  readonly frame?: number
  /** The tokens of the operative words, the one that called the frame first. */
  readonly operative: readonly number[]
  readonly subject: ArgumentReason
  readonly object: ArgumentReason
  /** What made the status, in the order in which it was found; empty for a plain assertion. */
  readonly presentation: readonly PresentationStep[]
}

/** How an argument of a statement was found and resolved. */
export type ArgumentReason =
  /** A phrase of the sentence that fills a slot of the frame. */
  | {
      readonly by: 'phrase'
      readonly token: number
      /** The slot of the lexicon that it fills; absent where the rule itself says the place (apposition). */
      readonly slot?: string
      readonly mention: LocalMention
      readonly through: Meaning['through']
    }
  /** "son PDG", "leur modèle": whom the possessive at this noun means. */
  | { readonly by: 'possessive'; readonly token: number }
  /** "ministre de la Défense": the institution that the title implies. */
  | { readonly by: 'seat'; readonly token: number }
  /** Who speaks the quotation in which the statement stands ("nous", "notre demande", an insult); may stand in another sentence. */
  | { readonly by: 'speaker'; readonly quotation: Range; readonly mention: LocalMention; readonly token?: number }

/** Something that changed how a statement is presented, and the status that came of it. */
export type PresentationStep =
  /** The word itself: "n’a pas signé", "aurait signé", "signera", "pour signer", "jugé pour avoir signé". */
  | {
      readonly by: 'negation' | 'conditional' | 'future' | 'purpose' | 'motive'
      readonly token: number
      readonly status: Status
    }
  /** The verb or noun that governs the clause, and what the lexicon says that it does to it. */
  | {
      readonly by: 'governor'
      readonly token: number
      readonly attitude?: Attitude
      readonly status: Status
    }
  /** "…, a indiqué X", "selon X". */
  | { readonly by: 'incise' | 'according'; readonly token: number; readonly status: Status }
  /** It stands between quotation marks. */
  | { readonly by: 'quotation'; readonly quotation: Range; readonly status: Status }

/** What a statement rests on; each makes it likelier or less likely to be right. */
export type ConfidenceFactor = 'rule' | 'status' | 'subject' | 'object' | 'sentence'

/** Something about how a statement was read that tells right ones from wrong ones. */
export interface ConfidenceFeature {
  readonly factor: ConfidenceFactor
  /** The name of its weight. */
  readonly name: string
  readonly value: number
}
