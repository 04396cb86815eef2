import cytoscape from 'cytoscape'
import type { Elements } from '../drawing.ts'

/*
 * Cytoscape as its manual shows it, with the elements, places, sizes and names that the explorer draws, and nothing else:
 * what the explorer's own drawing is compared with.
 */
declare global {
  interface Window {
    draw(elements: Elements): void
    /** Adds newcomers on a ring around a node, without looking for free places. @returns milliseconds until drawn */
    expand(parent: string, newcomers: number): Promise<number>
  }
}

window.draw = ({ nodes, edges, zoom, pan, width, height }) => {
  const container = document.getElementById('graph')
  if (container === null) throw new Error('bare.html: there is no #graph')
  container.style.width = `${width}px`
  container.style.height = `${height}px`
  const cy = cytoscape({
    container,
    elements: [
      ...nodes.map(({ id, position, ...data }) => ({ group: 'nodes' as const, data: { id, ...data }, position })),
      ...edges.map((data) => ({ group: 'edges' as const, data })),
    ],
    layout: { name: 'preset', fit: false },
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(label)',
          'font-size': 13,
          'text-valign': 'bottom',
          width: 'data(size)',
          height: 'data(size)',
          'background-color': '#46627f',
        },
      },
      { selector: 'edge', style: { 'curve-style': 'straight', width: 2, 'line-color': '#7f8c99' } },
    ],
    minZoom: 0.05,
  })
  cy.viewport({ zoom, pan })

  window.expand = (parent, newcomers) => {
    const start = performance.now()
    const { x, y } = cy.getElementById(parent).position()
    cy.batch(() => {
      for (let i = 0; i < newcomers; i++) {
        const angle = (2 * Math.PI * i) / newcomers
        const id = `new${cy.nodes().length}`
        cy.add({
          group: 'nodes',
          data: { id, label: `Nouvelle ${i}`, size: 30 },
          position: { x: x + 160 * Math.cos(angle), y: y + 160 * Math.sin(angle) },
        })
        cy.add({ group: 'edges', data: { source: parent, target: id } })
      }
    })
    return new Promise((resolve) => {
      cy.one('render', () => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - start)
        requestAnimationFrame(() => port2.postMessage(null))
      })
    })
  }
}
