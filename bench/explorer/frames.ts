import type { Page } from '@playwright/test'
import type { Drawn } from './drawing.ts'

export type Movement = 'pan' | 'zoom'

/** Frames a second while the camera moves at every frame. @param graph where Cytoscape draws */
export function framesPerSecond(page: Page, graph: string, movement: Movement, seconds: number): Promise<number> {
  return page.locator(graph).evaluate(
    (element, { movement, seconds }) => {
      const { cy } = (element as Drawn)._cyreg
      const [pan, zoom] = [{ ...cy.pan() }, cy.zoom()]
      const centre = { x: cy.width() / 2, y: cy.height() / 2 }
      return new Promise<number>((resolve) => {
        let frames = 0
        let start: number | undefined
        const step = (now: number) => {
          start ??= now
          const elapsed = (now - start) / 1000
          if (elapsed >= seconds) {
            cy.viewport({ zoom, pan })
            resolve(frames / elapsed)
            return
          }
          frames++
          const phase = elapsed * Math.PI
          if (movement === 'pan') cy.pan({ x: pan.x + 200 * Math.sin(phase), y: pan.y + 120 * Math.sin(2 * phase) })
          else cy.zoom({ level: zoom * 2 ** Math.sin(phase), renderedPosition: centre })
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      })
    },
    { movement, seconds },
  )
}
