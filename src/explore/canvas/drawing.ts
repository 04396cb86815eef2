import type { ElementDefinition, StylesheetJson } from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import { nodeSize } from '../../picture/index.ts'
import type { ShownLink, ShownNode } from '../view/index.ts'

/*
 * What Cytoscape has to know of nodes and links: enough to tell what is under the pointer. How they look is painted
 * from the explored graph itself: see graph-painter.ts.
 */

export function nodeData(node: ShownNode, ontology: Ontology): ElementDefinition['data'] {
  return { id: node.key, shape: ontology.types[node.type].shape, size: nodeSize(node) }
}

export function linkData(link: ShownLink): ElementDefinition['data'] {
  return { id: link.pair, source: link.a, target: link.b }
}

export const STYLE_SHEET: StylesheetJson = [
  {
    selector: 'node',
    style: { shape: 'data(shape)' as 'ellipse', width: 'data(size)', height: 'data(size)' },
  },
  // Whose line is under the pointer is told by where the lines are painted: see line-at.ts.
  { selector: 'edge', style: { 'curve-style': 'straight', events: 'no' } },
]
