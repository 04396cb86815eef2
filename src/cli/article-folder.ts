import { closeSync, openSync, readdirSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { ARTICLE_EXTENSIONS, type ArticleFile, MAX_ARTICLE_BYTES, type Refusal } from '../extract/index.ts'
import { byCodeUnit } from '../graph/index.ts'
import { messageOf } from './exit.ts'

export interface ArticleFolder {
  readonly folder: string
  /** Relative, with "/", in code-unit order: the same on every machine. */
  readonly paths: readonly string[]
  /** How many files have another extension. */
  readonly skipped: number
}

/**
 * The article files of a folder and of the folders in it. Hidden ones are left out. Symbolic links are followed, no
 * folder twice.
 */
export function listArticles(folder: string): ArticleFolder {
  const paths: string[] = []
  const seen = new Set<string>()
  let skipped = 0
  const visit = (relative: string) => {
    const absolute = join(folder, relative)
    const real = realpathSync(absolute)
    if (seen.has(real)) return
    seen.add(real)
    for (const name of readdirSync(absolute).toSorted(byCodeUnit)) {
      if (name.startsWith('.')) continue
      const path = relative === '' ? name : `${relative}/${name}`
      const kind = kindOf(join(folder, path))
      if (kind === 'folder') visit(path)
      else if (kind === 'file' && isArticleName(name)) paths.push(path)
      else skipped++
    }
  }
  visit('')
  return { folder, paths: paths.toSorted(byCodeUnit), skipped }
}

/**
 * Reads the files one at a time, as they are asked for.
 * @param onRefusal told of each file that the system does not let be read; the others follow.
 */
export function* readArticleFiles(
  { folder, paths }: ArticleFolder,
  onRefusal: (refusal: Refusal) => void,
): Generator<ArticleFile> {
  for (const path of paths) {
    let bytes: Uint8Array
    try {
      bytes = readUpTo(join(folder, path), MAX_ARTICLE_BYTES + 1)
    } catch (error) {
      onRefusal({ path, reason: `cannot be read: ${messageOf(error)}` })
      continue
    }
    yield { path, bytes }
  }
}

function isArticleName(name: string): boolean {
  const extension = extname(name).toLowerCase()
  return ARTICLE_EXTENSIONS.some((known) => known === extension)
}

function kindOf(path: string): 'file' | 'folder' | 'other' {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats?.isDirectory() ? 'folder' : stats?.isFile() ? 'file' : 'other'
}

/** One byte beyond the limit is enough to refuse a file, however large it is. */
function readUpTo(file: string, limit: number): Uint8Array {
  if (statSync(file).size < limit) return readFileSync(file)
  const bytes = new Uint8Array(limit)
  const descriptor = openSync(file, 'r')
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, limit, 0))
  } finally {
    closeSync(descriptor)
  }
}
