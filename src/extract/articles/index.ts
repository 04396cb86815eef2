import type { Article } from '../../graph/index.ts'
import { decode } from './decode.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { fromFileName, type Reading } from './metadata.ts'
import { readPlainText } from './plain-text.ts'

export { MAX_ARTICLE_BYTES } from './decode.ts'

/** A file of an articles folder; `path` is relative to the folder, with "/" between its parts. */
export interface ArticleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Why a file is not an article, as the end of a sentence that begins with its name: "is empty". */
export interface Refusal {
  readonly path: string
  readonly reason: string
}

export type ArticleReading = { readonly article: Article } | { readonly refusal: Refusal }

/** The extensions of article files, in lower case. */
export const ARTICLE_EXTENSIONS = ['.txt', '.md', '.markdown', '.html', '.htm'] as const

/**
 * Bytes → article. The text of a .txt file is the file as decoded; that of a .md or .html file is its prose, without
 * any markup. What the file does not say of itself comes from its name ("2026-02-27-velmont-signe.md").
 */
export function readArticle({ path, bytes }: ArticleFile): ArticleReading {
  const { id, extension } = splitPath(path)
  const decoded = decode(bytes)
  const reading = 'reason' in decoded ? decoded : readSafely(extension, path, decoded.text)
  if ('reason' in reading) return { refusal: { path, reason: reading.reason } }
  const { title, date, publisher, url, language, text, bodyStart } = reading.read
  const named = fromFileName(id)
  const day = date ?? named.date
  return {
    article: {
      id,
      title: title ?? named.title,
      ...(day === undefined ? {} : { date: day }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
      language: language ?? 'fr',
      text,
      bodyStart,
    },
  }
}

/**
 * Reads a folder's files one by one, in the order given. Of two articles with one id the second is refused: an id
 * stands for one text in the graph.
 */
export function* readArticles(files: Iterable<ArticleFile>): Generator<ArticleReading> {
  const pathOfId = new Map<string, string>()
  for (const file of files) {
    const reading = readArticle(file)
    if ('article' in reading) {
      const { id } = reading.article
      const first = pathOfId.get(id)
      if (first !== undefined) {
        yield { refusal: { path: file.path, reason: `has the same id, "${id}", as ${first}: rename one of them` } }
        continue
      }
      pathOfId.set(id, file.path)
    }
    yield reading
  }
}

/** The parsers are others' code and the file is anybody's: one that breaks a parser is refused, and the rest goes on. */
function readSafely(extension: string, path: string, text: string): Reading {
  try {
    return readAs(extension, path, text)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { reason: `cannot be read (${detail}): save its text as .txt` }
  }
}

function readAs(extension: string, path: string, text: string): Reading {
  switch (extension) {
    case '.txt':
      return { read: readPlainText(text) }
    case '.md':
    case '.markdown':
      return readMarkdown(path, text)
    case '.html':
    case '.htm':
      return readHtml(text)
    default:
      return { reason: `is not an article: articles end in ${ARTICLE_EXTENSIONS.join(', ')}` }
  }
}

/** "2026/une-affaire.fr.txt" → "une-affaire.fr" and ".txt". */
function splitPath(path: string): { id: string; extension: string } {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const dot = name.lastIndexOf('.')
  return dot > 0 ? { id: name.slice(0, dot), extension: name.slice(dot).toLowerCase() } : { id: name, extension: '' }
}
