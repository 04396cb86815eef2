import { AROUND_ANTHROPIC, listedEntities, openExplorer, openTab, panel, places } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, site }) => openExplorer(page, site.address, AROUND_ANTHROPIC))

test('a type that is unticked leaves the graph and the list, and the filters say so', async ({ page }) => {
  const before = await listedEntities(page)
  expect(before).toContain('Dario Amodei')
  await openTab(page, 'Légende et filtres')
  await panel(page)
    .getByRole('checkbox', { name: /^Personnes/i })
    .uncheck()
  await expect(panel(page).getByRole('status')).toContainText(/Les filtres masquent \d+ entités/)
  const after = await listedEntities(page)
  expect(after).not.toContain('Dario Amodei')
  expect((await places(page)).has('dario-amodei')).toBe(false)

  await openTab(page, 'Légende et filtres')
  await panel(page).getByRole('button', { name: 'Tout montrer' }).click()
  expect(await listedEntities(page)).toEqual(before)
})

test('a relation that is unticked leaves its two ends', async ({ page }) => {
  const bans = panel(page).getByRole('button', { name: /Donald Trump interdit Anthropic/ })
  await openTab(page, 'Liste')
  await expect(bans).toBeVisible()
  await openTab(page, 'Légende et filtres')
  await panel(page)
    .getByRole('checkbox', { name: /^interdit/ })
    .uncheck()
  expect(await listedEntities(page)).toEqual(expect.arrayContaining(['Donald Trump', 'Anthropic']))
  await expect(bans).toHaveCount(0)
})

test('a status that is unticked hides what is only stated so', async ({ page }) => {
  await openTab(page, 'Légende et filtres')
  await panel(page)
    .getByRole('checkbox', { name: /^affirmé/ })
    .uncheck()
  await openTab(page, 'Liste')
  await expect(panel(page).getByRole('button', { name: /Donald Trump interdit Anthropic/ })).toHaveCount(0)
})

test('a filter can be undone', async ({ page }) => {
  const before = await listedEntities(page)
  await openTab(page, 'Légende et filtres')
  await panel(page)
    .getByRole('checkbox', { name: /^Personnes/i })
    .uncheck()
  await page.getByRole('button', { name: 'Annuler' }).click()
  expect(await listedEntities(page)).toEqual(before)
})
