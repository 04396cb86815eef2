import type { Page } from '@playwright/test'
import {
  AROUND_ANTHROPIC,
  drawing,
  heading,
  openExplorer,
  type Place,
  places,
  settled,
  zoom,
} from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, site }) => openExplorer(page, site.address, AROUND_ANTHROPIC))

test('expanding brings neighbours and moves nobody else', async ({ page }) => {
  const [before, zoomBefore] = [await places(page), await zoom(page)]
  await doubleClick(page, 'pentagone')
  await expect.poll(async () => (await places(page)).size).toBeGreaterThan(before.size)
  await cameraAtRest(page)
  const after = await places(page)

  for (const [key, place] of before) expect(inGraph(after.get(key)), key).toEqual(inGraph(place))
  expect(await zoom(page)).toBe(zoomBefore)
  // The camera may pan to a newcomer out of sight, which takes everybody along alike.
  const shifts = [...before].map(([key, { screenX, screenY }]) => {
    const now = after.get(key)
    return `${Math.round((now?.screenX ?? 0) - screenX)} ${Math.round((now?.screenY ?? 0) - screenY)}`
  })
  expect(new Set(shifts).size).toBe(1)
})

test('newcomers overlap nobody and are in sight', async ({ page }) => {
  const before = await places(page)
  await doubleClick(page, 'pentagone')
  await expect.poll(async () => (await places(page)).size).toBeGreaterThan(before.size)
  await cameraAtRest(page)
  const after = await places(page)
  const box = await drawing(page).boundingBox()
  for (const [key, place] of after) {
    if (before.has(key)) continue
    const others = [...after].filter(([other]) => other !== key).map(([, other]) => other)
    expect(Math.min(...others.map(({ x, y }) => Math.hypot(x - place.x, y - place.y))), key).toBeGreaterThan(40)
    expect(place.screenX > 0 && place.screenX < (box?.width ?? 0), `${key} is in sight`).toBe(true)
    expect(place.screenY > 0 && place.screenY < (box?.height ?? 0), `${key} is in sight`).toBe(true)
  }
})

test('collapsing takes back what that expansion brought, and only that', async ({ page }) => {
  const before = await places(page)
  await clickNode(page, 'pentagone')
  await page.getByRole('button', { name: /^Déplier .*Pentagone$/ }).click()
  await expect.poll(async () => (await places(page)).size).toBeGreaterThan(before.size)
  await page.getByRole('button', { name: 'Replier Pentagone' }).click()
  await expect.poll(() => keys(page)).toEqual([...before.keys()].sort())
})

test('undo and redo go through everything that changed the view', async ({ page }) => {
  const start = await keys(page)
  await doubleClick(page, 'pentagone')
  await expect.poll(() => keys(page)).not.toEqual(start)
  const expanded = await keys(page)
  await clickNode(page, 'anthropic')
  await page.getByRole('button', { name: 'Masquer Anthropic' }).click()
  await expect.poll(() => keys(page)).toEqual(expanded.filter((key) => key !== 'anthropic'))

  const undo = page.getByRole('button', { name: 'Annuler' })
  const redo = page.getByRole('button', { name: 'Rétablir' })
  await undo.click()
  await expect.poll(() => keys(page)).toEqual(expanded)
  await undo.click()
  await expect.poll(() => keys(page)).toEqual(start)
  await redo.click()
  await expect.poll(() => keys(page)).toEqual(expanded)
})

test('a node says how many neighbours are still hidden', async ({ page }) => {
  await clickNode(page, 'donald-trump')
  await expect(heading(page, 'Donald Trump')).toBeVisible()
  const expand = page.getByRole('button', { name: /^Déplier .*Donald Trump$/ })
  const hidden = Number((await expand.textContent())?.match(/\d+/)?.[0])
  const before = (await places(page)).size
  await expand.click()
  await expect.poll(async () => (await places(page)).size).toBe(before + hidden)
  await expect(expand).toBeDisabled()
})

async function keys(page: Page): Promise<string[]> {
  await settled(page)
  return [...(await places(page)).keys()].sort()
}

function inGraph(place: Place | undefined): { x: number | undefined; y: number | undefined } {
  return { x: place?.x, y: place?.y }
}

async function clickNode(page: Page, key: string): Promise<void> {
  const place = await placeOf(page, key)
  await drawing(page).click({ position: { x: place.screenX, y: place.screenY } })
}

async function doubleClick(page: Page, key: string): Promise<void> {
  const place = await placeOf(page, key)
  await drawing(page).dblclick({ position: { x: place.screenX, y: place.screenY } })
}

async function placeOf(page: Page, key: string): Promise<Place> {
  const place = (await places(page)).get(key)
  if (!place) throw new Error(`${key} is not drawn`)
  return place
}

/** Until two looks in a row see the same. */
async function cameraAtRest(page: Page): Promise<void> {
  let former = ''
  await expect
    .poll(async () => {
      const now = JSON.stringify([...(await places(page))])
      const still = now === former
      former = now
      return still
    })
    .toBe(true)
}
