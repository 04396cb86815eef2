import { AROUND_ANTHROPIC, drawing, heading, listedEntities, openExplorer, panel, places } from './support/explorer.ts'
import { BASE_PATH } from './support/servers.ts'
import { expect, test } from './support/test.ts'

test('opens on the most connected entities and says how to read them', async ({ page, site }) => {
  await openExplorer(page, site.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(heading(page, 'Lire ce graphe')).toBeVisible()
  expect(await listedEntities(page)).toEqual(expect.arrayContaining(['Anthropic', 'OpenAI', 'Pentagone']))
})

test('says that more is in the graph than on screen, and how it comes', async ({ page, site }) => {
  await openExplorer(page, site.address)
  await expect(panel(page)).toContainText(/\d+ entités à l’écran, sur \d+\. Les autres viennent quand on déplie/)
})

test('what the canvas draws is what the list says', async ({ page, site }) => {
  await openExplorer(page, site.address)
  const listed = await listedEntities(page)
  expect((await places(page)).size).toBe(listed.length)
  expect(new Set(listed).size).toBe(listed.length)
})

test('fetches only what it shows, from beside the page', async ({ page, site }) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname))
  await openExplorer(page, site.address)
  expect(fetched.filter((path) => !path.startsWith(BASE_PATH))).toEqual([])
  expect(fetched).toContain(`${BASE_PATH}data/manifest.json`)
  // Sentences are fetched when a reader asks for them, names when one searches.
  expect(fetched.filter((path) => /\/data\/[0-9a-f]+\/[es]\//.test(path))).toEqual([])
})

test('speaks English when asked', async ({ page, site }) => {
  await openExplorer(page, site.address)
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('application', { name: /^Interactive graph/ })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('every node stands apart from the others', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  const all = [...(await places(page)).values()]
  const distances = all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)))
  expect(Math.min(...distances)).toBeGreaterThan(40)
})

test('fits a phone held upright', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openExplorer(page, site.address)
  await expect(drawing(page)).toBeInViewport()
  await expect(panel(page)).toBeInViewport()
  const controls = [page.getByRole('combobox'), ...(await page.getByRole('tab').all())]
  for (const control of [...controls, ...(await page.getByRole('toolbar').getByRole('button').all())])
    await expect(control).toBeInViewport({ ratio: 1 })
})
