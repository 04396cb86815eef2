import type { Locator, Page } from '@playwright/test'

/** What is drawn, as plain data: enough to draw it again elsewhere. */
export interface Elements {
  readonly nodes: readonly {
    readonly id: string
    readonly label: string
    readonly position: { readonly x: number; readonly y: number }
    readonly size: number
  }[]
  readonly edges: readonly {
    readonly id: string
    readonly source: string
    readonly target: string
  }[]
  readonly zoom: number
  readonly pan: { readonly x: number; readonly y: number }
  /** Of the canvas, in CSS pixels. */
  readonly width: number
  readonly height: number
}

/** Opens a view of these nodes and waits until all of it is drawn. */
export async function openView(page: Page, address: string, shown: readonly string[]): Promise<void> {
  await page.goto(`${address}?lang=fr&g=1~o:${shown.join(',')}`)
  await drawn(page)
}

/** Waits for the drawing, and until nothing more is on its way. */
export async function drawn(page: Page): Promise<void> {
  await drawing(page).waitFor()
  await page.locator('main[aria-busy="false"]').waitFor()
  await page.waitForFunction(
    () => document.querySelector<Drawn>('[role=application]')?._cyreg?.cy.nodes().nonempty() === true,
  )
}

export function drawing(page: Page): Locator {
  return page.getByRole('application')
}

/** What is drawn now. @param labels of the nodes, by key */
export function elementsOf(page: Page, labels: Readonly<Record<string, string>>): Promise<Elements> {
  return drawing(page).evaluate((element, names) => {
    const { cy } = (element as Drawn)._cyreg
    return {
      nodes: cy.nodes().map((node) => ({
        id: node.id(),
        label: names[node.id()] ?? node.id(),
        position: { ...node.position() },
        size: node.data('size'),
      })),
      edges: cy.edges().map((edge) => ({
        id: edge.id(),
        source: edge.source().id(),
        target: edge.target().id(),
      })),
      zoom: cy.zoom(),
      pan: { ...cy.pan() },
      width: cy.width(),
      height: cy.height(),
    }
  }, labels)
}

/** Cytoscape registers itself on the element that it draws in. */
export type Drawn = HTMLElement & { readonly _cyreg: { readonly cy: import('cytoscape').Core } }
