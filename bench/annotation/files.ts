import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** Article ids and sentence ranges of the sample, batch by batch. No text. */
export const SAMPLE_FILE = fileURLToPath(new URL('./sample.json', import.meta.url))

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
