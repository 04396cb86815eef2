import type { EntityType } from '../../graph/index.ts'
import type { KnownEntity } from '../knowledge/index.ts'
import type { KnownNames } from './known-names.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A reason to believe that a name is of a type. Weights add up over the mentions of an entity; 1 is near certain. */
export interface TypeVote {
  readonly type: EntityType
  readonly weight: number
  readonly reason: string
  /** The noun of the article that says so right beside the name, as a lemma. */
  readonly noun?: string
}

/** A name as it stands in a sentence: tokens `from` to `to` (excluded). */
export interface NameSpan {
  readonly from: number
  readonly to: number
  readonly votes: readonly TypeVote[]
  /** What found it. */
  readonly rule: 'known' | 'head' | 'title' | 'capitals' | 'phrase'
  readonly known?: KnownEntity
  /** Its own words tell that it is a name and what it is: the recogniser need not know it. */
  readonly isTelling?: true
  /** "M.", "Mme": it stands before the name and is not part of it. */
  readonly title?: string
}

export interface NameContext {
  readonly text: string
  readonly vocabulary: Vocabulary
  readonly knownNames: KnownNames
  /** Words that the article capitalises where nothing but a name would be: they are names at a sentence's start too. */
  readonly capitalised: ReadonlySet<string>
  /** Words that the article writes in lower case: at a sentence's start they are no names. */
  readonly lowercase: ReadonlySet<string>
  /** Whether a word is mostly written in lower case, whatever capital it has here. */
  isCommonWord(form: string): boolean
}
