import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/**
 * What people annotate. "news": sentences drawn blindly, which measure and teach. "doubtful" and "doubtful-2": sentences
 * whose names the recogniser of that day hesitated about, from articles of the train part; they only teach.
 */
export const COLLECTIONS = ['news', 'doubtful', 'doubtful-2'] as const
export const collectionSchema = z.enum(COLLECTIONS)

/** The files of a collection: its drawn sample, the first reading of every sentence, the second reading of a tenth. */
export function filesOf(collection: (typeof COLLECTIONS)[number]): { sample: string; first: string; second: string } {
  const file = (name: string) => fileURLToPath(new URL(`./${collection}${name}`, import.meta.url))
  return { sample: file('.sample.json'), first: file('.jsonl'), second: file('.second.jsonl') }
}

/** What is asked of a sentence: its names only, or every statement as well. */
const askedSchema = z.enum(['names', 'statements'])

export const sampleSchema = z.strictObject({
  seed: z.string(),
  /** Article id; start and end in the collection's `article` field, UTF-16 code units; what is asked. */
  batches: z.array(z.array(z.tuple([z.string(), z.int().nonnegative(), z.int().positive(), askedSchema]))),
})
export type Sample = z.infer<typeof sampleSchema>

/** A sentence as an annotator gets it. */
const batchItemSchema = z.strictObject({
  id: z.string(),
  /** The article's title and up to 120 characters before the sentence: to understand it, not to annotate. */
  title: z.string(),
  before: z.string(),
  text: z.string().min(1),
  statements: z.boolean(),
})
export type BatchItem = z.infer<typeof batchItemSchema>
export const batchSchema = z.array(batchItemSchema)

/** "3-017": the seventeenth sentence of the third batch. */
export function sentenceId(batch: number, index: number): string {
  return `${batch + 1}-${String(index + 1).padStart(3, '0')}`
}
