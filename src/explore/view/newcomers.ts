import {
  ENTITY_TYPES,
  type EntityType,
  NEIGHBOURS_PER_PAGE,
  type Neighbour,
  type Neighbourhood,
} from '../../graph/index.ts'
import type { Among } from './action.ts'
import { type Atlas, knownNeighbours, neighbourhoodOf, pageKey } from './atlas.ts'
import type { View } from './view.ts'

/** Whom an expansion brings, or the page that has to be fetched to know it. */
export type Newcomers =
  | { readonly kind: 'known'; readonly neighbours: readonly Neighbour[] }
  | { readonly kind: 'lacking'; readonly page: number }
  | { readonly kind: 'unreadable' }

/** A rare relation of a hub is looked for in so many pages and no more: each is a file to fetch. */
const MOST_PAGES_SEARCHED = 10

/**
 * The neighbours that expanding a node brings next: those who may come, of the first page that has any.
 * @param mayCome false for those who are shown, and for those put away
 */
export function nextNewcomers(
  { node, pages, neighbours }: Neighbourhood,
  atlas: Atlas,
  mayCome: (key: string) => boolean,
  among?: Among,
): Newcomers {
  const last = among === undefined ? pages : Math.min(pages, MOST_PAGES_SEARCHED)
  for (let page = 1; page <= last; page++) {
    const found = page === 1 ? neighbours : atlas.pages.get(pageKey(node.key, page))
    if (found === undefined) return { kind: 'lacking', page }
    if (found === 'unreadable') return { kind: 'unreadable' }
    const newcomers = found.filter((neighbour) => mayCome(neighbour.key) && belongs(neighbour, among))
    if (newcomers.length > 0) return { kind: 'known', neighbours: newcomers }
  }
  return { kind: 'known', neighbours: [] }
}

/** How many neighbours the next expansion would bring, when the atlas knows; 0 when all are shown. */
export function nextPageSize(view: View, key: string, atlas: Atlas): number {
  const node = view.unfiltered.nodes.get(key)
  const neighbourhood = neighbourhoodOf(atlas, key)
  if (node === undefined || neighbourhood === undefined) return node?.hiddenNeighbours ?? 0
  const newcomers = nextNewcomers(neighbourhood, atlas, newcomersOf(view))
  // An expansion brings one page; how many of it are shown already is known once it is here.
  return newcomers.kind === 'known' ? newcomers.neighbours.length : Math.min(NEIGHBOURS_PER_PAGE, node.hiddenNeighbours)
}

export interface ExpansionChoice {
  readonly among: Among
  /** How many it would bring. */
  readonly count: number
}

/** What a node can be expanded by: the relations, then the types, of its neighbours known so far who are not shown. */
export function expansionChoices(view: View, key: string, atlas: Atlas): readonly ExpansionChoice[] {
  const mayCome = newcomersOf(view)
  const relations = new Map<string, Set<string>>()
  const types = new Map<EntityType, Set<string>>()
  for (const neighbour of knownNeighbours(atlas, key)) {
    if (!mayCome(neighbour.key)) continue
    for (const { relation } of neighbour.links) addTo(relations, relation, neighbour.key)
    addTo(types, neighbour.type, neighbour.key)
  }
  return [
    ...[...relations].map(([relation, { size }]) => ({ among: { kind: 'relation', relation } as const, count: size })),
    ...ENTITY_TYPES.flatMap((entityType) => {
      const count = types.get(entityType)?.size ?? 0
      return count === 0 ? [] : [{ among: { kind: 'type', entityType } as const, count }]
    }),
  ]
}

function newcomersOf(view: View): (key: string) => boolean {
  const away = new Set(view.putAway)
  return (key) => !view.unfiltered.nodes.has(key) && !away.has(key)
}

function belongs({ type, links }: Neighbour, among: Among | undefined): boolean {
  if (among === undefined) return true
  return among.kind === 'type' ? type === among.entityType : links.some(({ relation }) => relation === among.relation)
}

function addTo<K>(groups: Map<K, Set<string>>, group: K, key: string): void {
  const known = groups.get(group)
  if (known === undefined) groups.set(group, new Set([key]))
  else known.add(key)
}
