import {
  byCodeUnit,
  fold,
  type Manifest,
  type SearchEntry,
  searchIndexPath,
  searchPath,
  searchWords,
} from '../graph/index.ts'
import { type JoinedGraph, summaryOf } from './joined-graph.ts'

/** A list of names that is fetched whole; more than that are split by their next letter. */
const COMPLETE_UP_TO = 150
/** What a reader who has typed a letter or two is shown. */
const BEST = 30
/** In code points: keeps file names under 255 bytes, since a letter takes up to 8 ("_10fff_"). */
const LONGEST_PREFIX = 24

/** A name from one of its words on, folded: "Jean Martin" is found under "jean martin" and under "martin". */
interface Suffix {
  readonly text: string
  readonly entry: SearchEntry
  /** The place of the entry among all: lower is shown first. */
  readonly rank: number
}

/**
 * The files under s/, with their values: a tree of prefixes, in which a prefix with few names lists them all and one
 * with more lists the best and is split by the next letter. Prefixes run on through the following words ("jean m"),
 * because a common first name alone can never be split.
 */
export function* searchFiles(manifest: Manifest, joined: JoinedGraph): Iterable<[string, unknown]> {
  const prefixes: string[] = []
  for (const { prefix, complete, entries } of split('', suffixesOf(joined))) {
    prefixes.push(prefix)
    yield [searchPath(manifest, prefix), { complete, entries }]
  }
  yield [searchIndexPath(manifest), { prefixes: prefixes.sort(byCodeUnit) }]
}

interface PrefixList {
  readonly prefix: string
  readonly complete: boolean
  readonly entries: readonly SearchEntry[]
}

/** The lists of every prefix longer than `prefix` by a letter or more. @param suffixes those that begin with `prefix`, in code-unit order */
function* split(prefix: string, suffixes: readonly Suffix[]): Iterable<PrefixList> {
  for (const [next, group] of groupByNextLetter(prefix, suffixes)) {
    const names = namesOf(group)
    if (names.length <= COMPLETE_UP_TO) yield { prefix: next, complete: true, entries: names }
    else {
      const deep = [...next].length >= LONGEST_PREFIX
      yield { prefix: next, complete: false, entries: deep ? names.slice(0, COMPLETE_UP_TO) : bestEntities(names) }
      if (!deep) yield* split(next, group)
    }
  }
}

/** A suffix that ends at `prefix` belongs to no group: nothing splits it from its namesakes. */
function groupByNextLetter(prefix: string, suffixes: readonly Suffix[]): Map<string, Suffix[]> {
  const groups = new Map<string, Suffix[]>()
  for (const suffix of suffixes) {
    const letter = suffix.text.codePointAt(prefix.length)
    if (letter === undefined) continue
    const next = prefix + String.fromCodePoint(letter)
    const group = groups.get(next)
    if (group === undefined) groups.set(next, [suffix])
    else group.push(suffix)
  }
  return groups
}

/** Each name once, the best first: a name may have two words that begin alike. */
function namesOf(suffixes: readonly Suffix[]): SearchEntry[] {
  const sorted = suffixes.toSorted((a, b) => a.rank - b.rank)
  return sorted.filter(({ rank }, i) => rank !== sorted[i - 1]?.rank).map(({ entry }) => entry)
}

/** One name an entity, so that one with many aliases does not hide the others. */
function bestEntities(names: readonly SearchEntry[]): SearchEntry[] {
  const found = new Map<string, SearchEntry>()
  for (const entry of names) {
    if (!found.has(entry.key)) found.set(entry.key, entry)
    if (found.size === BEST) break
  }
  return [...found.values()]
}

/** The best connected first; the names of an entity with its label before its aliases. */
function suffixesOf(joined: JoinedGraph): Suffix[] {
  const shared = sharedLabels(joined)
  return [...joined.nodes.values()]
    .sort((a, b) => b.degree - a.degree || b.statements - a.statements || byCodeUnit(a.key, b.key))
    .flatMap((node) => {
      const { label, aliases } = joined.graph.getNodeAttributes(node.key)
      const names = new Map<string, string>()
      for (const name of [label, ...aliases]) {
        const folded = searchWords(name).join(' ')
        if (folded !== '' && !names.has(folded)) names.set(folded, name)
      }
      const article = shared.has(fold(label)) ? firstArticle(joined, node.key) : undefined
      const summary = { ...summaryOf(node), ...(article === undefined ? {} : { article }) }
      return [...names].map(([folded, name]) => ({ folded, entry: { ...summary, name } }))
    })
    .flatMap(({ folded, entry }, rank) =>
      wordStarts(folded).map((start) => ({ text: folded.slice(start), entry, rank })),
    )
}

/** The labels, folded, that several nodes have: "gouvernement" of two articles that do not say whose. */
function sharedLabels({ nodes }: JoinedGraph): ReadonlySet<string> {
  const seen = new Set<string>()
  const shared = new Set<string>()
  for (const { label } of nodes.values()) {
    const folded = fold(label)
    if (seen.has(folded)) shared.add(folded)
    seen.add(folded)
  }
  return shared
}

/** The title of the first article that names a node. */
function firstArticle({ graph }: JoinedGraph, key: string): string | undefined {
  const [first] = graph.getNodeAttribute(key, 'mentions')
  return first && graph.getAttribute('articles')[first.document]?.title
}

function wordStarts(folded: string): number[] {
  return [0, ...[...folded.matchAll(/ /g)].map(({ index }) => index + 1)]
}
