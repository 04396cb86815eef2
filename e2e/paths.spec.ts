import {
  AROUND_ANTHROPIC,
  drawing,
  heading,
  listedEntities,
  openExplorer,
  openTab,
  panel,
  search,
  settled,
} from './support/explorer.ts'
import { expect, test } from './support/test.ts'

const CHAIN = '~s:sam-altman,claude:path'

test('from a card to another entity: the chains between them, told and lit', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await search(page, 'sam altman', /Sam Altman/)
  await page.getByRole('button', { name: 'Relier à…' }).click()
  const field = page.getByRole('combobox', { name: 'Relier Sam Altman à' })
  await expect(field).toBeFocused()
  await field.fill('claude')
  await page.getByRole('option', { name: /^Claude/ }).click()

  await expect(heading(page, 'De Sam Altman à Claude')).toBeVisible()
  await expect(panel(page).getByText(/chaînes trouvées/)).toBeVisible()
  const first = panel(page).getByRole('region', { name: /^Chaîne 1/ })
  await expect(first.getByRole('listitem').first()).toContainText('Sam Altman')
  await expect(first.getByRole('listitem').last()).toContainText('Claude')
})

test('each link of a chain opens on the sentences that state it', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC + CHAIN)
  const link = panel(page)
    .getByRole('region', { name: /^Chaîne 1/ })
    .getByRole('button', { name: /lire les phrases/ })
    .first()
  await link.click()
  await expect(link).toHaveAttribute('aria-expanded', 'true')
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()
  await expect(heading(page, 'De Sam Altman à Claude')).toBeVisible()
})

test('showing a chain is one step to undo, and the address keeps what is read', async ({ page, site }) => {
  await openExplorer(page, site.address, `?g=1~o:claude${CHAIN}`)
  await panel(page)
    .getByRole('region', { name: /^Chaîne 1/ })
    .getByRole('button', { name: 'Afficher ces liens' })
    .click()
  await settled(page)
  await expect(panel(page).getByText('Tous ces liens sont à l’écran.')).toBeVisible()
  await expect(drawing(page)).toHaveAccessibleName(/3 entités/)
  await page.reload()
  await expect(heading(page, 'De Sam Altman à Claude')).toBeVisible()
  expect(await listedEntities(page)).toContain('Sam Altman')

  await openExplorer(page, site.address, `?g=1~o:claude${CHAIN}`)
  await panel(page).getByRole('button', { name: 'Afficher ces liens' }).first().click()
  await settled(page)
  await page.getByRole('button', { name: 'Annuler' }).click()
  expect(await listedEntities(page)).toEqual(['Claude'])
})

test('two selected entities lead there too, and so does a link', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:claude,donald-trump:several`)
  await page.getByRole('button', { name: 'Comment sont-elles reliées' }).click()
  await expect(heading(page, 'De Claude à Donald Trump')).toBeVisible()
  await openTab(page, 'Liste')
  await panel(page)
    .getByRole('button', { name: /^Lire les phrases.*Donald Trump interdit Anthropic/ })
    .click()
  await page.getByRole('button', { name: 'Comment sont-elles reliées' }).click()
  await expect(heading(page, /^De .*Donald Trump/)).toBeVisible()
  await expect(panel(page).getByRole('region', { name: /^Chaîne 1.*un lien direct/ })).toBeVisible()
})

test('where there is no chain, the answer says what was gone through', async ({ page, site }) => {
  await openExplorer(page, site.address, `?g=1~o:claude~f:${EVERY_TYPE_BUT_PRODUCTS}${CHAIN}`)
  await expect(panel(page).getByRole('heading', { name: 'Aucune chaîne' })).toBeVisible()
  await expect(panel(page).getByText(/Les filtres s’appliquent aussi ici/)).toBeVisible()
  await panel(page).getByRole('button', { name: 'Lever les filtres' }).click()
  await expect(panel(page).getByRole('region', { name: /^Chaîne 1/ })).toBeVisible()
})

test('an entity that this edition does not have is said to be gone', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude~s:claude,le-moulin-de-valbrune:path')
  await expect(panel(page).getByText('Cette entité n’est plus dans cette édition du graphe.')).toBeVisible()
})

const EVERY_TYPE_BUT_PRODUCTS = 'person,company,agency,law,organization,place'
