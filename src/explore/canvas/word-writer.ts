import type { ShownNode } from '../view/index.ts'
import type { Box } from './box.ts'
import type { Camera } from './camera.ts'
import type { Palette } from './palette.ts'
import type { Sight } from './sight.ts'
import type { Standing } from './standing.ts'
import { WordLayer } from './word-layer.ts'
import { linksInSight, nodesInSight } from './words-in-sight.ts'

/** What there is to write about. */
export interface Scene {
  readonly sight: Sight
  readonly standing: Standing
  readonly camera: Camera
  /** Of the screen, in CSS pixels. */
  readonly size: { readonly width: number; readonly height: number }
  /** Where the camera's buttons stand. */
  readonly corner: Box
  /** The node that the keyboard is on. */
  readonly walked: string | null
  readonly typeWord: (node: ShownNode) => string
  readonly palette: Palette
}

/**
 * When which words are written: all anew once something has changed; those of newcomers at once and the others' a moment
 * later, when nodes have come; and while the camera moves, anew only as often as leaves the time to draw.
 */
export class WordWriter {
  readonly #layer: WordLayer
  readonly #redraw: () => void
  #stale: 'nothing' | 'newcomers' | 'all' = 'all'
  readonly #newcomers = new Set<string>()
  #settling: ReturnType<typeof setTimeout> | undefined
  #lastWritten = 0
  #writingTook = 0

  /**
   * @param container positioned, with a size
   * @param redraw asks for a drawing with all words anew
   */
  constructor(container: HTMLElement, redraw: () => void) {
    this.#layer = new WordLayer(container)
    this.#redraw = redraw
  }

  remove(): void {
    clearTimeout(this.#settling)
    this.#layer.remove()
  }

  /** Words are to be chosen anew with the next drawing, rather than move along. */
  changed(): void {
    this.#stale = 'all'
  }

  /** Nodes have come, and nothing else has changed. */
  came(keys: readonly string[]): void {
    if (this.#stale === 'nothing') this.#stale = 'newcomers'
    for (const key of keys) this.#newcomers.add(key)
  }

  get isStale(): boolean {
    return this.#stale !== 'nothing'
  }

  /** Whose words are at a point of the screen. */
  readonly at: WordLayer['at'] = (point) => this.#layer.at(point)

  /** Other fonts have come: widths are to be measured again. */
  forgetWidths(): void {
    this.#layer.forgetWidths()
  }

  /** To be called with every drawing. */
  write(scene: Scene): void {
    const { camera, size, palette } = scene
    const start = performance.now()
    const here = this.#layer.isFor(camera)
    if (this.#stale === 'nothing' && here) {
      this.#layer.follow(camera)
      return
    }
    const due = this.#lastWritten + Math.max(LONGEST_ASTRAY, WRITING_SHARE * this.#writingTook)
    if (this.#stale === 'nothing' && start < due) {
      this.#layer.follow(camera)
      this.#settle()
      return
    }
    if (this.#stale === 'newcomers' && here) {
      this.#layer.add(wordsOf(scene, this.#newcomers), camera, size, palette)
      this.#settle()
    } else {
      clearTimeout(this.#settling)
      this.#layer.write(wordsOf(scene), camera, size, palette)
      this.#layer.follow(camera)
      this.#lastWritten = performance.now()
      this.#writingTook = this.#lastWritten - start
    }
    this.#stale = 'nothing'
    this.#newcomers.clear()
  }

  /** All words anew, in a moment. */
  #settle(): void {
    clearTimeout(this.#settling)
    this.#settling = setTimeout(this.#redraw, LONGEST_ASTRAY)
  }
}

/** For how long words may be where they were, in milliseconds. */
const LONGEST_ASTRAY = 140
/** How many times longer than writing takes the next writing waits while the camera moves. */
const WRITING_SHARE = 12

/** @param only of these nodes and their links, when given; words keep clear of the others' shapes */
function wordsOf(scene: Scene, only?: ReadonlySet<string>): Parameters<WordLayer['write']>[0] {
  const { nodes, beyond } = nodesInSight(scene, scene.walked, scene.typeWord)
  const covered = [scene.corner]
  if (only === undefined) {
    const walked = nodes.find(({ key }) => key === scene.walked)
    return { nodes, beyond, covered, links: linksInSight(scene), walked }
  }
  const lines = scene.sight.lines.filter(({ link }) => only.has(link.a) || only.has(link.b))
  return {
    nodes: nodes.filter(({ key }) => only.has(key)),
    beyond: [...beyond, ...nodes.filter(({ key }) => !only.has(key))],
    covered,
    links: linksInSight({ ...scene, sight: { ...scene.sight, lines } }),
    walked: undefined,
  }
}
