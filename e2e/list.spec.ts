import type { Page } from '@playwright/test'
import {
  AROUND_ANTHROPIC,
  drawing,
  drawnLinks,
  heading,
  listedEntities,
  openExplorer,
  openTab,
  panel,
  places,
  shownKeys,
} from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test.beforeEach(async ({ page, site }) => openExplorer(page, site.address, AROUND_ANTHROPIC))

test('what the canvas shows is what the list says, before and after filters, expansions and hiding', async ({
  page,
}) => {
  await expectSame(page)
  await openTab(page, 'Légende et filtres')
  await panel(page)
    .getByRole('checkbox', { name: /^interdit/ })
    .uncheck()
  await expectSame(page)
  await panel(page)
    .getByRole('button', { name: /^Déplier .*Pentagone$/ })
    .click()
  await expectSame(page)
  await panel(page).getByRole('button', { name: 'Masquer Claude' }).click()
  await expectSame(page)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expectSame(page)
})

test('the list is sorted by name, by links or by type', async ({ page }) => {
  const byName = await listedEntities(page)
  expect(byName).toEqual(byName.toSorted(new Intl.Collator('fr', { numeric: true }).compare))
  await panel(page).getByRole('combobox', { name: 'Trier par' }).selectOption('liens à l’écran')
  expect((await entityNames(page))[0]).toBe('Anthropic')
  await panel(page).getByRole('combobox', { name: 'Trier par' }).selectOption('type')
  const types = await panel(page)
    .getByRole('region', { name: 'Entités à l’écran' })
    .getByRole('listitem')
    .allTextContents()
  const words = types.map(
    (text) => /(entreprise|personne|institution publique|organisation|produit) ·/.exec(text)?.[1] ?? text,
  )
  expect(words).toEqual(words.toSorted(new Intl.Collator('fr').compare))
})

test('a field narrows entities, sentences and sources alike, and says when nothing is left', async ({ page }) => {
  await openTab(page, 'Liste')
  const all = (await entityNames(page)).length
  const field = panel(page).getByRole('searchbox', { name: 'Filtrer la liste' })
  await field.fill('trump')
  expect(await entityNames(page)).toEqual(['Donald Trump'])
  await expect(panel(page).getByText(`1 sur ${all}`)).toBeVisible()
  for (const name of await panel(page)
    .getByRole('button', { name: /^Lire les phrases/ })
    .allTextContents())
    expect(name).toContain('Trump')
  await field.fill('zzz')
  await expect(panel(page).getByText(/Rien dans la liste ne contient/)).toBeVisible()
})

test('the sources of what is on screen are named, and lead to what each article states', async ({ page }) => {
  await openTab(page, 'Liste')
  const sources = panel(page).getByRole('region', { name: 'Sources' })
  await expect(sources.getByRole('listitem').first()).toContainText(/\d{4}/)
  const before = await sources.getByRole('listitem').count()
  await panel(page).getByRole('searchbox', { name: 'Filtrer la liste' }).fill('')
  await sources.getByRole('button').first().click()
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeVisible()
  expect(before).toBeGreaterThan(1)
})

test('on paper the view is its list with the sources', async ({ page }) => {
  await page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'))
      document.documentElement.dataset.printed = document.querySelector('.print-sheet')?.textContent ?? ''
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  const names = await listedEntities(page)
  await panel(page).getByRole('button', { name: 'Imprimer la liste et ses sources' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', /Sources/)
  const sheet = (await page.locator('html').getAttribute('data-printed')) ?? ''
  for (const name of names) expect(sheet).toContain(name)
  expect(sheet).toContain('Donald Trump interdit Anthropic')
  expect(sheet).toContain(await page.evaluate(() => location.href))

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await expect(drawing(page)).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Liens à l’écran' })).toBeVisible()
})

test('filters say above the graph what they hide, and each is lifted there', async ({ page }) => {
  const before = await shownKeys(page)
  await openTab(page, 'Légende et filtres')
  await panel(page)
    .getByRole('checkbox', { name: /^Personnes/i })
    .uncheck()
  await panel(page)
    .getByRole('checkbox', { name: /^interdit/ })
    .uncheck()
  const bar = page.getByRole('region', { name: 'Filtres' })
  await expect(bar).toContainText(/Les filtres masquent \d+ entités et \d+ liens/)
  await bar.getByRole('button', { name: 'Montrer de nouveau\u00a0: interdit' }).click()
  await expect(bar.getByRole('button', { name: /^Montrer de nouveau/ })).toHaveCount(1)
  await bar.getByRole('button', { name: 'Tout montrer' }).click()
  await expect(bar).toBeHidden()
  expect(await shownKeys(page)).toEqual(before)
})

test('when the filters hide everything, the page says so and shows it again', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude~f:product')
  await expect(page.getByRole('heading', { name: 'Les filtres masquent tout' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Tout montrer' }).last().click()
  await expect.poll(() => shownKeys(page)).toEqual(['claude'])
})

test('a line for first steps is put aside once and for all', async ({ page }) => {
  const hint = page.getByRole('complementary', { name: 'Prise en main' })
  await expect(hint).toContainText('double-cliquez')
  await hint.getByRole('button', { name: 'Compris' }).click()
  await expect(hint).toBeHidden()
  await page.reload()
  await expect(heading(page, 'Lire ce graphe')).toBeVisible()
  await expect(hint).toBeHidden()
})

/** The list and the drawing name the same entities and the same links. */
async function expectSame(page: Page): Promise<void> {
  const drawn = [...(await places(page)).keys()].length
  const listed = await listedEntities(page)
  await expect.poll(async () => (await places(page)).size).toBe(listed.length)
  expect(drawn).toBeGreaterThan(0)
  const label = (await drawing(page).getAttribute('aria-label')) ?? ''
  expect(label).toContain(`${listed.length} entités`)
  const sentences = await panel(page)
    .getByRole('button', { name: /^Lire les phrases/ })
    .allTextContents()
  const pairs = await drawnLinks(page)
  expect(label).toContain(`${pairs.length} lien`)
  // Each drawn line has a sentence that names both its ends, and each sentence a line.
  const named = new Set(
    sentences.map((text) =>
      listed
        .filter((name) => text.includes(name))
        .sort()
        .join('|'),
    ),
  )
  expect(named.size).toBeGreaterThanOrEqual(pairs.length)
  expect(sentences.length).toBeGreaterThanOrEqual(pairs.length)
}

function entityNames(page: Page): Promise<string[]> {
  return panel(page)
    .getByRole('region', { name: 'Entités à l’écran' })
    .getByRole('button', { name: /^Ouvrir la fiche de / })
    .allTextContents()
}
