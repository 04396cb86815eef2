import type { Page } from '@playwright/test'
import { type Drawn, drawing } from './drawing.ts'

export interface Overlaps {
  /** Pairs of shapes that cover each other. */
  readonly nodes: number
  /** Pairs of written texts that cover each other, and texts that a shape covers. */
  readonly labels: number
  /** How many texts are written. */
  readonly written: number
}

interface Box {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Keeps what is written on the page's canvases, whoever writes it; to be called before the page is opened. */
export async function recordTexts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const texts = new WeakMap<HTMLCanvasElement, Box[]>()
    Object.assign(window, { textsOf: (canvas: HTMLCanvasElement) => texts.get(canvas) ?? [] })
    const { clearRect, fillText } = CanvasRenderingContext2D.prototype
    CanvasRenderingContext2D.prototype.clearRect = function (...args) {
      texts.delete(this.canvas)
      clearRect.apply(this, args)
    }
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
      const ink = this.measureText(text)
      const { a, d, e, f } = this.getTransform()
      const box = {
        text,
        left: (x - ink.actualBoundingBoxLeft) * a + e,
        right: (x + ink.actualBoundingBoxRight) * a + e,
        top: (y - ink.actualBoundingBoxAscent) * d + f,
        bottom: (y + ink.actualBoundingBoxDescent) * d + f,
      }
      texts.set(this.canvas, [...(texts.get(this.canvas) ?? []), box])
      fillText.call(this, text, x, y, ...rest)
    }
  })
}

/** What covers what on the canvas now. A badge ("+12") stands on its own node's corner, so shapes do not count for it. */
export function overlapsOf(page: Page): Promise<Overlaps> {
  return drawing(page).evaluate((element) => {
    const { textsOf } = window as unknown as { textsOf(canvas: HTMLCanvasElement): Box[] }
    const { cy } = (element as Drawn)._cyreg
    const ratio = devicePixelRatio
    const shapes = cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition()
      const [w, h] = [(node.renderedWidth() / 2) * ratio, (node.renderedHeight() / 2) * ratio]
      return { left: x * ratio - w, right: x * ratio + w, top: y * ratio - h, bottom: y * ratio + h }
    })
    const texts = [...element.querySelectorAll('canvas')].flatMap(textsOf)
    type Sides = Omit<Box, 'text'>
    const cover = (a: Sides, b: Sides) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const pairs = (boxes: Sides[]) =>
      boxes.reduce((sum, box, i) => sum + boxes.slice(i + 1).filter((other) => cover(box, other)).length, 0)
    const covered = texts
      .filter(({ text }) => !text.startsWith('+'))
      .reduce((sum, text) => sum + shapes.filter((shape) => cover(text, shape)).length, 0)
    return { nodes: pairs(shapes), labels: pairs(texts) + covered, written: texts.length }
  })
}
