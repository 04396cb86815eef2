import {
  type Manifest,
  type NodeSummary,
  type SearchEntry,
  searchPath,
  searchShardSchema,
  searchWords,
} from '../../graph/index.ts'
import { check } from './check.ts'
import type { SiteFiles } from './site-files.ts'

/** A node found by one of its names. */
export interface Found extends NodeSummary {
  /** The name that matches best, when it is not the label. */
  readonly alias?: string
  /** The title of an article that names it, when other nodes have its label. */
  readonly article?: string | undefined
}

const MOST_SHOWN = 12

/**
 * The nodes with a name of which every typed word begins a word, the closest to what was typed first. Accents and case
 * do not count. Fetches one file: the list of names under the longest published prefix of what was typed.
 * @param prefixes every prefix that has a file
 */
export async function searchNames(
  text: string,
  prefixes: readonly string[],
  manifest: Manifest,
  files: SiteFiles,
): Promise<readonly Found[]> {
  const typed = searchWords(text)
  const prefix = longestPrefix(typed, new Set(prefixes))
  if (prefix === undefined) return []
  const path = searchPath(manifest, prefix)
  const { entries } = check(path, searchShardSchema, await files.immutable(path))

  const best = new Map<string, { entry: SearchEntry; closeness: number }>()
  for (const entry of entries) {
    const closeness = closenessOf(typed, entry)
    const known = best.get(entry.key)
    if (closeness > 0 && (known === undefined || closeness > known.closeness)) best.set(entry.key, { entry, closeness })
  }
  return [...best.values()]
    .sort((a, b) => b.closeness - a.closeness || b.entry.degree - a.entry.degree)
    .slice(0, MOST_SHOWN)
    .map(({ entry: { name, ...summary } }) => ({ ...summary, ...(name === summary.label ? {} : { alias: name }) }))
}

/**
 * Names are filed under their words run on ("jean m"), so the words as typed are tried first; words in another order
 * ("martin jean") are found under whichever word leads to the shortest list.
 */
function longestPrefix(typed: readonly string[], prefixes: ReadonlySet<string>): string | undefined {
  const starts = [typed.join(' '), ...typed.toSorted((a, b) => b.length - a.length)]
  for (const start of starts) {
    const letters = [...start]
    for (let n = letters.length; n > 0; n--) {
      const candidate = letters.slice(0, n).join('')
      if (prefixes.has(candidate)) return candidate
    }
  }
  return undefined
}

/** 0: not found. 3: the name is what was typed; 2: it begins so, in order; 1: its words begin so. Labels come before aliases. */
function closenessOf(typed: readonly string[], { name, label }: SearchEntry): number {
  const words = searchWords(name)
  if (!typed.every((start) => words.some((word) => word.startsWith(start)))) return 0
  const whole = words.join(' ')
  const asked = typed.join(' ')
  const closeness = whole === asked ? 3 : whole.startsWith(asked) ? 2 : 1
  return closeness + (name === label ? 0.5 : 0)
}
