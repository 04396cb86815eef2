import { byCodeUnit } from '../graph/index.ts'
import { boundsOf, boxAt, type Extent, type Point } from './geometry.ts'
import { separate } from './separate.ts'
import { stressLayout } from './stress.ts'
import { tangleOf } from './tangle.ts'

export interface LayoutNode {
  readonly key: string
  /** How far it reaches from the centre of its shape, label included. */
  readonly extent: Extent
}

export interface LayoutLink {
  readonly source: string
  readonly target: string
  /** How many lines are drawn side by side, 1 when absent: they and their words need room. */
  readonly lines?: number
}

/** As long as a link becomes on average when there is room. */
const LONGEST_LINK = 240
const NO_EXTENT: Extent = { left: 0, top: 0, right: 0, bottom: 0 }
/** How much more one direction may be stretched than the other to fill the size. */
const MOST_STRETCH = 2.4

/**
 * Places a graph for a first look: joined nodes near each other (stress majorisation), no node or label on another, and
 * links clear of the nodes that they do not join where possible. Fills `size` as well as it can and is centred in it; it
 * is larger than `size` when the nodes need the room. The same graph gives the same places, in whichever order it comes:
 * nothing is drawn by lot. Meant for up to some hundreds of nodes.
 * @returns the centre of each node's shape, in pixels from the upper left of `size`
 */
export function placeGraph(input: {
  readonly nodes: readonly LayoutNode[]
  readonly links: readonly LayoutLink[]
  readonly size: { readonly width: number; readonly height: number }
}): Map<string, Point> {
  const nodes = input.nodes.toSorted((a, b) => byCodeUnit(a.key, b.key))
  const indexes = new Map(nodes.map(({ key }, i) => [key, i]))
  const joined = joins(input.links, indexes)
  const links = joined.map(([a, b]) => [a, b] as const)
  const extents = nodes.map(({ extent }) => extent)

  const unit = leastTangled(
    nodes.map(({ key }) => key),
    joined,
    input.size.width >= input.size.height ? 'wide' : 'tall',
  )
  const places = separate(spread(unit, extents, links, input.size), extents, links)
  const bounds = boundsOf(places.map((place, i) => boxAt(place, extents[i] ?? NO_EXTENT)))
  const dx = (input.size.width - bounds.left - bounds.right) / 2
  const dy = (input.size.height - bounds.top - bounds.bottom) / 2
  return new Map(
    nodes.map(({ key }, i) => [key, { x: round((places[i]?.x ?? 0) + dx), y: round((places[i]?.y ?? 0) + dy) }]),
  )
}

/** Each joined pair once, as indexes of nodes, with its number of lines, in order. */
function joins(
  links: readonly LayoutLink[],
  indexes: ReadonlyMap<string, number>,
): (readonly [number, number, lines: number])[] {
  const pairs = new Map<string, readonly [number, number, number]>()
  for (const { source, target, lines = 1 } of links) {
    const a = indexes.get(source)
    const b = indexes.get(target)
    if (a === undefined || b === undefined || a === b) continue
    pairs.set([Math.min(a, b), Math.max(a, b)].join(), [Math.min(a, b), Math.max(a, b), lines])
  }
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d)
}

/** The layout with fewest crossings of several starts; the first of equals. Large graphs have one start, for time. */
function leastTangled(
  keys: readonly string[],
  joined: readonly (readonly [number, number, lines: number])[],
  direction: 'wide' | 'tall',
): Point[] {
  const links = joined.map(([a, b]) => [a, b] as const)
  const starts = Math.max(1, Math.min(16, Math.floor(20_000 / (keys.length ** 2 + links.length ** 2 + 1))))
  let best: { places: Point[]; tangle: number } | undefined
  for (let start = 0; start < starts; start++) {
    const places = stressLayout(keys, joined, { direction, start })
    const tangle = tangleOf(places, links)
    if (best === undefined || tangle < best.tangle) best = { places, tangle }
  }
  return best?.places ?? []
}

/** From lengths where a link is about 1 to pixels, filling the size in both directions. */
function spread(
  unit: readonly Point[],
  extents: readonly Extent[],
  links: readonly (readonly [number, number])[],
  size: { readonly width: number; readonly height: number },
): Point[] {
  const span = boundsOf(unit.map((point) => boxAt(point, NO_EXTENT)))
  const reach = boundsOf(extents)
  const lengths = links.map(([a, b]) =>
    Math.hypot((unit[a]?.x ?? 0) - (unit[b]?.x ?? 0), (unit[a]?.y ?? 0) - (unit[b]?.y ?? 0)),
  )
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
  const longest = LONGEST_LINK / (meanLength || 1)
  const fill = (room: number, length: number) => Math.min(longest, Math.max(40, room) / Math.max(length, 0.01))
  const x = fill(size.width - (reach.right - reach.left), span.right - span.left)
  const y = fill(size.height - (reach.bottom - reach.top), span.bottom - span.top)
  const scaleX = Math.min(x, y * MOST_STRETCH)
  const scaleY = Math.min(y, x * MOST_STRETCH)
  return unit.map((point) => ({ x: point.x * scaleX, y: point.y * scaleY }))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
