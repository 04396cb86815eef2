import { type Manifest, type Neighbour, type Neighbourhood, pairKey } from '../graph/index.ts'
import { placeGraph } from './layout.ts'
import { nodeExtent } from './node-size.ts'
import {
  PICTURE_SIZES,
  type PictureLanguage,
  type PictureSize,
  type PictureTheme,
  type Scene,
  type SceneLink,
} from './scene.ts'
import { WORDS } from './words.ts'

export interface PosterInput {
  readonly manifest: Manifest
  /** By key, of every node to show; those of the manifest's start view when `keys` is not given. */
  readonly neighbourhoods: ReadonlyMap<string, Neighbourhood>
  readonly keys?: readonly string[]
  readonly sources?: readonly string[]
  readonly credit?: string
  readonly date?: string
  readonly permalink?: string
  readonly language: PictureLanguage
  readonly theme: PictureTheme
  readonly size: Exclude<PictureSize, 'view'>
}

/**
 * The scene of a picture of a published graph that nobody has arranged: the start view, or the nodes of `keys`, placed by
 * `placeGraph`.
 * @throws when the neighbourhood of a node is not given
 */
export function posterScene(input: PosterInput): Scene {
  const { manifest, language, theme, size, sources = [] } = input
  const keys = input.keys ?? manifest.start
  const shown = new Set(keys)
  const neighbourhoods = keys.map((key) => {
    const found = input.neighbourhoods.get(key)
    if (found === undefined) throw new Error(`picture: the neighbourhood of "${key}" is not given`)
    return found
  })
  const links = linksAmong(shown, neighbourhoods)
  const { width, height, text } = PICTURE_SIZES[size]
  const nodes = neighbourhoods.map(({ node: { key, label, type, degree } }) => ({ key, label, type, degree }))
  const places = placeGraph({
    nodes: nodes.map((node) => ({ key: node.key, extent: nodeExtent(node, text) })),
    links,
    // Title, legend and foot take about a third of the height of a wide picture, and less of a tall one.
    size: { width: width - 80 * text, height: height - 210 * text },
  })
  return {
    title: manifest.title,
    note: WORDS[language].basis(manifest.counts.articles, manifest.days),
    nodes: nodes.map((node) => {
      const joined = links.filter(({ source, target }) => source === node.key || target === node.key)
      return { ...node, x: 0, y: 0, ...places.get(node.key), hidden: node.degree - joined.length }
    }),
    links,
    ontology: manifest.ontology,
    sources,
    ...(input.credit === undefined ? {} : { credit: input.credit }),
    ...(input.date === undefined ? {} : { date: input.date }),
    ...(input.permalink === undefined ? {} : { permalink: input.permalink }),
    language,
    theme,
    size,
  }
}

function linksAmong(shown: ReadonlySet<string>, neighbourhoods: readonly Neighbourhood[]): SceneLink[] {
  const links = new Map<string, SceneLink>()
  for (const { node, neighbours, hubs } of neighbourhoods)
    for (const neighbour of [...neighbours, ...hubs]) {
      const pair = pairKey(node.key, neighbour.key)
      if (shown.has(neighbour.key) && !links.has(pair)) links.set(pair, linkFrom(node.key, neighbour))
    }
  return [...links.values()]
}

function linkFrom(key: string, neighbour: Neighbour): SceneLink {
  return {
    source: key,
    target: neighbour.key,
    edges: neighbour.links.map(({ relation, direction, counts }) => {
      const [subject, object] = direction === 'out' ? [key, neighbour.key] : [neighbour.key, key]
      return { subject, relation, object, counts }
    }),
  }
}
