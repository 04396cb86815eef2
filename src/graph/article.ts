import { z } from 'zod'

/** An ISO calendar day, "2026-02-27". */
export const daySchema = z.iso.date()

/** What is known of an article besides its text: enough to cite it. */
export const articleInfoSchema = z.object({
  title: z.string(),
  date: daySchema.optional(),
  publisher: z.string().optional(),
  /** Only http(s): anything else could run in the reader's page. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** BCP 47 tag; the language of the text, "fr" unless the article says otherwise. */
  language: z.string(),
})

export type ArticleInfo = z.infer<typeof articleInfoSchema>

/**
 * A press article as read. Offsets everywhere in Filature are UTF-16 code units into `text` as decoded:
 * `text.slice(start, end)` gives back exactly what was read.
 */
export interface Article extends ArticleInfo {
  /** The file name without its extension. */
  readonly id: string
  readonly text: string
  /** Where the prose begins in `text`; a line of metadata may stand before it and is not analysed. */
  readonly bodyStart: number
}
