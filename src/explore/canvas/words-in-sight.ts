import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import type { LineStyle } from '../../picture/index.ts'
import type { Language } from '../i18n/index.ts'
import type { ShownNode } from '../view/index.ts'
import { holds } from './box.ts'
import { lineOf } from './drawing.ts'
import type { ExploredGraph } from './explored-graph.ts'
import type { LabelledLink, LabelledNode, Shape } from './label-layout.ts'
import type { Standing } from './standing.ts'
import { WordLayer } from './word-layer.ts'

/** What the words of a graph depend on besides where it is drawn. */
export interface Wording {
  readonly graph: ExploredGraph
  readonly ontology: Ontology
  readonly language: Language
  readonly typeWord: (node: ShownNode) => string
}

/** What is selected comes before what it is joined to, and that before what stands back. */
const FIRST = 2e6
const NEAR = 1e6

/**
 * The nodes that are near enough to the screen to have words, and the shapes of those beyond.
 * @param walked the node that the keyboard is on
 */
export function nodesInSight(
  cy: Core,
  { graph, typeWord }: Wording,
  { selected, faded }: Standing,
  walked: string | null,
): { nodes: LabelledNode[]; beyond: Shape[] } {
  const zoom = cy.zoom()
  const pan = cy.pan()
  const reach = WordLayer.reach({ width: cy.width(), height: cy.height() })
  const nodes: LabelledNode[] = []
  const beyond: Shape[] = []
  cy.nodes().forEach((element: NodeSingular) => {
    const key = element.id()
    const at = element.position()
    const shape = {
      x: at.x * zoom + pan.x,
      y: at.y * zoom + pan.y,
      radius: (Number(element.data('size')) / 2 + 2) * zoom,
    }
    if (!holds(reach, shape) || !graph.hasNode(key)) {
      beyond.push(shape)
      return
    }
    const { node } = graph.getNodeAttributes(key)
    const standsBack = faded.has(key)
    const first = selected.has(key) || key === walked
    nodes.push({
      key,
      ...shape,
      label: node.label,
      typeWord: typeWord(node),
      hidden: node.hiddenNeighbours,
      pinned: node.pin !== undefined,
      faded: standsBack,
      importance: node.degree + (first ? FIRST : standsBack ? 0 : NEAR),
    })
  })
  return { nodes, beyond }
}

export function linksInSight(
  cy: Core,
  { graph, ontology, language }: Wording,
  { selected, faded, lit }: Standing,
): LabelledLink[] {
  const zoom = cy.zoom()
  const pan = cy.pan()
  const screen = { left: 0, right: cy.width(), top: 0, bottom: cy.height() }
  const onScreen = (element: NodeSingular) => {
    const { x, y } = element.position()
    return { x: x * zoom + pan.x, y: y * zoom + pan.y, radius: (Number(element.data('size')) / 2) * zoom }
  }
  return cy
    .edges()
    .toArray()
    .flatMap((element: EdgeSingular) => {
      const pair = element.id()
      const [one, other] = [onScreen(element.source()), onScreen(element.target())]
      const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 }
      const length = Math.hypot(other.x - one.x, other.y - one.y)
      if (length <= one.radius + other.radius || !holds(screen, middle) || !graph.hasEdge(pair)) return []
      const { link } = graph.getEdgeAttributes(pair)
      const strong = selected.has(pair) || lit.has(pair) || (selected.has(link.a) && selected.has(link.b))
      const standsBack = faded.has(pair)
      const between = (t: number) => ({ x: one.x + (other.x - one.x) * t, y: one.y + (other.y - one.y) * t })
      return [
        {
          pair,
          ends: [link.a, link.b] as const,
          from: between(one.radius / length),
          to: between(1 - other.radius / length),
          text: directed(lineOf(link, ontology, language), one, other),
          strong,
          faded: standsBack,
          importance: link.edges.length + (strong ? FIRST : standsBack ? 0 : NEAR),
        },
      ]
    })
}

/** "menace →": where no arrowhead tells who threatens whom, the words do, as in pictures. */
function directed(
  { words, object }: LineStyle,
  one: { x: number; y: number },
  other: { x: number; y: number },
): string {
  if (object === 'none') return words
  const towards = object === 'target' ? 1 : -1
  const [dx, dy] = [(other.x - one.x) * towards, (other.y - one.y) * towards]
  if (Math.abs(dx) < 0.4 * Math.abs(dy)) return `${dy > 0 ? '↓' : '↑'} ${words}`
  return dx > 0 ? `${words} →` : `← ${words}`
}
