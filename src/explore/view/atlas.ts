import type { Neighbour, Neighbourhood } from '../../graph/index.ts'

/** Why a node's neighbourhood is not known: the revision has no such node, or its file could not be read. */
export type Absent = 'gone' | 'unreadable'

/** What has been fetched of the published graph. Views are computed from it, and say what they lack. */
export interface Atlas {
  readonly neighbourhoods: ReadonlyMap<string, Neighbourhood | Absent>
  /** Further pages, by {@link pageKey}. */
  readonly pages: ReadonlyMap<string, readonly Neighbour[] | 'unreadable'>
}

export const EMPTY_ATLAS: Atlas = { neighbourhoods: new Map(), pages: new Map() }

/** Something to fetch into the atlas: the neighbourhood of a node, or a further page of it. */
export type Want =
  | { readonly kind: 'neighbourhood'; readonly key: string }
  | { readonly kind: 'page'; readonly key: string; readonly page: number }

/** @param page from 2 */
export function pageKey(key: string, page: number): string {
  return `${key}|${page}`
}

export function neighbourhoodOf(atlas: Atlas, key: string): Neighbourhood | undefined {
  const found = atlas.neighbourhoods.get(key)
  return typeof found === 'object' ? found : undefined
}

/**
 * Every neighbour of a node that is known from its own files: the first page, the hubs and the pages fetched so far.
 * A hub is met again on its own page.
 */
export function* knownNeighbours(atlas: Atlas, key: string): Iterable<Neighbour> {
  const neighbourhood = neighbourhoodOf(atlas, key)
  if (neighbourhood === undefined) return
  yield* neighbourhood.neighbours
  yield* neighbourhood.hubs
  for (let page = 2; page <= neighbourhood.pages; page++) {
    const neighbours = atlas.pages.get(pageKey(key, page))
    if (typeof neighbours === 'object') yield* neighbours
  }
}
