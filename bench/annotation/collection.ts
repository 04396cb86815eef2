import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'

/** One line of the collection. Offsets of the annotation are UTF-16 code units into `article`. */
const newsArticleSchema = z.object({
  id: z.string().min(1),
  date: z.iso.date(),
  title: z.string(),
  heading: z.string(),
  article: z.string(),
})
export type NewsArticle = z.infer<typeof newsArticleSchema>

/** The articles of a collection (gzipped, one JSON object a line), in file order. */
export function readCollection(file: string): NewsArticle[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  return lines.flatMap((line, i) => {
    if (line === '') return []
    const { data, error } = newsArticleSchema.safeParse(JSON.parse(line))
    if (data === undefined) throw new Error(`${file}:${i + 1} is not an article of the collection: ${error.message}`)
    return [data]
  })
}

/** Every n-th article of a collection, so that all years and trades are there. */
export function chooseEvenly(articles: readonly NewsArticle[], wanted: number): NewsArticle[] {
  const step = Math.max(1, Math.floor(articles.length / wanted))
  return articles.filter((_, i) => i % step === 0).slice(0, wanted)
}
