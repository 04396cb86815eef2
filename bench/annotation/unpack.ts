import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCollection } from './collection.ts'

/**
 * Writes every n-th article of a collection, so that all years and trades are there, as plain text with its date and
 * title on the first line, into a folder that is made when it is not there.
 * @returns the number of words written
 */
export function unpackNews(file: string, into: string, wanted: number): number {
  mkdirSync(into, { recursive: true })
  const articles = readCollection(file)
  const step = Math.max(1, Math.floor(articles.length / wanted))
  const chosen = articles.filter((_, i) => i % step === 0).slice(0, wanted)
  for (const { id, date, title, article } of chosen)
    writeFileSync(join(into, `${id}.txt`), ` date ${date} ${title}\n\n${article}\n`)
  return chosen.reduce((words, { article }) => words + article.split(/\s+/).length, 0)
}
