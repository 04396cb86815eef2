import { contentHash, type EntityType, type Statement } from '../graph/index.ts'
import type { StatementTrace } from './statements/index.ts'

/** A statement on its way from an article into the graph, with what made it and who changed it since. */
export interface Stated {
  readonly statement: Statement
  /** Absent when the editors added it. */
  readonly origin?: Origin
  /** The decisions of the review that changed it, by their positions in review.yaml, in order. */
  readonly decisions: readonly number[]
}

/** Where the extraction read a statement. */
export interface Origin {
  /** The sentence's place in its article, from 0. */
  readonly sentence: number
  /** Its subject and object are the statement's, whichever way round a symmetric relation was written. */
  readonly trace: StatementTrace
  /** The types to which the frame is confined. */
  readonly subjectTypes?: readonly EntityType[] | undefined
  readonly objectTypes?: readonly EntityType[] | undefined
}

/** Why a statement that an article makes is not in the graph. */
export type LeftOut =
  | { readonly by: 'rejection'; readonly decision: number }
  /** A merge, or mentions that went to another entity, made its two ends one. */
  | { readonly by: 'merge'; readonly decision: number }
  /** The relation, or the frame, does not join these types. */
  | { readonly by: 'types'; readonly subject: EntityType; readonly object: EntityType }
  | { readonly by: 'confidence'; readonly least: number }
  /** Another of the same content, from the same sentence, is there. */
  | { readonly by: 'repetition'; readonly of: string }

/**
 * A statement's id: a hash of what it says and where, but not of its offset, so that an edit elsewhere in the article
 * keeps it. It is given once, by what the extraction read; what editors change afterwards does not change it.
 */
export function statementId(
  s: Pick<Statement, 'subject' | 'relation' | 'object' | 'status' | 'document' | 'quote'>,
): string {
  return contentHash([s.subject, s.relation, s.object, s.status, s.document, s.quote].join('\n'))
}
