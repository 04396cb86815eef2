import { z } from 'zod'
import { daySchema } from './article.ts'

/**
 * asserted: the article says that it is so. planned: announced, ordered or threatened, not done yet.
 * reported: somebody else says so, or the conditional of hearsay ("aurait signé"). denied: the article or its
 * subject says that it is not so.
 */
export const STATUSES = ['asserted', 'planned', 'reported', 'denied'] as const
export const statusSchema = z.enum(STATUSES)
export type Status = z.infer<typeof statusSchema>

/** A range of UTF-16 offsets into an article's text, end excluded. */
export const rangeSchema = z.tuple([z.int().nonnegative(), z.int().positive()])
export type Range = z.infer<typeof rangeSchema>

/** ISO 8601 of reduced precision. */
export const whenSchema = z.union([
  daySchema,
  z.string().regex(/^\d{4}(-W?\d{2})?$/, 'a date is written "2026-02-24", "2026-W09", "2026-02" or "2026"'),
])
export type When = z.infer<typeof whenSchema>

/** Where and how one article states an edge. This is the serialised form of a statement under its edge. */
export const evidenceSchema = z.object({
  /** The statement's id: a hash of its content, stable from build to build. */
  id: z.string(),
  document: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
  /** The sentence as published: `text.slice(start, end)`. */
  quote: z.string().min(1),
  status: statusSchema,
  /** Who says so when it is not the article itself: the key of a node, or else the speaker's words in the article. */
  attributedTo: z.string().optional(),
  /** The day of the fact when the sentence gives one, otherwise of the article. */
  date: daySchema.optional(),
  /**
   * When it happened, or will, where the sentence says so: a day, an ISO week, a month or a year ("2026-02-24",
   * "2026-W09", "2026-02", "2026"); the form tells the precision.
   */
  when: whenSchema.optional(),
  /** The lexicon entry that made the statement, so that a wrong one can be traced: "bans/interdire". */
  rule: z.string(),
  /** How sure the extraction is, from 0 to 1; absent from what editors added. */
  confidence: z.number().min(0).max(1).optional(),
  /** The operative words, as ranges into the article's text within the quote, in reading order. */
  words: z.array(rangeSchema),
})
export type Evidence = z.infer<typeof evidenceSchema>

/** Subject, relation, object and the evidence for it (Wikidata's statement with its reference). */
export interface Statement extends Evidence {
  /** Key of an entity. */
  readonly subject: string
  /** Key of a relation of the ontology. */
  readonly relation: string
  /** Key of an entity. */
  readonly object: string
}
