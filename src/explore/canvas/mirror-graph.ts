import type { Core } from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import { linkData, linkLook, nodeData } from './drawing.ts'
import type { ExploredGraph } from './explored-graph.ts'
import type { Palette } from './palette.ts'

export interface Mirror {
  readonly graph: ExploredGraph
  readonly cy: Core
  readonly ontology: () => Ontology
  readonly palette: () => Palette
  /** Puts a change off until all of this turn's can be applied in one batch. */
  readonly later: (change: () => void) => void
  readonly onNewcomer: (key: string) => void
  /** Ends the mirroring. */
  readonly signal: AbortSignal
}

/** Makes Cytoscape show a graph, now and whenever it changes: each event of the graph is one small change there. */
export function mirrorGraph({ graph, cy, ontology, palette, later, onNewcomer, signal }: Mirror): void {
  const addNode = (key: string) => {
    const { node, x, y } = graph.getNodeAttributes(key)
    cy.add({ group: 'nodes', data: nodeData(node, ontology()), position: { x, y } })
    onNewcomer(key)
  }
  const addEdge = (key: string) => {
    cy.add({ group: 'edges', data: linkData(graph.getEdgeAttribute(key, 'link'), ontology(), palette()) })
  }
  const updateNode = (key: string) => {
    const element = cy.getElementById(key)
    const { node, x, y } = graph.getNodeAttributes(key)
    const at = element.position()
    if (!element.grabbed() && (at.x !== x || at.y !== y)) element.position({ x, y })
    const data = nodeData(node, ontology())
    // Most changes are of the number of hidden neighbours, which is written over the drawing, not drawn.
    if (LOOKS.some((name) => element.data(name) !== data[name])) element.data(data)
  }
  const updateEdge = (key: string) => {
    cy.getElementById(key).data(linkLook(graph.getEdgeAttribute(key, 'link'), ontology(), palette()))
  }

  // By the time a change is applied, the graph may have gone on: each looks up what it holds then.
  const onNode = (change: (key: string) => void) => (event: { key: string }) =>
    later(() => {
      if (graph.hasNode(event.key)) change(event.key)
    })
  const onEdge = (change: (key: string) => void) => (event: { key: string }) =>
    later(() => {
      if (graph.hasEdge(event.key)) change(event.key)
    })
  const remove = ({ key }: { key: string }) =>
    later(() => {
      cy.getElementById(key).remove()
    })
  const nodeAdded = onNode(addNode)
  const edgeAdded = onEdge(addEdge)
  const nodeUpdated = onNode(updateNode)
  const edgeUpdated = onEdge(updateEdge)

  graph.forEachNode((key) => nodeAdded({ key }))
  graph.forEachEdge((key) => edgeAdded({ key }))
  graph.on('nodeAdded', nodeAdded)
  graph.on('edgeAdded', edgeAdded)
  graph.on('nodeAttributesUpdated', nodeUpdated)
  graph.on('edgeAttributesUpdated', edgeUpdated)
  graph.on('nodeDropped', remove)
  graph.on('edgeDropped', remove)
  signal.addEventListener('abort', () => {
    graph.off('nodeAdded', nodeAdded)
    graph.off('edgeAdded', edgeAdded)
    graph.off('nodeAttributesUpdated', nodeUpdated)
    graph.off('edgeAttributesUpdated', edgeUpdated)
    graph.off('nodeDropped', remove)
    graph.off('edgeDropped', remove)
  })
}

/** What of a node's data is drawn and may change. */
const LOOKS = ['size', 'shape', 'pinned'] as const
