import { heading, listedEntities, openExplorer, panel, search, searchField } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

const ONE_ENTITY = '?g=1~o:claude'

test('finds a name without its accents and shows it', async ({ page, site }) => {
  await openExplorer(page, site.address, ONE_ENTITY)
  await search(page, 'agences federales', /agences fédérales des États-Unis/)
  await expect(heading(page, 'agences fédérales des États-Unis')).toBeVisible()
  expect(await listedEntities(page)).toContain('agences fédérales des États-Unis')
})

test('finds an entity by an alias and says which', async ({ page, site }) => {
  await openExplorer(page, site.address, ONE_ENTITY)
  await searchField(page).fill('department of def')
  await expect(page.getByRole('option', { name: /Pentagone.*alias Department of Defense/ })).toBeVisible()
  await page.getByRole('option', { name: /Pentagone/ }).click()
  await expect(heading(page, 'Pentagone')).toBeVisible()
  await expect(panel(page)).toContainText('Department of Defense')
})

test('finds a person by the last name, as one types', async ({ page, site }) => {
  await openExplorer(page, site.address, ONE_ENTITY)
  await searchField(page).pressSequentially('altm')
  await expect(page.getByRole('option', { name: /Sam Altman/ })).toBeVisible()
})

test('says what to do when nothing is found', async ({ page, site }) => {
  await openExplorer(page, site.address, ONE_ENTITY)
  await searchField(page).fill('zzyzx')
  await expect(page.getByRole('search').getByRole('status')).toContainText('Aucun nom ne commence par')
  await expect(page.getByRole('option')).toHaveCount(0)
})
