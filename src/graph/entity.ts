import { z } from 'zod'

export const ENTITY_TYPES = ['person', 'company', 'agency', 'law', 'organization', 'product', 'place'] as const
export const entityTypeSchema = z.enum(ENTITY_TYPES)
export type EntityType = z.infer<typeof entityTypeSchema>

/** How a mention names its entity: "Lucie Garance" | "la start-up" | "elle". */
export const mentionKindSchema = z.enum(['name', 'nominal', 'pronoun'])
export type MentionKind = z.infer<typeof mentionKindSchema>

/** A span of an article that names an entity. `start` and `end` are UTF-16 offsets into the article's text. */
export const mentionSchema = z.object({
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  kind: mentionKindSchema,
})
export type Mention = z.infer<typeof mentionSchema>

/** A Wikidata item, "Q95". */
export const wikidataSchema = z.string().regex(/^Q[1-9]\d*$/, 'a Wikidata item looks like Q95')

export interface Entity {
  /** A slug, stable from build to build. */
  readonly key: string
  readonly label: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  readonly mentions: readonly Mention[]
  readonly wikidata?: string
}
