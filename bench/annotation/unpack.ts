import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseEvenly, readCollection } from './collection.ts'

/**
 * Writes every n-th article of a collection, so that all years and trades are there, as plain text with its date and
 * title on the first line, into a folder that is made when it is not there.
 * @returns the number of words written
 */
export function unpackNews(file: string, into: string, wanted: number): number {
  mkdirSync(into, { recursive: true })
  const chosen = chooseEvenly(readCollection(file), wanted)
  for (const { id, date, title, article } of chosen)
    writeFileSync(join(into, `${id}.txt`), ` date ${date} ${title}\n\n${article}\n`)
  return chosen.reduce((words, { article }) => words + article.split(/\s+/).length, 0)
}
