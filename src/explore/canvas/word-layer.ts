import { type Box, holds, overlap, type Target } from './box.ts'
import { type Camera, moved } from './camera.ts'
import {
  type Inscription,
  type LabelledLink,
  type LabelledNode,
  layOutLabels,
  type Measure,
  type Shape,
} from './label-layout.ts'
import { measureWith, paintLabels, paintPin, paintRing } from './label-painter.ts'
import type { Palette } from './palette.ts'

export interface Words {
  readonly nodes: readonly LabelledNode[]
  /** Shapes that are out of reach and that words keep clear of. */
  readonly beyond: readonly Shape[]
  readonly links: readonly LabelledLink[]
  /** What stands over the graph on screen, which words keep clear of. */
  readonly covered: readonly Box[]
  /** The node that the keyboard is on. */
  readonly walked: LabelledNode | undefined
}

/** How far letters reach beyond their box with their rim of paper, in CSS pixels. */
const HALO = 2
/** How far beyond the screen words are written, by its size, so that a moving camera finds some there. */
const BEYOND = 0.12

/**
 * The words over the drawn graph, on a canvas of their own. While the camera moves, what is written moves along as it
 * is, which costs next to nothing; {@link write} then chooses and writes anew.
 */
export class WordLayer {
  readonly #context: CanvasRenderingContext2D
  #measure: Measure | undefined
  #family = ''
  #written: readonly Inscription[] = []
  #camera: Camera = { zoom: 1, pan: { x: 0, y: 0 } }
  #margin = { x: 0, y: 0 }

  /** @param container positioned, with a size */
  constructor(container: HTMLElement) {
    const layer = container.ownerDocument.createElement('canvas')
    layer.className = 'canvas-words'
    const context = layer.getContext('2d')
    if (context === null) throw new Error('canvas: this browser has no 2D canvas')
    this.#context = context
    container.append(layer)
  }

  remove(): void {
    this.#context.canvas.remove()
  }

  /** What of the graph is near enough to the screen to have words, in CSS pixels of the screen. */
  static reach(size: { readonly width: number; readonly height: number }): Box {
    const [x, y] = [size.width * BEYOND, size.height * BEYOND]
    return { left: -x, right: size.width + x, top: -y, bottom: size.height + y }
  }

  write(
    words: Words,
    camera: Camera,
    size: { readonly width: number; readonly height: number },
    palette: Palette,
  ): void {
    const { left, right, top, bottom } = WordLayer.reach(size)
    this.#camera = camera
    this.#margin = { x: -left, y: -top }
    this.#resize(right - left, bottom - top)
    const context = this.#context
    const ratio = devicePixelRatio
    context.setTransform(ratio, 0, 0, ratio, -left * ratio, -top * ratio)
    context.clearRect(left, top, right - left, bottom - top)
    if (this.#family !== palette.family) {
      this.#family = palette.family
      this.#measure = undefined
    }
    this.#written = this.#layOut(words, camera, size)
    const { nodes, walked } = words
    if (walked !== undefined) paintRing(context, walked, palette)
    paintLabels(context, this.#written, palette)
    for (const node of nodes) if (node.pinned) paintPin(context, node, palette)
  }

  /** Writes more, beside what is written for this camera already; what newcomers would cover goes. */
  add(words: Words, camera: Camera, size: { readonly width: number; readonly height: number }, palette: Palette): void {
    const shapes = words.nodes.map(({ x, y, radius }) => ({
      left: x - radius,
      right: x + radius,
      top: y - radius,
      bottom: y + radius,
    }))
    const kept = this.#written.filter(({ box }) => !shapes.some((shape) => overlap(shape, box)))
    for (const { box } of this.#written.filter((inscription) => !kept.includes(inscription)))
      this.#context.clearRect(
        box.left - HALO,
        box.top - HALO,
        box.right - box.left + 2 * HALO,
        box.bottom - box.top + 2 * HALO,
      )
    const covered = [...words.covered, ...kept.map(({ box }) => box)]
    const added = this.#layOut({ ...words, covered }, camera, size)
    paintLabels(this.#context, added, palette)
    this.#written = [...kept, ...added]
  }

  /** Other fonts have come: widths are to be measured again. */
  forgetWidths(): void {
    this.#measure = undefined
  }

  /** Whether what is written was chosen for this camera. */
  isFor({ zoom, pan }: Camera): boolean {
    return zoom === this.#camera.zoom && pan.x === this.#camera.pan.x && pan.y === this.#camera.pan.y
  }

  /** Moves what is written along with the camera. */
  follow(camera: Camera): void {
    this.#context.canvas.style.transform = moved(this.#camera, camera, this.#margin)
  }

  /** Whose words are at a point of the screen, as written for the camera that they were written for. */
  at(point: { readonly x: number; readonly y: number }): Target | undefined {
    return this.#written.find(({ box }) => holds(box, point))?.target
  }

  #layOut(
    { nodes, beyond, covered, links }: Words,
    { zoom }: Camera,
    size: { readonly width: number; readonly height: number },
  ): readonly Inscription[] {
    this.#measure ??= measureWith(this.#context, this.#family)
    const screen = { left: 0, right: size.width, top: 0, bottom: size.height }
    return layOutLabels(nodes, links, { zoom, screen, beyond, covered, measure: this.#measure })
  }

  #resize(width: number, height: number): void {
    const { canvas } = this.#context
    const ratio = devicePixelRatio
    const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
    if (canvas.width === w && canvas.height === h) return
    canvas.width = w
    canvas.height = h
    canvas.style.left = `${-this.#margin.x}px`
    canvas.style.top = `${-this.#margin.y}px`
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
}
