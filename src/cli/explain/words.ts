import type {
  ArgumentReason,
  ConfidenceFactor,
  JoinReason,
  LeftOut,
  MentionReason,
  PresentationStep,
  RuleKind,
} from '../../extract/index.ts'
import type { MentionKind, Status } from '../../graph/index.ts'

export const EXPLAIN_LANGUAGES = ['fr', 'en'] as const
export type ExplainLanguage = (typeof EXPLAIN_LANGUAGES)[number]

/** What `filature explain` says, in one language. Words of articles and of the editors' files stand in it as they are. */
export interface ExplainWords {
  readonly number: (value: number) => string
  readonly quoted: (text: string) => string
  /** As it stands after a title. */
  readonly colon: string
  readonly or: string
  /** A title with a list under it. */
  readonly heading: (title: string) => string
  readonly statuses: Readonly<Record<Status, string>>
  readonly kinds: Readonly<Record<MentionKind, string>>
  readonly rules: Readonly<Record<RuleKind, string>>
  readonly slot: (slot: string) => string
  readonly mention: (because: MentionReason) => string
  readonly joined: (because: JoinReason) => string
  readonly argument: (reason: ArgumentReason, words: string) => string
  /** @param words the token or quotation that the step is about */
  readonly step: (step: PresentationStep, words: string) => string
  readonly leftOut: (because: LeftOut, place: string) => string
  /** Why a type was voted for: the extraction's own English words. */
  readonly vote: (reason: string) => string
  readonly entity: {
    readonly key: string
    readonly aliases: string
    /** A title for the other entities of the same name, and what stands before the articles that name each. */
    readonly namesakes: string
    readonly within: string
    readonly votes: string
    readonly known: string
    readonly decisions: string
    readonly mentions: (mentions: number, articles: number) => string
    readonly broughtBy: (place: string) => string
    readonly statements: string
  }
  readonly statement: {
    readonly title: string
    readonly sentence: (article: string, start: number, end: number) => string
    readonly parse: string
    readonly columns: readonly [string, string, string, string, string, string, string]
    readonly marks: Readonly<Record<'word' | 'subject' | 'object', string>>
    readonly steps: string
    readonly rule: string
    readonly noFrame: string
    readonly added: string
    readonly subject: string
    readonly object: string
    readonly presentation: string
    readonly plain: string
    readonly speaker: string
    readonly nobody: string
    readonly types: (subject: string, object: string) => string
    readonly frameTypes: (subject: string, object: string) => string
    readonly any: string
    readonly confidence: string
    readonly factors: Readonly<Record<ConfidenceFactor, string>>
    readonly odds: (confidence: string, odds: string, product: string) => string
    readonly noConfidence: string
    readonly review: string
    readonly untouched: string
    readonly inGraph: string
    readonly remedy: string
    readonly reason: string
  }
}
