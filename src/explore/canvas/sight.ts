import type { Core } from 'cytoscape'
import { nodeSize } from '../../picture/index.ts'
import type { ShownLink, ShownNode } from '../view/index.ts'
import { type Box, overlap } from './box.ts'
import type { ExploredGraph } from './explored-graph.ts'
import type { PaintedLine, PaintedNode, PaintedStanding } from './graph-painter.ts'
import { boxOf, type Route, routesBetween } from './route.ts'
import type { Standing } from './standing.ts'
import { type Strand, strandsOf, type Told } from './strands.ts'

/** A node where it stands now, in the graph's units. */
export interface SeenNode extends PaintedNode {
  readonly key: string
  readonly node: ShownNode
}

/** One line of a link. */
export interface SeenLine extends PaintedLine {
  readonly link: ShownLink
  readonly strand: Strand
}

/** What there is to draw. */
export interface Sight {
  /** All of them: words keep clear of those beyond the screen too. */
  readonly nodes: ReadonlyMap<string, SeenNode>
  readonly lines: readonly SeenLine[]
}

export interface Looking extends Told {
  readonly cy: Core
  readonly graph: ExploredGraph
  readonly standing: Standing
  /** The node or pair under the pointer. */
  readonly pointed: string | null
  /** What of the graph is on the screen, in its units. */
  readonly within: Box
}

/** Below this zoom neighbouring lines are nearer to each other than words are high. */
const ZOOM_APART = 0.8

/** Nodes where Cytoscape has them (one may be on its way under a pointer), and the ways of the lines between them. */
export class Sightings {
  readonly #ways = new Map<string, Way>()

  look({ cy, graph, ontology, language, standing, pointed, within }: Looking): Sight {
    const standingSo = (id: string): PaintedStanding =>
      standing.selected.has(id) || standing.lit.has(id)
        ? 'chosen'
        : id === pointed
          ? 'pointed'
          : standing.faded.has(id)
            ? 'faded'
            : 'plain'
    const nodes = new Map<string, SeenNode>()
    graph.forEachNode((key, { node }) => {
      const element = cy.getElementById(key)
      if (element.empty()) return
      const { x, y } = element.position()
      const { colour, shape } = ontology.types[node.type]
      const pinned = node.pin !== undefined
      nodes.set(key, { key, node, x, y, size: nodeSize(node), shape, colour, pinned, standing: standingSo(key) })
    })
    // Those of links that have gone are not kept for ever.
    if (this.#ways.size > 2 * graph.size + FEW) this.#ways.clear()
    const lines: SeenLine[] = []
    const apart = cy.zoom() < ZOOM_APART ? 'bundled' : 'apart'
    graph.forEachEdge((pair, { link }) => {
      const [a, b] = [nodes.get(link.a), nodes.get(link.b)]
      if (a === undefined || b === undefined) return
      const strands = strandsOf(link, apart, { ontology, language })
      const { routes, box } = this.#wayOf(pair, a, b, strands.length)
      if (!overlap(box, within)) return
      const so = standingSo(pair)
      for (const [i, route] of routes.entries()) {
        const strand = strands[i]
        if (strand !== undefined) lines.push({ link, strand, route, style: strand.style, standing: so })
      }
    })
    return { nodes, lines }
  }

  /** Ends move seldom; then the way is reckoned anew. */
  #wayOf(pair: string, a: SeenNode, b: SeenNode, lines: number): Way {
    const known = this.#ways.get(pair)
    const ends = [a.x, a.y, a.size, b.x, b.y, b.size, lines]
    if (known?.ends.every((value, i) => value === ends[i])) return known
    const routes = routesBetween(a, b, lines)
    const boxes = routes.map(boxOf)
    const box = {
      left: Math.min(...boxes.map(({ left }) => left)) - ROUND_ABOUT,
      right: Math.max(...boxes.map(({ right }) => right)) + ROUND_ABOUT,
      top: Math.min(...boxes.map(({ top }) => top)) - ROUND_ABOUT,
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + ROUND_ABOUT,
    }
    const way = { ends, routes, box }
    this.#ways.set(pair, way)
    return way
  }
}

interface Way {
  /** What it depends on. */
  readonly ends: readonly number[]
  readonly routes: readonly Route[]
  readonly box: Box
}

const FEW = 100
/** Halos and heads stand out beside the line. */
const ROUND_ABOUT = 12
