import type { Features } from '../language/index.ts'

/**
 * Why a mention is one of its entity's: the rule that joined it and what the rule saw. Recorded where it is decided, for
 * whoever explains or weighs the outcome; no rule reads it again.
 */
export type MentionReason =
  /** A name with the spelling of the entity's other mentions, or the first of them. */
  | { readonly by: 'name' }
  /** A name or alias of a known entity. */
  | { readonly by: 'known name'; readonly known: string }
  /** In parentheses after the name whose initials it is made of. */
  | { readonly by: 'acronym'; readonly of: string }
  /** The end of the full name of the only person of the article who is called so. */
  | { readonly by: 'family name'; readonly of: string }
  /** The name without its country or legal form. */
  | { readonly by: 'short form'; readonly of: string }
  /** "le ministère": the only entity of the article that has a name with this noun. */
  | { readonly by: 'noun of its name'; readonly noun: string }
  /** "le patron": the only entity that the article has called so, or the nearest of several. */
  | { readonly by: 'what it was called'; readonly noun: string; readonly rivals: number }
  /** "la start-up": the entity that stands out among the near ones of such a type. */
  | { readonly by: 'nearest of its type'; readonly noun: string }
  /** "elle", "ce dernier": the near entity that stands out, or the last; `agrees` when words of the article tell its gender. */
  | {
      readonly by: 'pronoun'
      readonly gender?: NonNullable<Features['Gender']>
      readonly choice: 'salient' | 'latest'
      readonly agrees: boolean
    }
  /** "ils": the group, or those named together, that was the subject last. */
  | { readonly by: 'plural pronoun' }
  /** "les deux groupes": as many of that kind as the sentences before name. */
  | { readonly by: 'counted'; readonly noun: string }
  /** "le ministre de la Santé": the institution at whose head the office is. */
  | { readonly by: 'office' }
  /** "plusieurs syndicats": the phrase itself makes an entity of this article. */
  | { readonly by: 'phrase without a name' }
