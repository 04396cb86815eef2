import { NEIGHBOURS_PER_PAGE, type Neighbour, neighbourhoodPath, neighbourPagePath } from '../../graph/index.ts'
import type { SiteReader } from '../data/index.ts'
import { edgeSeenFrom, type Filter, filterEdges } from '../view/index.ts'
import { summaryOf, type Tie } from './chain.ts'
import type { NeighbourSource } from './find-paths.ts'

/**
 * The published graph as a search reads it: without what the reader's filter hides, so that a chain can be shown.
 * @param ends are found whatever their type
 */
export function siteNeighbours(reader: SiteReader, filter: Filter, ends: readonly string[]): NeighbourSource {
  const tiesOf = (key: string, neighbours: readonly Neighbour[]): Tie[] =>
    neighbours.flatMap((neighbour) => {
      if (filter.hiddenTypes.includes(neighbour.type) && !ends.includes(neighbour.key)) return []
      const told = neighbour.links.map((link) => edgeSeenFrom(key, neighbour.key, link))
      const edges = filterEdges(told, filter)
      return edges.length === 0 ? [] : [{ ...summaryOf(neighbour), edges }]
    })
  const { manifest } = reader
  return {
    perPage: NEIGHBOURS_PER_PAGE,
    fileOf: (key, page) => (page === 1 ? neighbourhoodPath(manifest, key) : neighbourPagePath(manifest, key, page)),
    async page(key, page) {
      const neighbourhood = await reader.neighbourhood(key)
      if (neighbourhood === undefined) return undefined
      const neighbours = page === 1 ? neighbourhood.neighbours : await reader.page(key, page)
      return { node: summaryOf(neighbourhood.node), ties: tiesOf(key, neighbours) }
    },
  }
}
