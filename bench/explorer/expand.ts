import type { Page } from '@playwright/test'
import { type Drawn, drawing, drawn } from './drawing.ts'

export interface Expansion {
  /** From the click on "Déplier" until the newcomers and their names are on the screen, in milliseconds. */
  readonly drawnAfter: number
  readonly newcomers: number
  /** How far the farthest of those who were there has moved, in the graph's units. */
  readonly moved: number
  /** The same on screen, in CSS pixels, apart from the camera. */
  readonly movedOnScreen: number
  /** By how much the camera panned, in CSS pixels. */
  readonly panned: number
}

/** Selects a node, expands it with a click on its card, and looks who moved. */
export async function expand(page: Page, label: string): Promise<Expansion> {
  await page.getByRole('tab', { name: 'Liste' }).click()
  await page.getByRole('button', { name: `Ouvrir la fiche de ${label}`, exact: true }).click()
  const button = page
    .getByRole('tabpanel')
    .getByRole('button', { name: new RegExp(`^Déplier .*${label}$`) })
    .first()
  await button.waitFor()
  // Selecting has drawn too: it is to be over.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  const watched = drawing(page).evaluateHandle(watch)
  const handle = await watched
  await button.click()
  const result = await handle.evaluate(({ result }) => result)
  await drawn(page)
  return result
}

/** In the page: waits for the click and for the frame that shows newcomers. */
function watch(element: HTMLElement | SVGElement): { result: Promise<Expansion> } {
  const { cy } = (element as Drawn)._cyreg
  const look = () =>
    new Map(
      cy.nodes().map((node) => [node.id(), { at: { ...node.position() }, onScreen: { ...node.renderedPosition() } }]),
    )
  const former = look()
  const [pan, zoom] = [{ ...cy.pan() }, cy.zoom()]
  const furthest = (lengths: number[]) => Math.max(0, ...lengths)
  const result = new Promise<Expansion>((resolve) => {
    addEventListener(
      'click',
      ({ timeStamp }) => {
        const onRender = () => {
          if (cy.nodes().length === former.size) return
          cy.off('render', onRender)
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => {
            const drawnAfter = performance.now() - timeStamp
            const now = look()
            const shift = { x: cy.pan().x - pan.x, y: cy.pan().y - pan.y }
            const both = [...former].map(([key, before]) => ({ before, after: now.get(key) ?? before }))
            resolve({
              drawnAfter,
              newcomers: now.size - former.size,
              moved: furthest(both.map((n) => Math.hypot(n.after.at.x - n.before.at.x, n.after.at.y - n.before.at.y))),
              movedOnScreen:
                cy.zoom() === zoom
                  ? furthest(
                      both.map(({ before, after }) =>
                        Math.hypot(
                          after.onScreen.x - shift.x - before.onScreen.x,
                          after.onScreen.y - shift.y - before.onScreen.y,
                        ),
                      ),
                    )
                  : Number.POSITIVE_INFINITY,
              panned: Math.hypot(shift.x, shift.y),
            })
          }
          // After the frame that this drawing belongs to.
          requestAnimationFrame(() => port2.postMessage(null))
        }
        cy.on('render', onRender)
      },
      { capture: true, once: true },
    )
  })
  return { result }
}
