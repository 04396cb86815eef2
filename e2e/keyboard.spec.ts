import type { Locator, Page } from '@playwright/test'
import {
  drawing,
  heading,
  listedEntities,
  openExplorer,
  panel,
  places,
  searchField,
  settled,
} from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test('from the search to the sentence, and back, without a pointer', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude')
  await page.keyboard.press('/')
  await expect(searchField(page)).toBeFocused()
  await page.keyboard.type('trump')
  await expect(page.getByRole('option', { name: /Donald Trump/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Donald Trump')).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: /^Déplier .*Donald Trump$/ }))
  await page.keyboard.press('Enter')
  await expect.poll(async () => [...(await places(page)).keys()]).toContain('anthropic')

  await tabTo(page, panel(page).getByRole('button', { name: /^Lire les phrases.*Donald Trump interdit Anthropic/ }))
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()

  await tabTo(page, page.getByRole('button', { name: 'Annuler' }))
  await page.keyboard.press('Enter')
  await expect.poll(async () => [...(await places(page)).keys()]).not.toContain('anthropic')
})

test('the graph is one stop, walked with the arrows', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:donald-trump')
  await tabTo(page, drawing(page))
  await page.keyboard.press('ArrowRight')
  await expect(heading(page, 'Donald Trump')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect.poll(async () => [...(await places(page)).keys()]).toContain('anthropic')
  await expect(said(page)).toContainText(/voisins? ajoutés? autour de Donald Trump/)

  await page.keyboard.press('ArrowDown')
  await expect(said(page)).toContainText('autour de Donald Trump')
  const first = await panel(page).getByRole('heading', { level: 2 }).textContent()
  expect(first).not.toBe('Donald Trump')
  await page.keyboard.press('ArrowUp')
  await expect(heading(page, 'Donald Trump')).toBeVisible()

  await page.keyboard.press('Backspace')
  await expect.poll(() => listed(page)).toEqual(['donald-trump'])
  await drawing(page).focus()
  await page.keyboard.press('Escape')
  await expect(heading(page, 'Lire ce graphe')).toBeVisible()
})

test('a dialog keeps the focus, and gives it back when Escape closes it', async ({ page, site }) => {
  await openExplorer(page, site.address)
  const share = page.getByRole('button', { name: 'Partager' })
  await tabTo(page, share)
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Partager cette vue' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(share).toBeFocused()
})

test('the tabs of the panel are changed with the arrows', async ({ page, site }) => {
  await openExplorer(page, site.address)
  await tabTo(page, page.getByRole('tab', { name: 'Fiche' }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Légende et filtres' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Liste' })).toHaveAttribute('aria-selected', 'true')
  expect((await listedEntities(page)).length).toBeGreaterThan(3)
})

test('the keyboard keeps its place when what it was on goes away', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:anthropic~x:anthropic')
  await page.getByRole('tab', { name: 'Liste' }).click()
  const names = await listedEntities(page)
  await panel(page)
    .getByRole('button', { name: `Masquer ${names[1]}` })
    .focus()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('button', { name: `Masquer ${names[2]}` })).toBeFocused()

  await panel(page)
    .getByRole('button', { name: /^Lire les phrases/ })
    .first()
    .focus()
  await page.keyboard.press('Enter')
  await expect(heading(page, /^Entre /)).toBeVisible()
  await expect(panel(page)).toBeFocused()
})

/** Presses Tab as often as it takes to come round once. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let press = 0; press < 120; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${target}`)
}

/** What a screen reader is told of the graph. */
function said(page: Page): Locator {
  return page.getByRole('region', { name: 'Graphe' }).getByRole('status')
}

async function listed(page: Page): Promise<string[]> {
  await settled(page)
  return [...(await places(page)).keys()].sort()
}
