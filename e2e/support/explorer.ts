import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** The page, or the frame of an article that holds the embed. */
export type Room = Page | FrameLocator

export interface Place {
  /** In the graph's own coordinates: what "nobody moves" is about. */
  readonly x: number
  readonly y: number
  /** On screen, in pixels from the canvas's corner. */
  readonly screenX: number
  readonly screenY: number
}

/** What the sample corpus says in every edition: a short log that opens one entity and what it is joined to. */
export const AROUND_ANTHROPIC = '?g=1~o:anthropic~x:anthropic'

/** Opens the explorer and waits until its graph is drawn. @param query the view, with its question mark */
export async function openExplorer(page: Page, site: string, query = ''): Promise<void> {
  await page.goto(new URL(query, site).href)
  await expect(drawing(page)).toBeVisible()
  await settled(page)
}

/** The drawn graph. */
export function drawing(room: Room): Locator {
  return room.getByRole('application', { name: /^Graphe interactif/ })
}

/** Waits until nothing more is on its way. */
export async function settled(room: Room): Promise<void> {
  await expect(room.getByRole('main')).toHaveAttribute('aria-busy', 'false')
}

export function panel(room: Room): Locator {
  return room.getByRole('tabpanel')
}

export function heading(room: Room, name: string | RegExp): Locator {
  return panel(room).getByRole('heading', { level: 2, name })
}

export async function openTab(room: Room, name: 'Fiche' | 'Légende et filtres' | 'Liste'): Promise<void> {
  await room.getByRole('tab', { name }).click()
}

/** What the list view says is on screen, sorted as it is shown. */
export async function listedEntities(room: Room): Promise<string[]> {
  await openTab(room, 'Liste')
  const entities = panel(room).getByRole('region', { name: 'Entités à l’écran' })
  await expect(entities.or(panel(room).getByText('Rien à l’écran.'))).toBeVisible()
  const names = entities.getByRole('button', { name: /^Ouvrir la fiche de / })
  return names.allTextContents()
}

/** Types into the search and takes the first result whose text matches. */
export async function search(page: Page, text: string, result: string | RegExp): Promise<void> {
  await searchField(page).fill(text)
  await page.getByRole('option', { name: result }).first().click()
  await settled(page)
}

export function searchField(room: Room): Locator {
  return room.getByRole('combobox', { name: 'Rechercher dans le graphe' })
}

/** Where each drawn node stands, by key. */
export async function places(room: Room): Promise<Map<string, Place>> {
  const found = await drawing(room).evaluate((element) => {
    const { cy } = (element as HTMLElement & CytoscapeRegistration)._cyreg
    return cy.nodes().map((node): [string, Place] => {
      const { x, y } = node.position()
      const rendered = node.renderedPosition()
      return [node.id(), { x, y, screenX: rendered.x, screenY: rendered.y }]
    })
  })
  return new Map(found)
}

/** The keys of the drawn nodes, sorted, once nothing more is on its way. */
export async function shownKeys(room: Room): Promise<string[]> {
  await settled(room)
  return [...(await places(room)).keys()].sort()
}

/** How near the camera is. */
export function zoom(room: Room): Promise<number> {
  return drawing(room).evaluate((element) => (element as HTMLElement & CytoscapeRegistration)._cyreg.cy.zoom())
}

/** The pairs of the drawn links: "a|b". */
export function drawnLinks(room: Room): Promise<string[]> {
  return drawing(room).evaluate((element) =>
    (element as HTMLElement & CytoscapeRegistration)._cyreg.cy.edges().map((edge) => edge.id()),
  )
}

/** The middle of a drawn link, on screen. */
export function linkMiddle(room: Room, a: string, b: string): Promise<{ x: number; y: number }> {
  return drawing(room).evaluate(
    (element, [one, other]) => {
      const { cy } = (element as HTMLElement & CytoscapeRegistration)._cyreg
      for (const id of [`${one}|${other}`, `${other}|${one}`]) {
        const edge = cy.getElementById(id)
        if (edge.nonempty()) return edge.renderedMidpoint()
      }
      throw new Error(`no link is drawn between ${one} and ${other}`)
    },
    [a, b] as const,
  )
}

/** Cytoscape registers itself on the element that it draws in. */
export interface CytoscapeRegistration {
  readonly _cyreg: {
    readonly cy: {
      nodes(): {
        map<T>(
          each: (node: {
            id(): string
            position(): { x: number; y: number }
            renderedPosition(): { x: number; y: number }
            renderedWidth(): number
            renderedHeight(): number
          }) => T,
        ): T[]
      }
      edges(): { map<T>(each: (edge: { id(): string }) => T): T[] }
      getElementById(id: string): { nonempty(): boolean; renderedMidpoint(): { x: number; y: number } }
      zoom(): number
    }
  }
}
