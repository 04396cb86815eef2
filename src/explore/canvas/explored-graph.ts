import { UndirectedGraph } from 'graphology'
import { pairKey } from '../../graph/index.ts'
import type { Extent, LayoutLink, LayoutNode, Point } from '../../picture/index.ts'
import type { ShownLink, ShownNode, View } from '../view/index.ts'
import type { Segment } from './box.ts'
import { nodeExtent } from './label-size.ts'
import { isFree, type Placed, placeNewcomers } from './place-newcomers.ts'
import { lineCount } from './strands.ts'

export interface ExploredNode extends Point {
  readonly node: ShownNode
}
export interface ExploredLink {
  readonly link: ShownLink
}
/** What is explored, with where it stands: the one model of the canvas and of pictures. Its events are its interface. */
export type ExploredGraph = UndirectedGraph<ExploredNode, ExploredLink>

/** Gives places to the nodes of a first view. */
export type Layout = (nodes: readonly LayoutNode[], links: readonly LayoutLink[]) => ReadonlyMap<string, Point>

export function createExploredGraph(): ExploredGraph {
  return new UndirectedGraph<ExploredNode, ExploredLink>({ allowSelfLoops: false })
}

export interface Placing {
  readonly layout: Layout
  /** The word for a node's type, as drawn under its name. */
  readonly typeWord: (node: ShownNode) => string
  /** Where a node goes that nothing ties to the others. */
  readonly centre: Point
  /** Where nodes have stood before: they go back there when it is still free. Kept up to date. */
  readonly remembered: Map<string, Point>
}

/** What a first view has to be laid out; undefined when places are known, or found around those who are there. */
export function firstLayout(
  graph: ExploredGraph,
  view: View,
  { remembered, typeWord }: Pick<Placing, 'remembered' | 'typeWord'>,
): { readonly nodes: LayoutNode[]; readonly links: LayoutLink[] } | undefined {
  if (graph.order > 0 || remembered.size > 0) return undefined
  const nodes = [...view.nodes.values()]
    .filter(({ pin, broughtBy }) => pin === undefined && (broughtBy === null || !view.nodes.has(broughtBy)))
    .map((node) => ({ key: node.key, extent: nodeExtent(node, typeWord(node)) }))
  const keys = new Set(nodes.map(({ key }) => key))
  const links = [...view.links.values()]
    .filter(({ a, b }) => keys.has(a) && keys.has(b))
    .map((link) => ({ source: link.a, target: link.b, lines: lineCount(link) }))
  return { nodes, links }
}

/**
 * Makes the graph show a view, by the fewest changes. Who is there stays where they are; newcomers stand around the node
 * that brought them.
 */
export function showView(graph: ExploredGraph, view: View, placing: Placing): void {
  graph.forEachNode((key, { x, y }) => placing.remembered.set(key, { x, y }))
  for (const pair of graph.edges()) if (!view.links.has(pair)) graph.dropEdge(pair)
  for (const key of graph.nodes()) if (!view.nodes.has(key)) graph.dropNode(key)

  const newcomers = [...view.nodes.values()].filter(({ key }) => !graph.hasNode(key))
  const places = placeAll(graph, view, newcomers, placing)
  for (const node of newcomers) graph.addNode(node.key, { node, ...(places.get(node.key) ?? placing.centre) })

  for (const [key, node] of view.nodes) {
    const { node: former, x, y } = graph.getNodeAttributes(key)
    if (!isSame(former, node)) graph.setNodeAttribute(key, 'node', node)
    if (node.pin !== undefined && (node.pin.x !== x || node.pin.y !== y)) graph.mergeNodeAttributes(key, node.pin)
  }
  for (const [pair, link] of view.links) {
    if (!graph.hasEdge(pair)) graph.addEdgeWithKey(pair, link.a, link.b, { link })
    else if (!isSame(graph.getEdgeAttribute(pair, 'link'), link)) graph.setEdgeAttribute(pair, 'link', link)
  }
}

/** Both are small plain data with their fields in one order. */
function isSame(a: ShownNode | ShownLink, b: ShownNode | ShownLink): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

function placeAll(
  graph: ExploredGraph,
  view: View,
  newcomers: readonly ShownNode[],
  { layout, typeWord, centre, remembered }: Placing,
): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>(graph.mapNodes((key, { x, y }) => [key, { x, y }]))
  for (const { key, pin } of newcomers) if (pin !== undefined) places.set(key, pin)
  const extents = new Map<string, Extent>([...view.nodes.values()].map((n) => [n.key, nodeExtent(n, typeWord(n))]))
  const others = (): Placed[] =>
    [...places].flatMap(([key, at]) => {
      const extent = extents.get(key)
      return extent === undefined ? [] : [{ key, ...at, extent }]
    })

  const first = firstLayout(graph, view, { remembered, typeWord })
  if (first !== undefined) for (const [key, at] of layout(first.nodes, first.links)) places.set(key, at)
  const waiting = newcomers.filter(({ key }) => !places.has(key))

  const joined = neighbours(view, new Set(waiting.map(({ key }) => key)))
  for (const [parent, group] of groupByParent(waiting, view)) {
    const strangers: ShownNode[] = []
    for (const node of group) {
      const before = remembered.get(node.key)
      const extent = extents.get(node.key)
      if (before !== undefined && extent !== undefined && isFree(before, extent, others())) places.set(node.key, before)
      else strangers.push(node)
    }
    const around =
      (parent === null ? undefined : places.get(parent)) ?? middleOfNeighbours(strangers, view, places) ?? centre
    const found = placeNewcomers(
      around,
      others(),
      linesBetween(view, places),
      strangers.map(({ key }) => ({
        key,
        extent: extents.get(key) ?? NOTHING,
        lines: linesTo(parent, key, view),
        joined: (joined.get(key) ?? []).filter((other) => other !== parent),
      })),
    )
    for (const [key, at] of found) places.set(key, at)
  }
  return places
}

/** How many lines will join a newcomer to whom it stands around. */
function linesTo(parent: string | null, key: string, view: View): number {
  const link = parent === null ? undefined : view.links.get(pairKey(parent, key))
  return link === undefined ? 1 : lineCount(link)
}

/** Whom these nodes are joined to. */
function neighbours(view: View, keys: ReadonlySet<string>): Map<string, string[]> {
  const found = new Map([...keys].map((key): [string, string[]] => [key, []]))
  for (const { a, b } of view.links.values()) {
    found.get(a)?.push(b)
    found.get(b)?.push(a)
  }
  return found
}

function linesBetween(view: View, places: ReadonlyMap<string, Point>): Segment[] {
  return [...view.links.values()].flatMap(({ a, b }) => {
    const [from, to] = [places.get(a), places.get(b)]
    return from === undefined || to === undefined ? [] : [[from, to] as const]
  })
}

const NOTHING: Extent = { left: 0, top: 0, right: 0, bottom: 0 }

/** In the order in which they came: a parent comes before whom it brought. */
function groupByParent(newcomers: readonly ShownNode[], view: View): Map<string | null, ShownNode[]> {
  const groups = new Map<string | null, ShownNode[]>()
  for (const node of newcomers) {
    const parent = node.broughtBy !== null && view.nodes.has(node.broughtBy) ? node.broughtBy : null
    groups.set(parent, [...(groups.get(parent) ?? []), node])
  }
  return groups
}

/** Where a node that the reader opened belongs: amid those it is joined to. */
function middleOfNeighbours(
  nodes: readonly ShownNode[],
  view: View,
  places: ReadonlyMap<string, Point>,
): Point | undefined {
  const keys = new Set(nodes.map(({ key }) => key))
  const points = [...view.links.values()].flatMap(({ a, b }) => {
    const other = keys.has(a) ? b : keys.has(b) ? a : undefined
    const at = other === undefined ? undefined : places.get(other)
    return at === undefined ? [] : [at]
  })
  if (points.length === 0) return undefined
  const mean = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
  return { x: mean(points.map(({ x }) => x)), y: mean(points.map(({ y }) => y)) }
}
