import { fold, type Range, type SerializedGraph } from '../../src/graph/index.ts'
import type { Gold, GoldArticle } from './gold.ts'

/** The keys of the nodes that stand for a term of the gold: an id, a name, or a choice of them ("a|b"). */
export type Resolve = (term: string) => ReadonlySet<string>

/**
 * Finds the nodes for the gold's names in one article. A node stands for a name when one of its mentions there shares
 * half of their joint length with the name or ends in it ("la banque Miravel"), or when its label or an alias equals the name.
 * The part of another entity's longer name is no place of a name: "Garance" in "Fondation Garance".
 */
export function createResolve(
  document: string,
  article: GoldArticle,
  gold: Gold,
  graph: SerializedGraph,
  text: string,
) {
  const namesOf = (id: string): readonly string[] => gold.entities[id]?.names ?? [id]
  const facts = [...(article.facts ?? []), ...(article.optional ?? []), ...(article.never ?? [])]
  const ids = new Set(facts.flatMap(([subject, , object]) => [subject, object].flatMap((term) => term.split('|'))))
  const places = [...ids].map((id) => ({ id, ranges: namesOf(id).flatMap((name) => occurrences(text, name)) }))

  const placesOf = (id: string): Range[] => {
    const names = new Set(namesOf(id).map(bareName))
    const others = places.flatMap((other) => (sameNames(namesOf(other.id), names) ? [] : other.ranges))
    return namesOf(id)
      .flatMap((name) => occurrences(text, name))
      .filter((range) => !others.some((other) => inside(range, other)))
  }
  const nodesOf = (id: string): string[] => {
    const names = new Set(namesOf(id).map(bareName))
    const ranges = placesOf(id)
    return graph.nodes
      .filter(
        ({ attributes: { label, aliases, mentions } }) =>
          [label, ...aliases].some((alias) => names.has(bareName(alias))) ||
          mentions.some(
            (mention) =>
              mention.document === document && ranges.some((range) => sameName([mention.start, mention.end], range)),
          ),
      )
      .map(({ key }) => key)
  }

  const known = new Map<string, ReadonlySet<string>>()
  const resolve: Resolve = (term) => {
    const nodes = known.get(term) ?? new Set(term.split('|').flatMap(nodesOf))
    known.set(term, nodes)
    return nodes
  }
  return { resolve, namesOf, placesOf }
}

/** For comparing: no accents, no case, no determiner. */
export function bareName(name: string): string {
  return fold(name).replace(/^(le |la |les |l'|un |une |des |du |de |d')/, '')
}

/** Where a name stands in a text, as whole words; "Lumio#2" is where "Lumio" stands for the second time. */
export function occurrences(text: string, name: string): Range[] {
  const [, words = name, nth] = /^(.+)#([1-9])$/.exec(name) ?? []
  const found: Range[] = []
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    if (!isLetter(text[start - 1]) && !isLetter(text[end])) found.push([start, end])
  }
  return nth === undefined ? found : found.slice(Number(nth) - 1, Number(nth))
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

function sameName([start, end]: Range, [from, to]: Range): boolean {
  const common = Math.max(0, Math.min(end, to) - Math.max(start, from))
  return (start <= from && end === to) || common / (Math.max(end, to) - Math.min(start, from)) >= 0.5
}

function inside([start, end]: Range, [from, to]: Range): boolean {
  return from <= start && end <= to && to - from > end - start
}

function sameNames(names: readonly string[], others: ReadonlySet<string>): boolean {
  return names.some((name) => others.has(bareName(name)))
}
