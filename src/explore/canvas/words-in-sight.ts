import type { Core, EdgeSingular, NodeSingular } from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import type { LineStyle } from '../../picture/index.ts'
import type { Language } from '../i18n/index.ts'
import type { ShownNode } from '../view/index.ts'
import { lineOf } from './drawing.ts'
import type { ExploredGraph } from './explored-graph.ts'
import type { LabelledLink, LabelledNode } from './label-layer.ts'

/** What the words of a graph depend on besides where it is drawn. */
export interface Wording {
  readonly graph: ExploredGraph
  readonly ontology: Ontology
  readonly language: Language
  readonly typeWord: (node: ShownNode) => string
}

/** Verbs on lines are read from this zoom on; below, they would be a thicket. */
const ZOOM_FOR_VERBS = 0.55
/** What is selected comes before what it is joined to, and that before what stands back. */
const FIRST = 2e6
const NEAR = 1e6

export function nodesInSight(cy: Core, { graph, typeWord }: Wording, walked: string | null): LabelledNode[] {
  const zoom = cy.zoom()
  return cy
    .nodes()
    .toArray()
    .flatMap((element: NodeSingular) => {
      const key = element.id()
      const { x, y } = element.renderedPosition()
      if (!graph.hasNode(key) || !isInSight(cy, x, y)) return []
      const { node } = graph.getNodeAttributes(key)
      const faded = element.hasClass('faded')
      const first = element.hasClass('selected') || key === walked
      return [
        {
          key,
          x,
          y,
          radius: (element.width() / 2 + 2) * zoom,
          label: node.label,
          typeWord: typeWord(node),
          hidden: node.hiddenNeighbours,
          faded,
          importance: node.degree + (first ? FIRST : faded ? 0 : NEAR),
          ring: key === walked,
        },
      ]
    })
}

export function linksInSight(cy: Core, { graph, ontology, language }: Wording): LabelledLink[] {
  if (cy.zoom() < ZOOM_FOR_VERBS) return []
  return cy
    .edges()
    .toArray()
    .flatMap((element: EdgeSingular) => {
      const pair = element.id()
      const { x, y } = element.renderedMidpoint()
      if (!graph.hasEdge(pair) || !isInSight(cy, x, y)) return []
      const { link } = graph.getEdgeAttributes(pair)
      const selected = element.hasClass('selected')
      const faded = element.hasClass('faded')
      return [
        {
          pair,
          x,
          y,
          text: directed(lineOf(link, ontology, language), element),
          strong: selected,
          faded,
          importance: link.edges.length + (selected ? FIRST : faded ? 0 : NEAR),
        },
      ]
    })
}

/** "menace →": where no arrowhead tells who threatens whom, the words do, as in pictures. */
function directed({ words, object }: LineStyle, element: EdgeSingular): string {
  if (object === 'none') return words
  const [from, to] = [element.source().position(), element.target().position()]
  const towards = object === 'target' ? 1 : -1
  const [dx, dy] = [(to.x - from.x) * towards, (to.y - from.y) * towards]
  if (Math.abs(dx) < 0.4 * Math.abs(dy)) return `${dy > 0 ? '↓' : '↑'} ${words}`
  return dx > 0 ? `${words} →` : `← ${words}`
}

function isInSight(cy: Core, x: number, y: number): boolean {
  return x > -120 && y > -80 && x < cy.width() + 120 && y < cy.height() + 80
}
