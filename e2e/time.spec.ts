import type { Locator, Page } from '@playwright/test'
import { drawing, heading, openExplorer, panel, places, settled } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

/** No day is told for longer, in milliseconds. */
const LONGEST_DAY = 9000

const AFFAIR = '?g=1~o:anthropic,pentagone,pete-hegseth,donald-trump,openai'

test('the histogram counts what is on screen, and says the same as a table', async ({ page, site }) => {
  await openExplorer(page, site.address, AFFAIR)
  await expect(band(page).getByRole('img', { name: 'Énoncés par jour' })).toBeVisible()
  const all = Number(/(\d+) énoncés/.exec((await said(page).textContent()) ?? '')?.[1])
  expect(all).toBeGreaterThan(10)

  await band(page).getByRole('button', { name: 'Tableau' }).click()
  const table = page.getByRole('dialog', { name: 'Énoncés à l’écran, par date' }).getByRole('table')
  await expect(table).toBeVisible()
  const rows = await table.getByRole('row').filter({ hasText: /\d{4}/ }).all()
  const totals = await Promise.all(rows.map(async (row) => Number(await row.getByRole('cell').first().textContent())))
  expect(totals.reduce((sum, total) => sum + total, 0)).toBe(all)
  await table.getByRole('button', { name: 'Lire le 27 février 2026' }).click()
  await expect(heading(page, '27 février 2026')).toBeVisible()
})

test('dragging over the histogram takes a period: one step to undo, kept by the address', async ({ page, site }) => {
  await openExplorer(page, site.address, AFFAIR)
  const before = await links(page)
  const nodes = (await places(page)).size
  await drag(page, 0.05, 0.25)
  await expect(said(page)).toContainText(/énoncés masqués/)
  await expect(start(page)).toHaveAttribute('aria-valuetext', /^Le 24\sfévrier 2026$/)
  await expect(end(page)).toHaveAttribute('aria-valuetext', /^Le 26\sfévrier 2026$/)
  expect(await links(page)).toBeLessThan(before)
  expect((await places(page)).size, 'nobody leaves the picture').toBe(nodes)

  await page.reload()
  await settled(page)
  await expect(end(page)).toHaveAttribute('aria-valuetext', /^Le 26\sfévrier 2026$/)
  await openExplorer(page, site.address, AFFAIR)
  await drag(page, 0.05, 0.25)
  await page.getByRole('button', { name: 'Annuler' }).click()
  expect(await links(page)).toBe(before)
})

test('the period is moved by keyboard, and one goes back to the whole', async ({ page, site }) => {
  await openExplorer(page, site.address, AFFAIR)
  const before = await links(page)
  await start(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(start(page)).toHaveAttribute('aria-valuetext', /^Le 26\sfévrier 2026$/)
  await end(page).focus()
  await page.keyboard.press('Home')
  await expect(end(page)).toHaveAttribute('aria-valuetext', /^Le 26\sfévrier 2026$/)
  await band(page).getByRole('button', { name: 'Toute la période' }).click()
  await expect(said(page)).not.toContainText('masqués')
  expect(await links(page)).toBe(before)
})

test('the period is typed to the day', async ({ page, site }) => {
  await openExplorer(page, site.address, AFFAIR)
  await band(page).getByRole('button', { name: 'Dates exactes' }).click()
  await band(page).getByLabel('Du', { exact: true }).fill('2026-03-02')
  await expect(said(page)).toContainText('Depuis le 2 mars 2026')
  await band(page).getByLabel('Au', { exact: true }).fill('2026-03-03')
  await expect(said(page)).toContainText('Du 2 au 3 mars 2026')
  expect(new URL(page.url()).search).toContain('2026-03-02,2026-03-03')
})

test('the affair is told day by day, with the article of the day beside it', async ({ page, site }) => {
  await page.clock.install()
  await openExplorer(page, site.address, AFFAIR)
  const all = await links(page)
  await band(page).getByRole('button', { name: 'Raconter jour par jour' }).click()
  await expect(heading(page, '24 février 2026')).toBeVisible()
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()
  const first = await links(page)
  expect(first).toBeLessThan(all)
  await expect(drawing(page)).toHaveAccessibleName(/5 entités/)

  await page.clock.fastForward(LONGEST_DAY)
  await expect(heading(page, '25 février 2026')).toBeVisible()
  await band(page).getByRole('button', { name: 'Pause' }).click()
  await page.clock.fastForward(3 * LONGEST_DAY)
  await expect(heading(page, '25 février 2026')).toBeVisible()

  await band(page).getByRole('button', { name: 'Jour suivant' }).click()
  await band(page).getByRole('button', { name: 'Jour suivant' }).click()
  await expect(heading(page, '27 février 2026')).toBeVisible()
  await expect(
    panel(page)
      .getByRole('button', { name: /Donald Trump interdit Anthropic/ })
      .first(),
  ).toBeVisible()
  await band(page).getByRole('button', { name: 'Jour précédent' }).click()
  await expect(heading(page, '26 février 2026')).toBeVisible()

  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(said(page)).not.toContainText('masqués')
  expect(await links(page)).toBe(all)
})

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('the story goes on by hand alone', async ({ page, site }) => {
    await page.clock.install()
    await openExplorer(page, site.address, AFFAIR)
    const play = band(page).getByRole('button', { name: 'Raconter jour par jour' })
    await play.click()
    await expect(heading(page, '24 février 2026')).toBeVisible()
    await page.clock.fastForward(60_000)
    await expect(heading(page, '24 février 2026')).toBeVisible()
    await play.click()
    await expect(heading(page, '25 février 2026')).toBeVisible()
  })
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('the histogram leaves the graph its place until it is asked for', async ({ page, site }) => {
    await openExplorer(page, site.address, AFFAIR)
    await expect(band(page).getByRole('img')).toHaveCount(0)
    const before = await drawing(page).boundingBox()
    await band(page).getByRole('button', { name: 'Ouvrir la chronologie' }).click()
    await expect(band(page).getByRole('img', { name: 'Énoncés par jour' })).toBeVisible()
    const after = await drawing(page).boundingBox()
    expect(after?.height ?? 0).toBeGreaterThan(200)
    expect(before?.height ?? 0).toBeGreaterThan(after?.height ?? 0)
  })
})

function band(page: Page): Locator {
  return page.getByRole('region', { name: 'Chronologie' })
}

function said(page: Page): Locator {
  return band(page).getByRole('status')
}

function start(page: Page): Locator {
  return page.getByRole('slider', { name: 'Début de la période' })
}

function end(page: Page): Locator {
  return page.getByRole('slider', { name: 'Fin de la période' })
}

/** Drags over the histogram, from a share of its width to another. */
async function drag(page: Page, from: number, to: number): Promise<void> {
  const box = await band(page).getByRole('img').boundingBox()
  if (box === null) throw new Error('the histogram is not drawn')
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + from * box.width, y)
  await page.mouse.down()
  await page.mouse.move(box.x + ((from + to) / 2) * box.width, y)
  await page.mouse.move(box.x + to * box.width, y)
  await page.mouse.up()
}

/** How many links are on screen, as the list counts them. */
async function links(page: Page): Promise<number> {
  const name = (await drawing(page).getAttribute('aria-label')) ?? ''
  return Number(/(\d+) liens?/.exec(name)?.[1] ?? Number.NaN)
}
