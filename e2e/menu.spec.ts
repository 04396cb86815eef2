import type { Page } from '@playwright/test'
import {
  AROUND_ANTHROPIC,
  drawing,
  heading,
  linkMiddle,
  openExplorer,
  panel,
  places,
  shownKeys,
} from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, site }) => openExplorer(page, site.address, AROUND_ANTHROPIC))

test('a right click on an entity opens what can be done with it', async ({ page }) => {
  await rightClick(page, 'pentagone')
  const menu = page.getByRole('menu', { name: 'Actions sur Pentagone' })
  await expect(menu.getByRole('menuitem', { name: 'Ouvrir la fiche' })).toBeFocused()
  await menu
    .getByRole('menuitem', { name: /^Déplier/ })
    .first()
    .click()
  await expect(menu).toBeHidden()
  await expect.poll(() => shownKeys(page)).toContain('openai')
})

test('an entity is expanded by one relation or one type', async ({ page }) => {
  await rightClick(page, 'pentagone')
  const menu = page.getByRole('menu')
  await menu
    .getByRole('group', { name: 'Déplier seulement' })
    .getByRole('menuitem', { name: /^Personnes/ })
    .click()
  await expect.poll(() => shownKeys(page)).toContain('emil-michael')
  expect(await shownKeys(page)).not.toContain('openai')
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => shownKeys(page)).not.toContain('emil-michael')
})

test('a right click on a line opens what can be done with the link', async ({ page }) => {
  const position = await linkMiddle(page, 'anthropic', 'donald-trump')
  await drawing(page).click({ button: 'right', position })
  await page.getByRole('menu').getByRole('menuitem', { name: 'Lire les phrases' }).click()
  await expect(heading(page, /^Entre .* et .*/)).toBeVisible()
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()
})

test('the keyboard opens the menu, walks it, and has its place again when Escape closes it', async ({ page }) => {
  await drawing(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: /^Actions sur / })
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(menu.getByRole('menuitem').last()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menu.getByRole('menuitem').first()).toBeFocused()
  await page.keyboard.press('m')
  await expect(menu.getByRole('menuitem', { name: /^Masquer/ }).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(drawing(page)).toBeFocused()
})

test('a button opens the same menu, for those who have neither a right button nor keys', async ({ page }) => {
  await drawing(page).focus()
  await page.keyboard.press('ArrowRight')
  const button = panel(page).getByRole('button', { name: 'Autres actions sur Anthropic' })
  await button.click()
  await page.getByRole('menu', { name: 'Actions sur Anthropic' }).getByRole('menuitem', { name: 'Épingler' }).click()
  await expect(button).toBeFocused()
  await expect(panel(page).getByRole('button', { name: 'Désépingler Anthropic' })).toBeVisible()
})

test('focusing keeps an entity, its neighbours and what is pinned, and is undone', async ({ page }) => {
  const before = await shownKeys(page)
  await rightClick(page, 'claude')
  await page.getByRole('menuitem', { name: 'Épingler' }).click()
  await rightClick(page, 'donald-trump')
  await page.getByRole('menuitem', { name: 'Ne garder que ses voisins' }).click()
  await expect.poll(() => shownKeys(page)).toEqual(['anthropic', 'claude', 'donald-trump'])
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => shownKeys(page)).toEqual(before)
})

test('a pinned entity stands at its place in the address too', async ({ page }) => {
  await rightClick(page, 'claude')
  await page.getByRole('menuitem', { name: 'Épingler' }).click()
  const place = (await places(page)).get('claude')
  await page.reload()
  await expect.poll(async () => (await places(page)).get('claude')?.x).toBe(Math.round(place?.x ?? 0))
  expect((await places(page)).get('claude')?.y).toBe(Math.round(place?.y ?? 0))
})

async function rightClick(page: Page, key: string): Promise<void> {
  const place = (await places(page)).get(key)
  if (!place) throw new Error(`${key} is not drawn`)
  await drawing(page).click({ button: 'right', position: { x: place.screenX, y: place.screenY } })
}
