import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import { type LineStyle, lineStyle, nodeSize } from '../../picture/index.ts'
import type { Language } from '../i18n/index.ts'
import type { ShownLink, ShownNode } from '../view/index.ts'
import type { Palette } from './palette.ts'

/** How nodes and links look, as data for Cytoscape's style sheet. Words are not Cytoscape's: see label-layer.ts. */
export function nodeData(node: ShownNode, ontology: Ontology): ElementDefinition['data'] {
  const { colour, shape } = ontology.types[node.type]
  return { id: node.key, colour, shape, size: nodeSize(node), pinned: node.pin !== undefined }
}

export function linkData(link: ShownLink, ontology: Ontology, palette: Palette): ElementDefinition['data'] {
  return { id: link.pair, source: link.a, target: link.b, ...linkLook(link, ontology, palette) }
}

/** The same line as in pictures, with its words. Asked for at every frame, and worked out once for each link. */
export function lineOf(link: ShownLink, ontology: Ontology, language: Language): LineStyle {
  const known = LINES[language].get(link)
  if (known !== undefined) return known
  const line = lineStyle({ source: link.a, target: link.b, edges: link.edges }, { ontology, language })
  LINES[language].set(link, line)
  return line
}

const LINES: Readonly<Record<Language, WeakMap<ShownLink, LineStyle>>> = { fr: new WeakMap(), en: new WeakMap() }

/** Two thin lines, with paper between, say that nothing is asserted; pictures draw them as far apart. */
const HOLLOW = { width: 1.8, outline: 2.6 }

/** What of a line can change while its ends stay. */
export function linkLook(link: ShownLink, ontology: Ontology, palette: Palette) {
  const { colour, dash, width, hollow, arrow } = lineOf(link, ontology, 'fr')
  return {
    colour,
    style: dash === 'solid' ? 'solid' : 'dashed',
    // Dots are dashes of no length with round ends; Cytoscape's own dots run together.
    dashes: dash === 'dotted' ? [0, width + 3] : [2 * width + 4, width + 3],
    cap: dash === 'dotted' ? 'round' : 'butt',
    width: hollow ? HOLLOW.width : dash === 'dotted' ? Math.max(2.2, width) : width,
    inside: hollow ? palette.paper : colour,
    outline: hollow ? HOLLOW.outline : 0,
    towardsA: arrow === 'source' ? 'triangle' : 'none',
    towardsB: arrow === 'target' ? 'triangle' : 'none',
  }
}

/** Classes: `faded` stands back from the selection, `selected` is it, `lit` is read elsewhere, `hover` has the pointer. */
export function styleSheet({ paper, ink, accent }: Palette): StylesheetJson {
  const halo = (padding: number, opacity: number) => ({
    'underlay-color': accent,
    'underlay-opacity': opacity,
    'underlay-padding': padding,
  })
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
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        width: 'data(width)',
        'line-color': 'data(inside)',
        'line-outline-color': 'data(colour)',
        'line-outline-width': 'data(outline)',
        'line-style': 'data(style)' as 'solid',
        'line-dash-pattern': 'data(dashes)' as unknown as number[],
        'line-cap': 'data(cap)' as 'butt',
        'source-arrow-shape': 'data(towardsA)' as 'none',
        'target-arrow-shape': 'data(towardsB)' as 'none',
        'source-arrow-color': 'data(colour)',
        'target-arrow-color': 'data(colour)',
        'arrow-scale': 0.9,
        'source-distance-from-node': 3,
        'target-distance-from-node': 3,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node[?pinned]', style: { 'border-width': 3, 'border-color': ink } },
    { selector: 'node.faded', style: { opacity: 0.35 } },
    { selector: 'edge.faded', style: { opacity: 0.2 } },
    { selector: 'node.hover, edge.hover', style: halo(6, 0.16) },
    { selector: 'node.selected', style: halo(9, 0.3) },
    { selector: 'edge.selected, edge.lit', style: halo(6, 0.3) },
  ]
}
