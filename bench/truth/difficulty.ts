import type { Ontology, Range, SerializedGraph } from '../../src/graph/index.ts'
import type { Fact } from './gold.ts'
import type { Resolve } from './names.ts'

/**
 * What stands in the way of a fact, the first that holds:
 * - no node: the graph does not have one of its ends;
 * - wrong types: it has them, but with types that the relation may not join;
 * - apart: no sentence has both names, so that an end must be understood from what comes before;
 * - together: a sentence has both names, and only its grammar and words are to be read.
 */
export const DIFFICULTIES = ['no node', 'wrong types', 'apart', 'together'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]

interface Reading {
  readonly text: string
  readonly graph: SerializedGraph
  readonly relations: Ontology['relations']
  readonly resolve: Resolve
  /** Where the text has a name of one id. */
  readonly placesOf: (id: string) => readonly Range[]
}

/** How hard the facts of one article are for the graph, whether it has found them or not. */
export function createDifficulty({ text, graph, relations, resolve, placesOf }: Reading): (fact: Fact) => Difficulty {
  const types = new Map(graph.nodes.map(({ key, attributes }) => [key, attributes.type]))
  const typesOf = (term: string) => [...resolve(term)].flatMap((key) => types.get(key) ?? [])
  const ends = sentenceEnds(text)
  const sentencesWith = (term: string): Set<number> => {
    const starts = term.split('|').flatMap((id) => placesOf(id).map(([start]) => start))
    return new Set(starts.map((start) => ends.findIndex((end) => start < end)))
  }

  return ([subject, relation, object]) => {
    const [subjectTypes, objectTypes] = [typesOf(subject), typesOf(object)]
    if (subjectTypes.length === 0 || objectTypes.length === 0) return 'no node'
    const rows = relation.split('|').flatMap((key) => relations[key] ?? [])
    const joins = rows.some(
      (row) =>
        row.subject.some((type) => subjectTypes.includes(type)) &&
        row.object.some((type) => objectTypes.includes(type)),
    )
    if (!joins) return 'wrong types'
    const objects = sentencesWith(object)
    return [...sentencesWith(subject)].some((sentence) => objects.has(sentence)) ? 'together' : 'apart'
  }
}

/**
 * Where sentences end, by Unicode's rules and not by the program that is measured. "M." does not end one; a full stop does when
 * the next paragraph is glued to it ("… samedi.Selon …").
 */
function sentenceEnds(text: string): number[] {
  const segments = [...new Intl.Segmenter('fr', { granularity: 'sentence' }).segment(text)]
  const ends = segments
    .filter(({ segment }) => !/\bM\.\s*$/u.test(segment))
    .map(({ index, segment }) => index + segment.length)
  const glued = [...text.matchAll(/(?<=\p{Ll}\.)(?=\p{Lu})/gu)].map(({ index }) => index)
  return [...ends, ...glued].sort((a, b) => a - b)
}
