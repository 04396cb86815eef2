import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import { nodeSize } from '../../picture/index.ts'
import type { ShownLink, ShownNode } from '../view/index.ts'
import type { Palette } from './palette.ts'

/** How nodes and links look, as data for Cytoscape's style sheet. Words are not Cytoscape's: see label-layer.ts. */
export function nodeData(node: ShownNode, ontology: Ontology): ElementDefinition['data'] {
  const { colour, shape } = ontology.types[node.type]
  return { id: node.key, colour, shape, size: nodeSize(node) }
}

export function linkData(link: ShownLink, ontology: Ontology, palette: Palette): ElementDefinition['data'] {
  return { id: link.pair, source: link.a, target: link.b, ...linkLook(link, ontology, palette) }
}

interface LinkLook {
  readonly colour: string
  readonly dash: 'solid' | 'dashed' | 'dotted'
  readonly width: number
  readonly opacity: number
  /** Arrowheads at either end; symmetric relations have none. */
  readonly towardsA: 'triangle' | 'none'
  readonly towardsB: 'triangle' | 'none'
}

/**
 * One relation has the colour and the dash of its row of the ontology; several share a plain line. A link of which
 * nothing is asserted is fainter, and its label says the status.
 */
export function linkLook(link: ShownLink, ontology: Ontology, palette: Palette): LinkLook {
  const relations = new Set(link.edges.map(({ relation }) => relation))
  const [only] = relations
  const row = relations.size === 1 && only !== undefined ? ontology.relations[only] : undefined
  const asserted = link.edges.some(({ counts }) => counts.asserted !== undefined)
  const arrowTo = (end: string) =>
    link.edges.some(({ object, relation }) => object === end && ontology.relations[relation]?.symmetric !== true)
      ? 'triangle'
      : 'none'
  return {
    colour: row?.colour ?? palette.muted,
    dash: row?.dash ?? 'solid',
    width: 1.25 + Math.min(2.25, 0.75 * (link.edges.length - 1)),
    opacity: asserted ? 0.9 : 0.55,
    towardsA: arrowTo(link.a),
    towardsB: arrowTo(link.b),
  }
}

/** Classes: `faded` stands back from the selection, `selected` is it, `walked` has the keyboard. */
export function styleSheet({ paper, accent }: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as 'ellipse',
        width: 'data(size)',
        height: 'data(size)',
        'background-color': 'data(colour)',
        'border-width': 2,
        'border-color': paper,
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: 'data(width)',
        'line-color': 'data(colour)',
        'line-style': 'data(dash)' as 'solid',
        'line-opacity': 'data(opacity)' as unknown as number,
        'source-arrow-shape': 'data(towardsA)' as 'none',
        'target-arrow-shape': 'data(towardsB)' as 'none',
        'source-arrow-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 0.8,
        'source-distance-from-node': 3,
        'target-distance-from-node': 3,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.faded', style: { opacity: 0.35 } },
    { selector: 'edge.faded', style: { opacity: 0.2 } },
    {
      selector: 'node.selected',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.28, 'underlay-padding': 9, 'underlay-shape': 'ellipse' },
    },
    { selector: 'edge.selected', style: { 'underlay-color': accent, 'underlay-opacity': 0.28, 'underlay-padding': 5 } },
    {
      selector: 'node.hover, edge.hover',
      style: { 'underlay-color': accent, 'underlay-opacity': 0.14, 'underlay-padding': 6 },
    },
  ]
}
