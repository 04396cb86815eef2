import { AROUND_ANTHROPIC, heading, listedEntities, openExplorer, panel, search, settled } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test('a reload keeps the view and what was being read', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await search(page, 'chatgpt', /ChatGPT/)
  await expect(heading(page, 'ChatGPT')).toBeVisible()
  const before = await listedEntities(page)
  await page.reload()
  await settled(page)
  await expect(heading(page, 'ChatGPT')).toBeVisible()
  expect(await listedEntities(page)).toEqual(before)
})

test('the back button goes a step back, forward a step on', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude')
  await search(page, 'chatgpt', /ChatGPT/)
  await expect.poll(() => listedEntities(page)).toEqual(['ChatGPT', 'Claude'])
  await page.goBack()
  await expect.poll(() => listedEntities(page)).toEqual(['Claude'])
  await page.goForward()
  await expect.poll(() => listedEntities(page)).toEqual(['ChatGPT', 'Claude'])
})

test('the page is named after what is read, so that the entries of the history can be told apart', async ({
  page,
  site,
}) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await expect(page).toHaveTitle('Filature')
  await search(page, 'chatgpt', /ChatGPT/)
  await expect(page).toHaveTitle('ChatGPT – Filature')
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:donald-trump,anthropic`)
  await expect(page).toHaveTitle(/^(Donald Trump et Anthropic|Anthropic et Donald Trump) – Filature$/)
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:2026-02-27:day`)
  await expect(page).toHaveTitle(/^27\sfévrier 2026 – Filature$/)
})

test('back from the start is where one was', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude')
  await page.getByRole('button', { name: 'Revenir au départ' }).click()
  await expect.poll(async () => (await listedEntities(page)).length).toBeGreaterThan(3)
  await page.goBack()
  await expect.poll(() => listedEntities(page)).toEqual(['Claude'])
})

test('the shared address opens the same view for somebody else', async ({ page, site, context }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await search(page, 'chatgpt', /ChatGPT/)
  await page.getByRole('button', { name: 'Partager' }).click()
  const address = await page.getByRole('textbox', { name: 'Adresse de cette vue' }).inputValue()
  await page.getByRole('button', { name: 'Fermer' }).click()
  const other = await context.newPage()
  await other.goto(address)
  await settled(other)
  await expect(heading(other, 'ChatGPT')).toBeVisible()
  expect(await listedEntities(other)).toEqual(await listedEntities(page))
})

test('an address that is not understood opens the start and says so', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=7~zz:%22')
  await expect(page.getByText('Cette adresse n’est pas comprise.')).toBeVisible()
  expect((await listedEntities(page)).length).toBeGreaterThan(3)
})

test('an address names what this edition no longer has', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude,le-moulin-de-valbrune')
  await expect(page.getByText(/1 entité de ce lien n’existe plus.*le-moulin-de-valbrune/)).toBeVisible()
  expect(await listedEntities(page)).toEqual(['Claude'])
  await expect(panel(page)).toBeVisible()
})
