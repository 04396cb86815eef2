import cytoscape, { type Core } from 'cytoscape'
import { type Camera, cameraOf, moved } from './camera.ts'

/** The option, which Cytoscape's types leave out, that makes it draw with this renderer. */
export const PAINTED = { renderer: { name: 'painted' } }

/** Who draws the graph for the renderer. */
export interface Painter {
  /** The context's unit and origin are those of the graph's coordinates; what was there has been cleared. */
  readonly paint: (context: CanvasRenderingContext2D) => void
  /** For how many milliseconds what was painted last may be moved along with the camera; 0 once it has changed. */
  readonly keeps: () => number
}

/** Tells the renderer who paints. */
export function paintWith(cy: Core, painter: Painter): void {
  cy.scratch(SCRATCH, painter)
}

/*
 * Cytoscape's base renderer knows what is under the pointer, what a gesture means and when to draw; a renderer that is
 * registered as an extension brings the drawing. The one that it brings along can draw anything, looks up some twenty
 * styles for each line to do so, and takes some fifty milliseconds for a thousand; what graph-painter.ts has to draw is
 * known, and takes a tenth of that.
 */

const SCRATCH = 'painter'
/** A camera that has not moved for so many milliseconds had come to rest. */
const AT_REST = 120

/** What this renderer has from Cytoscape's base, and what it keeps. */
interface Renderer {
  readonly cy: Core
  /** Asks for a frame. */
  redraw(): void
  /** What the base keeps about the gesture that is going on. */
  data: object
  context: CanvasRenderingContext2D
  /** The camera of what is painted, and when that was. */
  painted: { camera: Camera; at: number }
  /** The camera of the last frame, and since when it is there. */
  seen: { camera: Camera; at: number }
}

function PaintedRenderer(this: Renderer): void {
  const container = this.cy.container()
  const canvas = container?.ownerDocument.createElement('canvas')
  const context = canvas?.getContext('2d')
  if (container === null || canvas === undefined || context === null || context === undefined)
    throw new Error('canvas: this browser has no 2D canvas')
  canvas.className = 'canvas-graph'
  container.append(canvas)
  this.data = {}
  this.context = context
  this.seen = this.painted = { camera: { zoom: Number.NaN, pan: { x: 0, y: 0 } }, at: 0 }
}

/**
 * Large graphs take longer to paint than a frame lasts. While the camera moves, what is painted is moved along and
 * scaled as a picture, as maps are, and painted anew a few times a second and as soon as the camera rests.
 */
function render(this: Renderer): void {
  const { cy, context } = this
  const painter = cy.scratch(SCRATCH) as Painter | undefined
  if (painter === undefined) return
  const now = performance.now()
  const camera = cameraOf(cy)
  const moves = !isSame(camera, this.seen.camera)
  // One that begins to move begins with what is there.
  if (moves && now - this.seen.at > AT_REST) this.painted = { ...this.painted, at: now }
  if (moves) this.seen = { camera, at: now }
  if (moves && now - this.painted.at < painter.keeps()) {
    context.canvas.style.transform = moved(this.painted.camera, camera)
    // The base takes what is asked for while it renders as done.
    queueMicrotask(() => this.redraw())
  } else {
    clear(context, cy, camera)
    painter.paint(context)
    context.canvas.style.transform = ''
    this.painted = { camera, at: now }
  }
  cy.emit('render')
}

function clear(context: CanvasRenderingContext2D, cy: Core, { zoom, pan }: Camera): void {
  const { canvas } = context
  const ratio = devicePixelRatio
  const [width, height] = [cy.width(), cy.height()]
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  if (canvas.width === w && canvas.height === h) {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, w, h)
  } else {
    canvas.width = w
    canvas.height = h
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  context.setTransform(zoom * ratio, 0, 0, zoom * ratio, pan.x * ratio, pan.y * ratio)
}

function isSame(one: Camera, other: Camera): boolean {
  return one.zoom === other.zoom && one.pan.x === other.pan.x && one.pan.y === other.pan.y
}

/** Asked for by the base, and not needed: everything is on one canvas, which fits itself. */
function nothing(): void {}

Object.assign(PaintedRenderer.prototype, {
  render,
  renderTo: nothing,
  redrawHint: nothing,
  matchCanvasSize: nothing,
  nodeShapeImpl: nothing,
  arrowShapeImpl: nothing,
})

cytoscape('renderer', PAINTED.renderer.name, PaintedRenderer)
