import type cytoscape from 'cytoscape'
import type { ShownNode } from '../view/index.ts'
import type { Box } from './box.ts'
import { fitAll, keepInSight } from './camera.ts'
import type { ExploredGraph } from './explored-graph.ts'
import { nodeExtent } from './label-size.ts'

interface CameraContext {
  readonly options: () => { readonly graph: ExploredGraph; readonly typeWord: (node: ShownNode) => string }
  /** Words are to be chosen anew with the next drawing. */
  readonly onFit: () => void
}

/** Cytoscape's camera, moved by what `camera.ts` reckons; and whether anybody has moved it. */
export class CanvasCamera {
  readonly #cy: cytoscape.Core
  readonly #options: CameraContext['options']
  readonly #onFit: CameraContext['onFit']
  #state: 'unseen' | 'fitted' | 'moved' = 'unseen'

  constructor(cy: cytoscape.Core, { options, onFit }: CameraContext) {
    this.#cy = cy
    this.#options = options
    this.#onFit = onFit
  }

  /** unseen: nothing has been drawn; fitted: it shows all, as nobody has moved it since. */
  get state(): 'unseen' | 'fitted' | 'moved' {
    return this.#state
  }

  /** To be called when a gesture has moved it. */
  moved(): void {
    this.#state = 'moved'
  }

  zoomBy(factor: number): void {
    this.#state = 'moved'
    const centre = { x: this.#cy.width() / 2, y: this.#cy.height() / 2 }
    this.#cy.zoom({ level: this.#cy.zoom() * factor, renderedPosition: centre })
  }

  panBy(x: number, y: number): void {
    this.#state = 'moved'
    this.#cy.panBy({ x, y })
  }

  /** Shows all that is drawn, words included. */
  fit(): void {
    const { graph } = this.#options()
    if (graph.order === 0) return
    const places = graph.mapNodes((_, { x, y }) => ({ x, y }))
    this.#cy.viewport(fitAll(places, this.size, this.#buttons))
    this.#state = 'fitted'
    this.#onFit()
  }

  /** Shows all that is drawn unless these nodes are in sight already. */
  fitUnlessInSight(keys: readonly string[]): void {
    const { width, height } = this.size
    const outside = keys.some((key) => {
      const element = this.#cy.getElementById(key)
      if (element.empty()) return false
      const { x, y } = element.renderedPosition()
      return x < EDGE || y < EDGE || x > width - EDGE || y > height - EDGE
    })
    if (outside) this.fit()
  }

  /** The middle of what is in sight, in the graph's coordinates. */
  get centre(): { x: number; y: number } {
    const { x1, x2, y1, y2 } = this.#cy.extent()
    return { x: Math.round((x1 + x2) / 2), y: Math.round((y1 + y2) / 2) }
  }

  /** Pans by as little as shows these nodes, words included; not at all when they are in sight. */
  keepInSight(keys: readonly string[]): void {
    const { graph, typeWord } = this.#options()
    const zoom = this.#cy.zoom()
    const pan = this.#cy.pan()
    const boxes = keys.map((key) => {
      const { node, x, y } = graph.getNodeAttributes(key)
      const { left, right, top, bottom } = nodeExtent(node, typeWord(node))
      return {
        left: (x + left) * zoom + pan.x,
        right: (x + right) * zoom + pan.x,
        top: (y + top) * zoom + pan.y,
        bottom: (y + bottom) * zoom + pan.y,
      }
    })
    const by = keepInSight(boxes, this.size)
    if (by.x === 0 && by.y === 0) return
    this.#state = 'moved'
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) this.#cy.panBy(by)
    else this.#cy.animate({ panBy: by, duration: 260, easing: 'ease-in-out' })
  }

  /** Of the screen, in CSS pixels. */
  get size(): { width: number; height: number } {
    return { width: this.#cy.width(), height: this.#cy.height() }
  }

  /** Where the camera's buttons stand, in CSS pixels. */
  get corner(): Box {
    const [{ width, height }, buttons] = [this.size, this.#buttons]
    return { left: width - buttons.width, right: width, top: height - buttons.height, bottom: height }
  }

  /** What the camera's buttons take of the lower right corner: see canvas.css. */
  get #buttons(): { width: number; height: number } {
    return this.#cy.width() < NARROW ? { width: 250, height: 44 } : { width: 100, height: 128 }
  }
}

/** About what a node and its words take around its middle. */
const EDGE = 40
/** See canvas.css: 34rem. */
const NARROW = 544
