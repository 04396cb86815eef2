import type { Page } from '@playwright/test'
import { type CytoscapeRegistration, drawing } from './explorer.ts'

/** What a browser has been made to write and draw, found by listening to its canvases rather than by asking the page. */
export interface Written {
  /** Each line of each label. */
  readonly texts: readonly string[]
  /** Pairs of lines that cover each other, and lines that a node covers. */
  readonly overlapping: readonly string[]
  /** Pairs of nodes whose shapes cover each other. */
  readonly nodes: readonly string[]
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

/** What is on the canvas now. A badge ("+12") stands on its own node's corner, so nodes do not count for it. */
export function written(page: Page): Promise<Written> {
  return drawing(page).evaluate((element) => {
    const { textsOf } = window as unknown as { textsOf(canvas: HTMLCanvasElement): Box[] }
    const { cy } = (element as HTMLElement & CytoscapeRegistration)._cyreg
    const corner = element.getBoundingClientRect()
    const shapes = cy.nodes().map((node): Box => {
      const { x, y } = node.renderedPosition()
      const [w, h] = [node.renderedWidth() / 2, node.renderedHeight() / 2]
      const [left, top] = [corner.left + x, corner.top + y]
      return { text: node.id(), left: left - w, right: left + w, top: top - h, bottom: top + h }
    })
    // A canvas may be larger than what shows it, and be moved as it is while the camera moves.
    const texts = [...element.querySelectorAll('canvas')].flatMap((canvas) => {
      const { left, top, width } = canvas.getBoundingClientRect()
      const scale = width / canvas.width
      return textsOf(canvas).map((box) => ({
        text: box.text,
        left: left + box.left * scale,
        right: left + box.right * scale,
        top: top + box.top * scale,
        bottom: top + box.bottom * scale,
      }))
    })
    const cover = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    const among = (boxes: readonly Box[]) =>
      boxes.flatMap((box, i) =>
        boxes
          .slice(i + 1)
          .filter((other) => cover(box, other))
          .map((other) => `${box.text} / ${other.text}`),
      )
    const names = texts.filter(({ text }) => !text.startsWith('+'))
    const covered = names.flatMap((name) =>
      shapes.filter((shape) => cover(name, shape)).map((shape) => `${name.text} / ${shape.text}`),
    )
    return {
      texts: texts.map(({ text }) => text),
      overlapping: [...among(texts), ...covered],
      nodes: among(shapes),
    }
  })
}
