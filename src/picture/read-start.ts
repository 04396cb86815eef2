import {
  byCodeUnit,
  evidencePath,
  evidenceShardSchema,
  type Manifest,
  manifestSchema,
  type Neighbourhood,
  neighbourhoodPath,
  neighbourhoodShardSchema,
  pairKey,
} from '../graph/index.ts'
import type { PosterInput } from './poster.ts'

/**
 * What a poster of the start view needs, from the published files.
 * @param readJson gives the value of a file by its path in the site's data folder
 * @throws when a file has another shape, or lacks what the manifest promises
 */
export function readStart(
  readJson: (path: string) => unknown,
): Pick<PosterInput, 'manifest' | 'neighbourhoods'> & { readonly sources: readonly string[] } {
  const manifest = manifestSchema.parse(readJson('manifest.json'))
  const neighbourhoods = new Map<string, Neighbourhood>()
  for (const key of manifest.start) {
    const path = neighbourhoodPath(manifest, key)
    const found = neighbourhoodShardSchema.parse(readJson(path))[key]
    if (found === undefined) throw new Error(`picture: ${path} lacks the node "${key}": build the site again`)
    neighbourhoods.set(key, found)
  }
  return { manifest, neighbourhoods, sources: sourcesOf(manifest, neighbourhoods, readJson) }
}

/** The publishers of the articles behind the links of the start view, those of most articles first. */
function sourcesOf(
  manifest: Manifest,
  neighbourhoods: ReadonlyMap<string, Neighbourhood>,
  readJson: (path: string) => unknown,
): string[] {
  const pairs = new Set<string>()
  for (const [key, { neighbours, hubs }] of neighbourhoods)
    for (const neighbour of [...neighbours, ...hubs])
      if (neighbourhoods.has(neighbour.key)) pairs.add(pairKey(key, neighbour.key))

  const cited = new Map<string, Set<string>>()
  for (const pair of pairs) {
    const shard = evidenceShardSchema.parse(readJson(evidencePath(manifest, pair)))
    for (const { document } of shard.pairs[pair] ?? []) {
      const publisher = shard.articles[document]?.publisher
      if (publisher !== undefined) cited.set(publisher, (cited.get(publisher) ?? new Set()).add(document))
    }
  }
  return [...cited].sort(([a, one], [b, other]) => other.size - one.size || byCodeUnit(a, b)).map(([name]) => name)
}
