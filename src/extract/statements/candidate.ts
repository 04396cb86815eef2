import type { EntityType, Range, Status } from '../../graph/index.ts'
import type { LocalEntity } from '../entities/index.ts'
import type { StatementTrace } from './trace.ts'

/** A statement as one article makes it, before its entities are joined with those of the other articles. */
export interface Candidate {
  readonly relation: string
  readonly subject: LocalEntity
  readonly object: LocalEntity
  readonly status: Status
  /** Who says so: an entity, or the speaker's words when they name none. */
  readonly speaker?: LocalEntity | string
  /** The lexicon entry that made it. */
  readonly rule: string
  readonly sentence: number
  /** When, as an ISO 8601 date of reduced precision, where the sentence tells of this very act. */
  readonly when?: string
  readonly words: readonly Range[]
  /** The types to which the frame is confined; whether they hold is known when all articles are read. */
  readonly subjectTypes?: readonly EntityType[] | undefined
  readonly objectTypes?: readonly EntityType[] | undefined
  /** How sure the rule and the analysis are, from 0 to 1; see confidence.ts. */
  readonly confidence: number
  readonly trace: StatementTrace
}
