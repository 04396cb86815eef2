import { drawing, heading, openExplorer, searchField, shownKeys } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, site }) => openExplorer(page, site.address, '?g=1~o:anthropic~x:anthropic~s:anthropic'))

test('a command is found by any of its words and run', async ({ page }) => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Chercher une commande' })
  await expect(field).toBeFocused()
  await field.fill('voisins garder')
  await expect(page.getByRole('option', { name: /^Ne garder que Anthropic et ses voisins/ })).toBeVisible()
  await field.fill('sombre')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('what would do nothing is not offered, and nothing found says so', async ({ page }) => {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Chercher une commande' })
  await field.fill('retablir')
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/Aucune commande ne contient/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('Escape runs nothing', async ({ page }) => {
  const before = await shownKeys(page)
  const address = page.url()
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Chercher une commande' }).fill('masquer')
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await shownKeys(page)).toEqual(before)
  expect(page.url()).toBe(address)
})

test('the palette opens from the search field, and gives the focus back', async ({ page }) => {
  await searchField(page).focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Chercher une commande' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(searchField(page)).toBeFocused()
})

test('the help tells every key, and says how to turn single keys off', async ({ page }) => {
  await page.keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Touches du clavier' })
  await expect(help.getByRole('term').filter({ hasText: 'Déplier l’entité' })).toBeVisible()
  await expect(help.getByText('Suppr')).toBeVisible()
  await help.getByRole('checkbox', { name: /partout dans la page/ }).uncheck()
  await page.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await page.getByRole('tab', { name: 'Fiche' }).focus()
  await page.keyboard.press('?')
  await page.keyboard.press('/')
  await expect(help).toBeHidden()
  await expect(searchField(page)).not.toBeFocused()
  await drawing(page).focus()
  await page.keyboard.press('?')
  await expect(help).toBeVisible()
})

test('the graph tells its first keys, from the same list as the help', async ({ page, site }) => {
  await openExplorer(page, site.address)
  const help = 'Voisin suivant\u00a0: flèche droite. Voisin précédent\u00a0: flèche gauche.'
  await expect(drawing(page)).toHaveAccessibleDescription(
    new RegExp(`^${help}.*Replier l’entité\u00a0: Retour arrière\\.`),
  )
})

test('keys of the graph do nothing elsewhere', async ({ page }) => {
  const before = await shownKeys(page)
  await page.getByRole('tab', { name: 'Fiche' }).focus()
  for (const key of ['Delete', 'k', 'f', 'Backspace']) await page.keyboard.press(key)
  expect(await shownKeys(page)).toEqual(before)
  await expect(heading(page, 'Anthropic')).toBeVisible()
})

test('Ctrl+Z and Ctrl+Y undo and redo anywhere', async ({ page }) => {
  const before = await shownKeys(page)
  await drawing(page).focus()
  await page.keyboard.press('Delete')
  await expect.poll(() => shownKeys(page)).not.toContain('anthropic')
  await page.getByRole('tab', { name: 'Fiche' }).focus()
  await page.keyboard.press('Control+z')
  await expect.poll(() => shownKeys(page)).toEqual(before)
  await page.keyboard.press('Control+y')
  await expect.poll(() => shownKeys(page)).not.toContain('anthropic')
})
