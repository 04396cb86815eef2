import cytoscape from 'cytoscape'
import type { Ontology } from '../../graph/index.ts'
import type { Language } from '../i18n/index.ts'
import type { Lit } from '../spotlight.ts'
import { NO_SELECTION, type Selection, type ShownNode, selectedKeys } from '../view/index.ts'
import { cameraOf } from './camera.ts'
import { CanvasCamera } from './canvas-camera.ts'
import { nodeData, STYLE_SHEET } from './drawing.ts'
import type { ExploredGraph } from './explored-graph.ts'
import { type CanvasEvents, leaveWheelToPage, listenToPointer } from './gestures.ts'
import { paintGraph } from './graph-painter.ts'
import { lineAt } from './line-at.ts'
import { type Mirrored, mirrorGraph } from './mirror-graph.ts'
import { type Palette, readPalette } from './palette.ts'
import { PAINTED, paintWith } from './renderer.ts'
import { type Sight, Sightings } from './sight.ts'
import { type Attention, type Standing, standingOf } from './standing.ts'
import { WordWriter } from './word-writer.ts'

export interface CanvasOptions extends CanvasEvents {
  readonly graph: ExploredGraph
  readonly ontology: Ontology
  readonly language: Language
  /** The word for a node's type, as written under its name. */
  readonly typeWord: (node: ShownNode) => string
  /** framed: the wheel scrolls the page around and zooms only with Ctrl. */
  readonly gestures: 'page' | 'framed'
}

/**
 * Mirrors the explored graph into Cytoscape: listens to its events and applies them in one batch before the next frame.
 * Positions belong to the graph; dragging writes them back.
 */
export class GraphCanvas {
  readonly camera: CanvasCamera
  readonly #container: HTMLElement
  readonly #cy: cytoscape.Core
  readonly #words: WordWriter
  readonly #stop = new AbortController()
  readonly #resizing: ResizeObserver
  #options: CanvasOptions
  #palette: Palette
  #attention: Attention = { selection: NO_SELECTION, lit: null, quiet: new Set() }
  /** What the standing is for. */
  #attended: Attention | undefined
  #standing: Standing = { selected: new Set(), lit: new Set(), faded: new Set() }
  #walked: string | null = null
  #boxing = false
  /** Nodes that came or were selected since the last frame: they are to be in sight. */
  readonly #toSee = new Set<string>()
  readonly #mirror: () => Mirrored
  readonly #sightings = new Sightings()
  /** What was drawn last. */
  #sight: Sight = { nodes: new Map(), lines: [] }
  /** The node or pair under the pointer. */
  #pointed: string | null = null
  #pointedAnew = false
  #waiting = false

  /** @param container positioned, with a size; the canvas fills it */
  constructor(container: HTMLElement, options: CanvasOptions) {
    this.#container = container
    this.#options = options
    this.#palette = readPalette(container)
    forbidInjectedStyle(container.ownerDocument)
    this.#cy = cytoscape({
      container,
      ...PAINTED,
      layout: { name: 'preset' },
      style: STYLE_SHEET,
      minZoom: 0.15,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
    })
    paintWith(this.#cy, {
      paint: (context) => this.#paint(context),
      keeps: () => (this.#words.isStale || this.#pointedAnew ? 0 : this.#pause),
    })
    this.camera = new CanvasCamera(this.#cy, {
      options: () => this.#options,
      onFit: () => this.#words.changed(),
    })
    this.#words = new WordWriter(container, () => this.#redraw())
    const { signal } = this.#stop
    this.#mirror = mirrorGraph({
      graph: options.graph,
      cy: this.#cy,
      ontology: () => this.#options.ontology,
      onChange: () => this.#soon(),
      signal,
    })
    this.#soon()
    listenToPointer({
      cy: this.#cy,
      container,
      graph: options.graph,
      events: () => this.#options,
      wordsAt: this.#words.at,
      pairAt: (point) => this.#pairAt(point),
      boxing: () => this.#boxing,
      signal,
      onCamera: () => this.camera.moved(),
      onPoint: (id) => {
        this.#pointed = id
        this.#pointedAnew = true
        this.#cy.forceRender()
      },
    })
    if (options.gestures === 'framed') leaveWheelToPage(container, signal)
    this.#cy.on('position', () => this.#words.changed())
    this.#cy.on('render', () => this.#writeWords())
    container.ownerDocument.fonts.addEventListener('loadingdone', () => this.#refreshFonts(), { signal })
    this.#resizing = this.#followSize()
  }

  destroy(): void {
    this.#stop.abort()
    this.#resizing.disconnect()
    this.#cy.destroy()
    this.#words.remove()
  }

  /** Another language, another ontology or other handlers. */
  setOptions(options: CanvasOptions): void {
    const former = this.#options
    this.#options = options
    if (options.ontology !== former.ontology)
      options.graph.forEachNode((key, { node }) => {
        this.#cy.getElementById(key).data(nodeData(node, options.ontology))
      })
    this.#redraw()
  }

  /** To be called when the theme has changed. */
  refreshTheme(): void {
    this.#palette = readPalette(this.#container)
    this.#redraw()
  }

  select(selection: Selection): void {
    if (selection === this.#attention.selection) return
    for (const key of selectedKeys(selection)) this.#toSee.add(key)
    this.#attend({ selection })
  }

  /** These stand out for a while, and all else stands back, whatever is selected. */
  light(lit: Lit | null): void {
    this.#attend({ lit })
  }

  /** These nodes stand back, whatever is selected. */
  quieten(quiet: ReadonlySet<string>): void {
    this.#attend({ quiet })
  }

  /** The node that the keyboard is on, or none; it is kept in sight. */
  walkTo(key: string | null): void {
    if (key === this.#walked) return
    this.#walked = key
    if (key !== null) this.#toSee.add(key)
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

  #followSize(): ResizeObserver {
    let size = { width: this.#container.clientWidth, height: this.#container.clientHeight }
    const observer = new ResizeObserver(() => {
      const now = { width: this.#container.clientWidth, height: this.#container.clientHeight }
      if (now.width === size.width && now.height === size.height) return
      this.#cy.resize()
      // What is being read stays in sight, as large, and where it is if it can: a hint that goes below moves nobody. Else
      // what nobody has moved is shown whole again, and what has been moved keeps its middle.
      const read = selectedKeys(this.#attention.selection).filter((key) => this.#options.graph.hasNode(key))
      if (read.length > 0) this.camera.keepInSight(read)
      else if (this.camera.state === 'fitted') this.camera.fit()
      else this.#cy.panBy({ x: (now.width - size.width) / 2, y: (now.height - size.height) / 2 })
      size = now
      this.#redraw()
    })
    observer.observe(this.#container)
    return observer
  }

  #refreshFonts(): void {
    this.#words.forgetWidths()
    this.#redraw()
  }

  #redraw(): void {
    this.#words.changed()
    this.#cy.forceRender()
  }

  #attend(change: Partial<Attention>): void {
    this.#attention = { ...this.#attention, ...change }
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
    const { came, gone } = this.#mirror()
    for (const key of came) this.#toSee.add(key)
    const former = this.#standing
    this.#standing = standingOf(this.#options.graph, this.#attention)
    this.#markLit(former.lit, this.#standing.lit)
    const sameAttention = this.#attended === this.#attention
    this.#attended = this.#attention
    if (came.length > 0 && !gone && sameAttention) {
      this.#words.came(came)
      this.#cy.forceRender()
    } else this.#redraw()
    const toSee = [...this.#toSee].filter((key) => this.#options.graph.hasNode(key))
    this.#toSee.clear()
    if (toSee.length === 0) return
    if (this.camera.state === 'unseen') this.camera.fit()
    else this.camera.keepInSight(toSee)
  }

  /** Cytoscape knows which links are lit, for whoever looks at the drawing from without. */
  #markLit(former: ReadonlySet<string>, now: ReadonlySet<string>): void {
    for (const pair of former) if (!now.has(pair)) this.#cy.getElementById(pair).removeClass('lit')
    for (const pair of now) this.#cy.getElementById(pair).addClass('lit')
  }

  /** @param point in CSS pixels of the canvas */
  #pairAt({ x, y }: { readonly x: number; readonly y: number }): string | undefined {
    const { zoom, pan } = cameraOf(this.#cy)
    const at = { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom }
    return lineAt(this.#sight.lines, at, LINE_REACH / zoom)?.link.pair
  }

  /** For how long a drawing is moved along before the next; what is drawn within a frame is drawn at every one. */
  get #pause(): number {
    const { graph } = this.#options
    const pause = PAUSE_PER_ELEMENT * (graph.order + graph.size)
    return pause < FRAME ? 0 : pause
  }

  #paint(context: CanvasRenderingContext2D): void {
    this.#pointedAnew = false
    const { graph, ontology, language } = this.#options
    const { x1, x2, y1, y2 } = this.#cy.extent()
    const within = { left: x1, right: x2, top: y1, bottom: y2 }
    this.#sight = this.#sightings.look({
      cy: this.#cy,
      graph,
      ontology,
      language,
      standing: this.#standing,
      pointed: this.#pointed,
      within,
    })
    const nodes = [...this.#sight.nodes.values()].filter(({ x, y, size }) => {
      const reach = size / 2 + ROUND_ABOUT
      return x + reach > x1 && x - reach < x2 && y + reach > y1 && y - reach < y2
    })
    paintGraph(context, { lines: this.#sight.lines, nodes }, this.#palette)
  }

  #writeWords(): void {
    this.#words.write({
      sight: this.#sight,
      standing: this.#standing,
      camera: cameraOf(this.#cy),
      size: this.camera.size,
      corner: this.camera.corner,
      walked: this.#walked,
      typeWord: this.#options.typeWord,
      palette: this.#palette,
    })
  }
}

/** How far beside a line a pointer still means it, in CSS pixels: between two lines of one link it means either. */
const LINE_REACH = 11
/** In milliseconds. */
const PAUSE_PER_ELEMENT = 0.05
const FRAME = 16
/** Halos stand out around a node. */
const ROUND_ABOUT = 12
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
