import type { Page } from '@playwright/test'
import { AROUND_ANTHROPIC, drawing, heading, openExplorer, panel, places, shownKeys } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, site }) => openExplorer(page, site.address, AROUND_ANTHROPIC))

test('Shift and a click gather entities, and one action is about all of them', async ({ page }) => {
  const before = await shownKeys(page)
  await click(page, 'claude')
  await expect(heading(page, 'Claude')).toBeVisible()
  await click(page, 'pentagone', ['Shift'])
  await expect(heading(page, '2 entités')).toBeVisible()
  await click(page, 'donald-trump', ['Shift'])
  await click(page, 'donald-trump', ['Shift'])
  await expect(heading(page, '2 entités')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Masquer Claude et Pentagone' }).click()
  await expect.poll(() => shownKeys(page)).toEqual(before.filter((key) => key !== 'claude' && key !== 'pentagone'))
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => shownKeys(page)).toEqual(before)
})

test('dragging with Shift gathers what lies in the box, and moves nothing', async ({ page }) => {
  const before = await places(page)
  await page.keyboard.down('Shift')
  await drawBoxAround(page, ['claude', 'anthropic'])
  await page.keyboard.up('Shift')
  await expect(heading(page, /^\d+ entités$/)).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Ouvrir la fiche de Claude' })).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Ouvrir la fiche de Anthropic' })).toBeVisible()
  expect(await places(page)).toEqual(before)
})

test('a button lets boxes be drawn without a key', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Réunir en encadrant' })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await drawBoxAround(page, ['claude', 'anthropic'])
  await expect(heading(page, /^\d+ entités$/)).toBeVisible()
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('the keyboard gathers too, and the address keeps what was gathered', async ({ page }) => {
  await drawing(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+Space')
  await expect(heading(page, '2 entités')).toBeVisible()
  await page.reload()
  await expect(heading(page, '2 entités')).toBeVisible()
  const gathered = await panel(page)
    .getByRole('button', { name: /^Ouvrir la fiche de / })
    .allTextContents()
  await drawing(page).focus()
  await page.keyboard.press('k')
  await expect.poll(async () => (await shownKeys(page)).length).toBe(2)
  expect(gathered).toContain('Anthropic')
  await page.keyboard.press('Escape')
  await expect(heading(page, 'Lire ce graphe')).toBeVisible()
})

async function click(page: Page, key: string, modifiers: 'Shift'[] = []): Promise<void> {
  const { screenX: x, screenY: y } = await placeOf(page, key)
  await drawing(page).click({ position: { x, y }, modifiers })
}

/** Goes with the pointer from before and above all of them to behind and below. */
async function drawBoxAround(page: Page, keys: readonly string[]): Promise<void> {
  const canvas = await drawing(page).boundingBox()
  const spots = await Promise.all(keys.map((key) => placeOf(page, key)))
  const xs = spots.map(({ screenX }) => (canvas?.x ?? 0) + screenX)
  const ys = spots.map(({ screenY }) => (canvas?.y ?? 0) + screenY)
  await page.mouse.move(Math.min(...xs) - 30, Math.min(...ys) - 30)
  await page.mouse.down()
  await page.mouse.move(Math.max(...xs) + 30, Math.max(...ys) + 30, { steps: 4 })
  await page.mouse.up()
}

async function placeOf(page: Page, key: string) {
  const place = (await places(page)).get(key)
  if (!place) throw new Error(`${key} is not drawn`)
  return place
}
