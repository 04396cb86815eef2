import type { Language } from '../../extract/index.ts'
import type { FolderExtraction } from '../extraction.ts'
import { en } from './en.ts'
import { entityLines } from './entity.ts'
import { fr } from './fr.ts'
import { statementLines } from './statement.ts'
import { findTarget } from './target.ts'
import type { ExplainLanguage } from './words.ts'

export { EXPLAIN_LANGUAGES, type ExplainLanguage } from './words.ts'

/**
 * Why an entity is one, or how a statement came to be, line by line.
 * @param extraction with its articles kept
 * @param asked the key or a name of an entity, the id of a statement or its beginning
 * @throws {UsageError} when nothing is called so
 */
export function explain(
  extraction: FolderExtraction,
  language: Language,
  asked: string,
  inLanguage: ExplainLanguage,
): Generator<string> {
  const words = { fr, en }[inLanguage]
  const target = findTarget(extraction, asked)
  if ('entity' in target) return entityLines(extraction, target.entity, words, inLanguage)
  return statementLines(extraction, target.stated, language, words, inLanguage)
}
