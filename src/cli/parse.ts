import { readFileSync, statSync } from 'node:fs'
import { ARTICLE_EXTENSIONS, type Language, readArticle, toConllu } from '../extract/index.ts'
import { Failure, UsageError } from './exit.ts'

/**
 * A text analysed, as CoNLL-U; `TokenRange` holds UTF-16 offsets into the text as decoded.
 * @param file an article (its prose alone is analysed), any other text, or "-" for standard input
 * @throws {UsageError} when there is no such file
 * @throws {Failure} when it is an article that cannot be read
 */
export function parseFile(file: string, language: Language): string {
  const { text, bodyStart } = readText(file)
  return toConllu(language.analyse(text, bodyStart), text)
}

function readText(file: string): { text: string; bodyStart: number } {
  if (file === '-') return { text: readFileSync(0, 'utf8'), bodyStart: 0 }
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats?.isFile()) throw new UsageError(`There is no file ${file}: name a text, or - for standard input.`)
  if (stats.size === 0) return { text: '', bodyStart: 0 }
  const isArticle = ARTICLE_EXTENSIONS.some((extension) => file.toLowerCase().endsWith(extension))
  // A file of another ending is read as plain text, which refuses what is no text.
  const reading = readArticle({ path: isArticle ? file : `${file}.txt`, bytes: readFileSync(file) })
  if ('refusal' in reading) throw new Failure([`filature: ${file} ${reading.refusal.reason}`])
  return reading.article
}
