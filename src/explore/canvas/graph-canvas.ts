import cytoscape from 'cytoscape'
import { pairKey } from '../../graph/index.ts'
import type { Lit } from '../spotlight.ts'
import { type Selection, selectedKeys } from '../view/index.ts'
import { isInside, listenForBoxes } from './box-selection.ts'
import { keepInSight } from './camera.ts'
import { linkLook, nodeData, styleSheet } from './drawing.ts'
import { type WrittenBox, writeLabels } from './label-layer.ts'
import { nodeExtent } from './label-size.ts'
import { mirrorGraph } from './mirror-graph.ts'
import { type Palette, readPalette } from './palette.ts'
import { linksInSight, nodesInSight, type Wording } from './words-in-sight.ts'

/** What a pointer did. */
export interface CanvasEvents {
  readonly onSelect: (selection: Selection) => void
  readonly onExpand: (key: string) => void
  /** The menu was asked for, in client coordinates. */
  readonly onMenu: (selection: Selection, at: { readonly x: number; readonly y: number }) => void
  /** A box was drawn around these nodes. */
  readonly onGather: (keys: readonly string[]) => void
  /** A node was clicked with Shift, or while boxes are drawn. */
  readonly onToggle: (key: string) => void
  /** A pinned node was dragged elsewhere. */
  readonly onRepin: (key: string, to: { readonly x: number; readonly y: number }) => void
}

export interface CanvasOptions extends Wording, CanvasEvents {
  /** framed: the wheel scrolls the page around and zooms only with Ctrl. */
  readonly gestures: 'page' | 'framed'
}

/**
 * Mirrors the explored graph into Cytoscape: listens to its events and applies them in one batch before the next frame.
 * The only code that knows Cytoscape. Positions belong to the graph; dragging writes them back.
 */
export class GraphCanvas {
  readonly #container: HTMLElement
  readonly #cy: cytoscape.Core
  readonly #context: CanvasRenderingContext2D
  readonly #stop = new AbortController()
  readonly #resizing: ResizeObserver
  #options: CanvasOptions
  #palette: Palette
  #selection: Selection = { kind: 'none' }
  #lit: Lit | null = null
  #quiet: ReadonlySet<string> = new Set()
  #walked: string | null = null
  #boxing = false
  #written: readonly WrittenBox[] = []
  /** Nodes that came or were selected since the last frame: they are to be in sight. */
  readonly #toSee = new Set<string>()
  #changes: (() => void)[] = []
  #waiting = false
  #drawn = false

  /** @param container positioned, with a size; the canvas fills it */
  constructor(container: HTMLElement, options: CanvasOptions) {
    this.#container = container
    this.#options = options
    this.#palette = readPalette(container)
    forbidInjectedStyle(container.ownerDocument)
    this.#cy = cytoscape({
      container,
      style: styleSheet(this.#palette),
      minZoom: 0.15,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
    })
    const layer = container.ownerDocument.createElement('canvas')
    layer.className = 'canvas-words'
    const context = layer.getContext('2d')
    if (context === null) throw new Error('canvas: this browser has no 2D canvas')
    this.#context = context
    container.append(layer)

    mirrorGraph({
      graph: options.graph,
      cy: this.#cy,
      ontology: () => this.#options.ontology,
      palette: () => this.#palette,
      later: (change) => this.#later(change),
      onNewcomer: (key) => this.#toSee.add(key),
      signal: this.#stop.signal,
    })
    this.#listen()
    let size = { width: container.clientWidth, height: container.clientHeight }
    this.#resizing = new ResizeObserver(() => {
      const now = { width: container.clientWidth, height: container.clientHeight }
      // What was in the middle stays there.
      this.#cy.panBy({ x: (now.width - size.width) / 2, y: (now.height - size.height) / 2 })
      size = now
      this.#cy.resize()
    })
    this.#resizing.observe(container)
  }

  destroy(): void {
    this.#stop.abort()
    this.#resizing.disconnect()
    this.#cy.destroy()
    this.#context.canvas.remove()
  }

  /** Another language, another ontology or other handlers. */
  setOptions(options: CanvasOptions): void {
    const former = this.#options
    this.#options = options
    if (options.ontology === former.ontology) this.#cy.forceRender()
    else this.#redress()
  }

  /** To be called when the theme has changed. */
  refreshTheme(): void {
    this.#palette = readPalette(this.#container)
    this.#redress()
  }

  select(selection: Selection): void {
    if (selection === this.#selection) return
    this.#selection = selection
    for (const key of selectedKeys(selection)) this.#toSee.add(key)
    this.#soon()
  }

  /** These stand out for a while, and all else stands back, whatever is selected. */
  light(lit: Lit | null): void {
    this.#lit = lit
    this.#soon()
  }

  /** These nodes stand back, whatever is selected. */
  quieten(keys: ReadonlySet<string>): void {
    this.#quiet = keys
    this.#soon()
  }

  /** Whether dragging draws a box without Shift held. */
  setBoxing(on: boolean): void {
    this.#boxing = on
  }

  /** Where a node is drawn, in client coordinates. */
  placeOf(key: string): { x: number; y: number } | null {
    const node = this.#cy.getElementById(key)
    if (node.empty()) return null
    const { left, top } = this.#container.getBoundingClientRect()
    const { x, y } = node.renderedPosition()
    return { x: left + x, y: top + y }
  }

  /** The node that the keyboard is on, or none; it is kept in sight. */
  walkTo(key: string | null): void {
    this.#walked = key
    if (key !== null) this.#toSee.add(key)
    this.#soon()
  }

  /** Shows all that is drawn unless these nodes are in sight already. */
  fitUnlessInSight(keys: readonly string[]): void {
    const { width, height } = { width: this.#cy.width(), height: this.#cy.height() }
    const outside = keys.some((key) => {
      const element = this.#cy.getElementById(key)
      if (element.empty()) return false
      const { x, y } = element.renderedPosition()
      return x < EDGE || y < EDGE || x > width - EDGE || y > height - EDGE
    })
    if (outside) this.fit()
  }

  zoomBy(factor: number): void {
    const centre = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: centre })
  }

  panBy(x: number, y: number): void {
    this.#cy.panBy({ x, y })
  }

  /** Shows all that is drawn, words included. */
  fit(): void {
    if (this.#cy.nodes().empty()) return
    const box = this.#cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false })
    const padding = 48
    // In a narrow canvas the camera's buttons stand along the bottom.
    const below = this.#cy.width() < NARROW ? BUTTONS : 0
    // Words stand below and to both sides of the shapes, outside of what Cytoscape knows.
    const [left, top, right, bottom] = [box.x1 - 50, box.y1 - 10, box.x2 + 50, box.y2 + 44]
    const zoom = Math.min(
      (this.#cy.width() - padding) / (right - left),
      (this.#cy.height() - padding - below) / (bottom - top),
      LARGEST_FIT,
    )
    this.#cy.viewport({
      zoom,
      pan: {
        x: this.#cy.width() / 2 - (zoom * (left + right)) / 2,
        y: (this.#cy.height() - below) / 2 - (zoom * (top + bottom)) / 2,
      },
    })
  }

  /** The middle of what is in sight, in the graph's coordinates. */
  get centre(): { x: number; y: number } {
    const { x1, x2, y1, y2 } = this.#cy.extent()
    return { x: Math.round((x1 + x2) / 2), y: Math.round((y1 + y2) / 2) }
  }

  #redress(): void {
    const { graph, ontology } = this.#options
    this.#cy.batch(() => {
      this.#cy.style(styleSheet(this.#palette))
      graph.forEachNode((key, { node }) => this.#cy.getElementById(key).data(nodeData(node, ontology)))
      graph.forEachEdge((pair, { link }) => this.#cy.getElementById(pair).data(linkLook(link, ontology, this.#palette)))
    })
  }

  #later(change: () => void): void {
    this.#changes.push(change)
    this.#soon()
  }

  #soon(): void {
    if (this.#waiting) return
    this.#waiting = true
    queueMicrotask(() => this.#flush())
  }

  #flush(): void {
    this.#waiting = false
    if (this.#stop.signal.aborted) return
    const changes = this.#changes
    this.#changes = []
    this.#cy.batch(() => {
      for (const change of changes) change()
      this.#markSelection()
    })
    this.#cy.forceRender()
    const toSee = [...this.#toSee].filter((key) => this.#options.graph.hasNode(key))
    this.#toSee.clear()
    if (toSee.length === 0) return
    if (this.#drawn) this.#keepInSight(toSee)
    else this.fit()
    this.#drawn = true
  }

  /** What the selection is not joined to stands back. Only what changes is touched: restyling all takes a while. */
  #markSelection(): void {
    const cy = this.#cy
    const selected = this.#selectedElements()
    const lit = this.#litElements()
    const near = selected.union(selected.connectedNodes()).union(selected.neighborhood())
    const quiet = cy.nodes().filter((node) => this.#quiet.has(node.id()))
    const back = lit !== null ? cy.elements().not(lit) : selected.empty() ? quiet : cy.elements().not(near).union(quiet)
    const faded = back.not(selected)
    const edges = lit?.edges() ?? cy.collection()
    cy.elements('.lit').not(edges).removeClass('lit')
    edges.not('.lit').addClass('lit')
    cy.elements('.faded').not(faded).removeClass('faded')
    faded.not('.faded').addClass('faded')
    cy.elements('.selected').not(selected).removeClass('selected')
    selected.not('.selected').addClass('selected')
  }

  #litElements(): cytoscape.CollectionReturnValue | null {
    if (this.#lit === null) return null
    const { nodes, pairs } = this.#lit
    return this.#cy.elements().filter((element) => (element.isNode() ? nodes : pairs).has(element.id()))
  }

  #selectedElements(): cytoscape.CollectionReturnValue {
    const selection = this.#selection
    if (selection.kind === 'pair') return this.#cy.getElementById(pairKey(selection.a, selection.b))
    const keys = new Set(selectedKeys(selection))
    return keys.size === 0 ? this.#cy.collection() : this.#cy.nodes().filter((node) => keys.has(node.id()))
  }

  #keepInSight(keys: readonly string[]): void {
    const { graph, typeWord } = this.#options
    const zoom = this.#cy.zoom()
    const pan = this.#cy.pan()
    const boxes = keys.flatMap((key) => {
      if (!graph.hasNode(key)) return []
      const { node, x, y } = graph.getNodeAttributes(key)
      const { left, right, top, bottom } = nodeExtent(node, typeWord(node))
      return [
        {
          left: (x + left) * zoom + pan.x,
          right: (x + right) * zoom + pan.x,
          top: (y + top) * zoom + pan.y,
          bottom: (y + bottom) * zoom + pan.y,
        },
      ]
    })
    const by = keepInSight(boxes, { width: this.#cy.width(), height: this.#cy.height() })
    if (by.x === 0 && by.y === 0) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#cy.panBy(by)
    else this.#cy.animate({ panBy: by, duration: 260, easing: 'ease-in-out' })
  }

  #listen(): void {
    const cy = this.#cy
    const { signal } = this.#stop
    cy.on('render', () => this.#writeWords())
    cy.on('tap', (event) => this.#options.onSelect(this.#targetOf(event)))
    cy.on('dbltap', 'node', (event) => this.#options.onExpand(event.target.id()))
    cy.on('taphold', 'node', (event) => this.#options.onExpand(event.target.id()))
    cy.on('mouseover', 'node, edge', (event) => {
      event.target.addClass('hover')
      this.#container.style.cursor = 'pointer'
    })
    cy.on('mouseout', 'node, edge', (event) => {
      event.target.removeClass('hover')
      this.#container.style.cursor = ''
    })
    cy.on('cxttap', (event) => {
      const { left, top } = this.#container.getBoundingClientRect()
      const { x, y } = event.renderedPosition
      this.#options.onMenu(this.#targetOf(event), { x: left + x, y: top + y })
    })
    cy.on('dragfree', 'node', (event) => {
      const { x, y } = event.target.position()
      const { graph, onRepin } = this.#options
      const key = event.target.id()
      graph.mergeNodeAttributes(key, { x, y })
      if (graph.getNodeAttribute(key, 'node').pin !== undefined) onRepin(key, { x: Math.round(x), y: Math.round(y) })
    })
    listenForBoxes(this.#container, {
      starts: (event) => this.#boxing || event.shiftKey,
      onBox: (box) =>
        this.#options.onGather(
          cy
            .nodes()
            .filter((node) => isInside(node.renderedPosition(), box))
            .map((node) => node.id()),
        ),
      onClick: (at) => {
        const target = this.#under(at)
        if (target.kind === 'node') this.#options.onToggle(target.key)
      },
      signal,
    })
    // On the window, since Cytoscape listens on its container before anybody else can.
    if (this.#options.gestures === 'framed')
      window.addEventListener(
        'wheel',
        (event) => {
          if (!event.ctrlKey && event.target instanceof Node && this.#container.contains(event.target))
            event.stopPropagation()
        },
        { capture: true, signal },
      )
  }

  /** A tap on the words of a node or a link is a tap on it. */
  #targetOf(event: cytoscape.EventObject): Selection {
    const { target } = event
    if (target !== this.#cy && target.isNode()) return { kind: 'node', key: target.id() }
    if (target !== this.#cy) return this.#pair(target.id())
    return this.#wordsUnder(event.renderedPosition)
  }

  /** The node at a place, or whose words are. */
  #under(at: { readonly x: number; readonly y: number }): Selection {
    const node = this.#cy.nodes().filter((node) => isInside(at, node.renderedBoundingBox({ includeLabels: false })))
    const [first] = node.map((node) => node.id())
    return first === undefined ? this.#wordsUnder(at) : { kind: 'node', key: first }
  }

  #wordsUnder({ x, y }: { readonly x: number; readonly y: number }): Selection {
    const under = this.#written.find((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
    if (under === undefined) return { kind: 'none' }
    return under.target.kind === 'node' ? under.target : this.#pair(under.target.pair)
  }

  #pair(pair: string): Selection {
    const { graph } = this.#options
    if (!graph.hasEdge(pair)) return { kind: 'none' }
    const { a, b } = graph.getEdgeAttribute(pair, 'link')
    return { kind: 'pair', a, b }
  }

  #writeWords(): void {
    const context = this.#context
    const { canvas } = context
    const ratio = devicePixelRatio
    const width = this.#cy.width()
    const height = this.#cy.height()
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.clearRect(0, 0, width, height)
    this.#written = writeLabels(
      context,
      nodesInSight(this.#cy, this.#options, this.#walked),
      linksInSight(this.#cy, this.#options),
      this.#cy.zoom(),
      this.#palette,
    )
  }
}

const LARGEST_FIT = 1.15
/** About what a node and its words take around its middle. */
const EDGE = 40
/** See canvas.css: 34rem, and the height of the row of buttons with its margin. */
const NARROW = 544
const BUTTONS = 44

/**
 * Cytoscape adds a <style> to the page unless an element has this id already; the page's security policy refuses inline
 * styles. Its one rule is in canvas.css.
 */
function forbidInjectedStyle(document: Document): void {
  const id = '__________cytoscape_stylesheet'
  if (document.getElementById(id) !== null) return
  const mark = document.createElement('meta')
  mark.id = id
  document.head.append(mark)
}
