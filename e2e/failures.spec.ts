import { cp, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawing, linkMiddle, openExplorer, panel, places, search, settled } from './support/explorer.ts'
import { type Served, serveSite } from './support/servers.ts'
import { expect, sampleSite, test } from './support/test.ts'

let folder: string
let site: Served

test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filature-failures-'))
  await cp(sampleSite(), folder, { recursive: true })
  site = await serveSite(folder)
})
test.afterEach(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

test('a missing evidence file is named, the rest goes on, and a retry reads it', async ({ page, faults }) => {
  const restore = await loseFiles('e')
  await openExplorer(page, site.address, '?g=1~o:donald-trump,anthropic')
  const { x, y } = await linkMiddle(page, 'donald-trump', 'anthropic')
  await drawing(page).click({ position: { x, y } })
  const failure = panel(page).getByRole('alert')
  await expect(failure).toContainText('Ce fichier manque sur le serveur.')
  await expect(failure).toContainText(/[0-9a-f]{16}\/e\/[0-9a-f]+\.json/)

  await search(page, 'claude', /Claude/)
  await expect.poll(async () => [...(await places(page)).keys()]).toContain('claude')
  await page.goBack()
  await expect(failure).toBeVisible()
  await restore()
  expectOnly(faults, /404.*\/e\//)
  await panel(page).getByRole('button', { name: 'Réessayer' }).click()
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()
})

test('missing neighbourhoods are named above the graph, and a retry reads them', async ({ page, faults }) => {
  const restore = await loseFiles('n')
  await page.goto(new URL('?g=1~o:donald-trump', site.address).href)
  const notice = page.getByRole('status').filter({ hasText: /[0-9a-f]{16}\/n\/[0-9a-f]+\.json/ })
  await expect(notice).toContainText('Ce fichier manque sur le serveur.')
  await restore()
  expectOnly(faults, /404.*\/n\//)
  await notice.getByRole('button', { name: 'Réessayer' }).click()
  await expect.poll(async () => [...(await places(page)).keys()]).toEqual(['donald-trump'])
})

test('a search without its files says that it failed', async ({ page, faults }) => {
  await loseFiles('s')
  await openExplorer(page, site.address)
  await page.getByRole('combobox').fill('trump')
  await expect(page.getByRole('search').getByRole('status')).toContainText('La recherche n’a pas abouti')
  expectOnly(faults, /404.*\/s\//)
})

test('a site without its data says what to check, and opens when they are back', async ({ page, faults }) => {
  await rename(join(folder, 'data'), join(folder, 'away'))
  await page.goto(site.address)
  await expect(page.getByRole('heading', { name: 'Le graphe ne s’est pas ouvert' })).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('manifest.json')
  await rename(join(folder, 'away'), join(folder, 'data'))
  expectOnly(faults, /404.*manifest\.json/)
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await expect(drawing(page)).toBeVisible()
  await settled(page)
})

test('offline, what is open goes on, and what cannot be fetched says so and comes when the network does', async ({
  page,
  context,
  faults,
}) => {
  await openExplorer(page, site.address, '?g=1~o:donald-trump,anthropic~s:donald-trump,anthropic')
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('Vous êtes hors ligne')).toBeVisible()
  const cited = panel(page).getByRole('figure').first().locator('cite')
  const title = (await cited.textContent()) ?? ''
  await cited.click()
  await expect(panel(page).getByRole('alert')).toContainText('Vérifiez la connexion')
  await expect(drawing(page)).toBeVisible()
  await page.getByRole('tab', { name: 'Liste' }).click()
  await expect(panel(page).getByRole('region', { name: 'Liens à l’écran' })).toBeVisible()

  await context.setOffline(false)
  await page.getByRole('tab', { name: 'Fiche' }).click()
  await expect(panel(page).getByRole('heading', { level: 2, name: title })).toBeVisible()
  expectOnly(faults, /INTERNET_DISCONNECTED/)
})

test('a part of the page that cannot be fetched is asked for again, and the rest goes on', async ({ page, faults }) => {
  const script = /\/assets\/further-.*\.js$/
  await page.route(script, (route) => route.abort('connectionreset'))
  await openExplorer(page, site.address, '?g=1~o:donald-trump,anthropic~s:donald-trump,anthropic')
  await expect(panel(page).getByRole('alert')).toContainText('Le serveur ne répond pas')
  await expect(drawing(page)).toBeVisible()
  await page.unroute(script)
  await panel(page).getByRole('button', { name: 'Réessayer' }).click()
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()
  // Quotations are the first to need the italic letters; the host stops with the test.
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  expectOnly(faults, /further-/)
})

/** Takes the files of one kind off the host. @returns puts them back */
async function loseFiles(kind: 'n' | 'e' | 's'): Promise<() => Promise<void>> {
  const revision = (await readdir(join(folder, 'data'))).find((name) => /^[0-9a-f]{16}$/.test(name)) ?? ''
  const [there, away] = [join(folder, 'data', revision, kind), join(folder, 'away')]
  await rename(there, away)
  return () => rename(away, there)
}

/** The page reported the missing file, and nothing else went wrong. */
function expectOnly(faults: string[], expected: RegExp): void {
  const provoked = faults.filter((fault) => expected.test(fault))
  expect(provoked.length).toBeGreaterThan(0)
  expect(faults.filter((fault) => !expected.test(fault) && !/^console: Failed to load resource/.test(fault))).toEqual(
    [],
  )
  faults.length = 0
}
