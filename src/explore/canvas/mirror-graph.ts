import type { Core, ElementDefinition } from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import { linkData, nodeData } from './drawing.ts'
import type { ExploredGraph } from './explored-graph.ts'

interface Mirror {
  readonly graph: ExploredGraph
  readonly cy: Core
  readonly ontology: () => Ontology
  /** Something has changed that {@link mirrorGraph} has not shown yet. */
  readonly onChange: () => void
  /** Ends the mirroring. */
  readonly signal: AbortSignal
}

export interface Mirrored {
  readonly came: readonly string[]
  readonly gone: boolean
}

/**
 * Makes Cytoscape show a graph: notes what the graph's events are about.
 * @returns shows what the graph holds by now, in one batch, and says which nodes have come, and whether any have gone
 */
export function mirrorGraph({ graph, cy, ontology, onChange, signal }: Mirror): () => Mirrored {
  const nodes = new Set<string>(graph.nodes())
  const pairs = new Set<string>(graph.edges())
  const onNode = ({ key }: { key: string }) => {
    nodes.add(key)
    onChange()
  }
  const onEdge = ({ key }: { key: string }) => {
    pairs.add(key)
    onChange()
  }
  for (const event of ['nodeAdded', 'nodeAttributesUpdated', 'nodeDropped'] as const) graph.on(event, onNode)
  for (const event of ['edgeAdded', 'edgeAttributesUpdated', 'edgeDropped'] as const) graph.on(event, onEdge)
  signal.addEventListener('abort', () => {
    for (const event of ['nodeAdded', 'nodeAttributesUpdated', 'nodeDropped'] as const) graph.off(event, onNode)
    for (const event of ['edgeAdded', 'edgeAttributesUpdated', 'edgeDropped'] as const) graph.off(event, onEdge)
  })

  const updateNode = (key: string) => {
    const element = cy.getElementById(key)
    const { node, x, y } = graph.getNodeAttributes(key)
    const at = element.position()
    if (!element.grabbed() && (at.x !== x || at.y !== y)) element.position({ x, y })
    const data = nodeData(node, ontology())
    // Most changes are of the number of hidden neighbours, which Cytoscape need not know.
    if (element.data('size') !== data.size || element.data('shape') !== data.shape) element.data(data)
  }

  return () => {
    const came: string[] = []
    const gone = [...nodes, ...pairs].filter((id) => !graph.hasNode(id) && !graph.hasEdge(id))
    const definitions: ElementDefinition[] = []
    cy.batch(() => {
      for (const id of gone) cy.getElementById(id).remove()
      for (const key of nodes) {
        if (!graph.hasNode(key)) continue
        if (cy.getElementById(key).nonempty()) {
          updateNode(key)
          continue
        }
        const { node, x, y } = graph.getNodeAttributes(key)
        definitions.push({ group: 'nodes', data: nodeData(node, ontology()), position: { x, y } })
        came.push(key)
      }
      for (const pair of pairs)
        if (graph.hasEdge(pair) && cy.getElementById(pair).empty())
          definitions.push({ group: 'edges', data: linkData(graph.getEdgeAttribute(pair, 'link')) })
      if (definitions.length > 0) cy.add(definitions)
    })
    nodes.clear()
    pairs.clear()
    return { came, gone: gone.length > 0 }
  }
}
