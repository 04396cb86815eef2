import type { Core, EventObject } from 'cytoscape'
import { pairKey } from '../../graph/index.ts'
import type { Selection } from '../view/index.ts'
import type { Target } from './box.ts'
import { isInside, listenForBoxes } from './box-selection.ts'
import type { ExploredGraph } from './explored-graph.ts'

/** What a pointer did. */
export interface CanvasEvents {
  readonly onSelect: (selection: Selection) => void
  readonly onExpand: (key: string) => void
  /** The menu was asked for, in client coordinates. */
  readonly onMenu: (selection: Selection, at: Place) => void
  /** A box was drawn around these nodes. */
  readonly onGather: (keys: readonly string[]) => void
  /** A node was clicked with Shift, or while boxes are drawn. */
  readonly onToggle: (key: string) => void
  /** A pinned node was dragged elsewhere. */
  readonly onRepin: (key: string, to: Place) => void
}

interface Place {
  readonly x: number
  readonly y: number
}

export interface Pointing {
  readonly cy: Core
  readonly container: HTMLElement
  readonly graph: ExploredGraph
  readonly events: () => CanvasEvents
  /** Whose words are at a point of the canvas. */
  readonly wordsAt: (point: Place) => Target | undefined
  /** Whose line passes at a point of the canvas. */
  readonly pairAt: (point: Place) => string | undefined
  /** Whether dragging draws a box without Shift held. */
  readonly boxing: () => boolean
  /** The reader has moved the camera. */
  readonly onCamera: () => void
  /** The pointer has come to a node or a link, by key or pair, or left it. */
  readonly onPoint: (id: string | null) => void
  /** Ends what Cytoscape's own end does not. */
  readonly signal: AbortSignal
}

/** Turns what a pointer does on the canvas into selections, expansions and places. */
export function listenToPointer(pointing: Pointing): void {
  const { cy, container, graph, events, wordsAt, pairAt, boxing, onCamera, onPoint, signal } = pointing
  /** A tap on the words of a node or a link is a tap on it; words are above lines, and nodes above both. */
  const targetOf = ({ target, renderedPosition }: EventObject): Selection => {
    if (target !== cy && target.isNode()) return { kind: 'node', key: target.id() }
    const words = wordsUnder(renderedPosition)
    return words.kind === 'none' ? pair(pairAt(renderedPosition) ?? '') : words
  }
  const wordsUnder = (at: Place): Selection => {
    const under = wordsAt(at)
    if (under === undefined) return { kind: 'none' }
    return under.kind === 'node' ? under : pair(under.pair)
  }
  /** The node at a place, or whose words are. */
  const nodeUnder = (at: Place): string | undefined => {
    const [first] = cy
      .nodes()
      .filter((node) => isInside(at, node.renderedBoundingBox({ includeLabels: false })))
      .map((node) => node.id())
    const words = first === undefined ? wordsUnder(at) : undefined
    return words?.kind === 'node' ? words.key : first
  }
  const pair = (id: string): Selection => {
    if (!graph.hasEdge(id)) return { kind: 'none' }
    const { a, b } = graph.getEdgeAttribute(id, 'link')
    return { kind: 'pair', a, b }
  }
  cy.on('tap', (event) => events().onSelect(targetOf(event)))
  cy.on('dbltap', 'node', (event) => events().onExpand(event.target.id()))
  cy.on('taphold', 'node', (event) => events().onExpand(event.target.id()))
  let pointed: string | null = null
  const point = (id: string | null) => {
    if (id === pointed) return
    pointed = id
    container.style.cursor = id === null ? '' : 'pointer'
    onPoint(id)
  }
  cy.on('mousemove', (event) => {
    const target = targetOf(event)
    point(target.kind === 'node' ? target.key : target.kind === 'pair' ? pairKey(target.a, target.b) : null)
  })
  container.addEventListener('pointerleave', () => point(null), { signal })
  cy.on('dragfree', 'node', (event) => {
    const { x, y } = event.target.position()
    const key = event.target.id()
    graph.mergeNodeAttributes(key, { x, y })
    if (graph.getNodeAttribute(key, 'node').pin !== undefined)
      events().onRepin(key, { x: Math.round(x), y: Math.round(y) })
  })
  cy.on('cxttap', (event) => {
    const { left, top } = container.getBoundingClientRect()
    const { x, y } = event.renderedPosition
    events().onMenu(targetOf(event), { x: left + x, y: top + y })
  })
  listenForBoxes(container, {
    starts: (event) => boxing() || event.shiftKey,
    onBox: (box) =>
      events().onGather(
        cy
          .nodes()
          .filter((node) => isInside(node.renderedPosition(), box))
          .map((node) => node.id()),
      ),
    onClick: (at) => {
      const key = nodeUnder(at)
      if (key !== undefined) events().onToggle(key)
    },
    signal,
  })
  cy.on('dragpan scrollzoom pinchzoom', onCamera)
}

/** In an article's frame the wheel scrolls the article, and zooms only with Ctrl. */
export function leaveWheelToPage(container: HTMLElement, signal: AbortSignal): void {
  // On the window, since Cytoscape listens on its container before anybody else can.
  window.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && event.target instanceof Node && container.contains(event.target)) event.stopPropagation()
    },
    { capture: true, signal },
  )
}
