import { fold } from '../../graph/index.ts'
import type { ShownEdge, ShownNode, View } from '../view/index.ts'

export const LIST_ORDERS = ['name', 'links', 'type'] as const
export type ListOrder = (typeof LIST_ORDERS)[number]

export interface ListedEntity {
  readonly node: ShownNode
  /** To how many of those on screen it is joined. */
  readonly links: number
}

export interface ListedEdge {
  /** The ends of its link. */
  readonly a: string
  readonly b: string
  readonly edge: ShownEdge
  readonly sentence: string
}

/** What the words of a list depend on. */
export interface ListSpeech {
  readonly collate: (a: string, b: string) => number
  readonly typeWord: (node: ShownNode) => string
  readonly sentence: (edge: ShownEdge) => string
}

/** The entities on screen, in an order; equals by name. */
export function listEntities({ nodes, links }: View, order: ListOrder, speech: ListSpeech): readonly ListedEntity[] {
  const { collate, typeWord } = speech
  const joined = new Map<string, number>()
  for (const { a, b } of links.values()) for (const end of [a, b]) joined.set(end, (joined.get(end) ?? 0) + 1)
  const byName = (one: ListedEntity, other: ListedEntity) => collate(one.node.label, other.node.label)
  const orders: Readonly<Record<ListOrder, typeof byName>> = {
    name: byName,
    links: (one, other) => other.links - one.links || byName(one, other),
    type: (one, other) => collate(typeWord(one.node), typeWord(other.node)) || byName(one, other),
  }
  return [...nodes.values()].map((node) => ({ node, links: joined.get(node.key) ?? 0 })).sort(orders[order])
}

/** The relations on screen as sentences, alphabetically: all of one subject stand together. */
export function listEdges({ links }: View, { collate, sentence }: ListSpeech): readonly ListedEdge[] {
  return [...links.values()]
    .flatMap(({ a, b, edges }) => edges.map((edge) => ({ a, b, edge, sentence: sentence(edge) })))
    .sort((one, other) => collate(one.sentence, other.sentence))
}

/** Whether every word that the reader typed is in a text, whatever the accents and the case. */
export function wordsMatch(typed: string): (text: string) => boolean {
  const words = fold(typed).split(' ')
  return (text) => {
    const folded = fold(text)
    return words.every((word) => folded.includes(word))
  }
}
