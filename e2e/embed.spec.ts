import type { Page } from '@playwright/test'
import { z } from 'zod'
import {
  AROUND_ANTHROPIC,
  drawing,
  heading,
  listedEntities,
  openExplorer,
  panel,
  places,
  type Room,
  settled,
} from './support/explorer.ts'
import { asWordPressKeepsIt, hostArticle } from './support/host-article.ts'
import { type Served, servePage } from './support/servers.ts'
import { expect, test } from './support/test.ts'

/** Pastes the explorer's snippet into an article on another origin. */
const publish = async (snippet: string, use: (article: Served) => Promise<void>) => {
  const article = await servePage(hostArticle({ snippet }))
  try {
    await use(article)
  } finally {
    await article.close()
  }
}

test('the snippet shows the view inside an article of another origin', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  const shown = await listedEntities(page)
  await publish(await copySnippet(page), async (article) => {
    await page.goto(article.address)
    const frame = await enterFrame(page)
    expect(await listedEntities(frame)).toEqual(shown)
    await frame.getByRole('button', { name: /^Lire les phrases.*Donald Trump interdit Anthropic/ }).click()
    await expect(panel(frame).getByRole('blockquote').first()).toBeVisible()
    await expect(page.getByRole('figure').getByRole('link', { name: 'Ouvrir' })).toHaveAttribute(
      'href',
      new URL(AROUND_ANTHROPIC, site.address).href,
    )
  })
})

test('the height follows the width and nothing else', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await publish(await copySnippet(page), async (article) => {
    await page.goto(article.address)
    const frame = await enterFrame(page)
    const height = async () => (await page.locator('iframe').boundingBox())?.height
    await expect.poll(height).toBe(560)
    await expand(frame, 'pentagone', 'Pentagone')
    expect(await height()).toBe(560)
    await page.setViewportSize({ width: 420, height: 800 })
    await expect.poll(height).toBe(480)
  })
})

test("works in WordPress's sandbox, without its script, an origin or storage", async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  const snippet = asWordPressKeepsIt(await copySnippet(page))
  expect(snippet).toContain('sandbox="allow-scripts"')
  expect(snippet).not.toContain('<script')
  await publish(snippet, async (article) => {
    await page.goto(article.address)
    const frame = await enterFrame(page)
    expect(await frame.locator('html').evaluate(() => self.origin)).toBe('null')
    await expand(frame, 'pentagone', 'Pentagone')
  })
})

test('the wheel over the graph scrolls the article, and zooms only with Ctrl', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await publish(await copySnippet(page), async (article) => {
    await page.goto(article.address)
    const frame = await enterFrame(page)
    await drawing(frame).hover()
    const zoomed = async () => JSON.stringify([...(await places(frame))])
    const [scrolled, view] = [await page.evaluate(() => scrollY), await zoomed()]
    await page.mouse.wheel(0, 200)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled)
    expect(await zoomed()).toBe(view)
    await drawing(frame).hover()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -200)
    await page.keyboard.up('Control')
    await expect.poll(zoomed).not.toBe(view)
  })
})

test('an embed pinned to a revision asks for that one and no other', async ({ page, site }) => {
  const manifest = z.object({ revision: z.string() })
  const { revision } = manifest.parse(await (await page.request.get(`${site.address}data/manifest.json`)).json())
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openExplorer(page, `${site.address}embed/`, `${AROUND_ANTHROPIC}&rev=${revision}`)
  expect(asked).toContain(`${site.address}data/${revision}/manifest.json`)
  expect(asked).not.toContain(`${site.address}data/manifest.json`)
})

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('the frame is inert until it is tapped', async ({ page, site }) => {
    await openExplorer(page, site.address, AROUND_ANTHROPIC)
    await publish(await copySnippet(page), async (article) => {
      await page.goto(article.address)
      const frame = await enterFrame(page)
      const cover = frame.getByRole('button', { name: 'Touchez pour explorer' })
      await expect(cover).toBeVisible()
      await cover.tap()
      await expect(cover).toBeHidden()
      const place = (await places(frame)).get('donald-trump')
      await drawing(frame).tap({ position: { x: place?.screenX ?? 0, y: place?.screenY ?? 0 } })
      await expect(heading(frame, 'Donald Trump')).toBeVisible()
    })
  })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the embed is a picture and sentences', async ({ page, site, faults }) => {
    await page.goto(`${site.address}embed/`)
    const picture = page.getByRole('img', { name: /Anthropic/ })
    await expect(picture).toBeVisible()
    expect((await picture.boundingBox())?.width).toBeGreaterThan(200)
    await expect(page.getByRole('listitem').filter({ hasText: 'Donald Trump interdit Anthropic' })).toBeVisible()
    // The scripts that the page names, which this browser does not load.
    expect(faults.filter((fault) => !/^request: .*\.js csp$/.test(fault))).toEqual([])
    faults.length = 0
  })
})

test('an article that is read without JavaScript tells what its view states', async ({
  page,
  site,
  browser,
  faults,
}) => {
  await openExplorer(page, site.address, '?g=1~o:sam-altman~x:sam-altman')
  const snippet = await copySnippet(page)
  await publish(snippet, async (article) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const reader = await context.newPage()
    await reader.goto(article.address)
    await expect(
      reader.getByRole('figure').getByRole('listitem').filter({ hasText: 'Sam Altman dirige OpenAI' }),
    ).toBeVisible()
    await expect(reader.getByRole('figure').getByRole('listitem').filter({ hasText: 'Dario Amodei' })).toHaveCount(0)
    await context.close()
  })
  expect(faults).toEqual([])
})

test('on a narrow column the graph keeps the larger part while something is read', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 480 })
  await openExplorer(page, `${site.address}embed/`, `${AROUND_ANTHROPIC}~s:donald-trump,anthropic`)
  const quote = panel(page).getByRole('blockquote').first()
  await expect(quote).toBeVisible()
  const [graph, card] = [await drawing(page).boundingBox(), await page.getByRole('complementary').boundingBox()]
  expect(graph?.height).toBeGreaterThan(card?.height ?? 480)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Filature')
  await page.getByRole('button', { name: 'Réduire le panneau' }).click()
  await expect(page.getByRole('group', { name: 'Cadrage' })).toBeVisible()
})

async function copySnippet(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Intégrer' }).click()
  const code = page.getByRole('textbox', { name: 'Code à coller' })
  await expect(code).toHaveValue(/Dossier/)
  return code.inputValue()
}

/** Scrolls to the frame, since it loads when a reader comes near. */
async function enterFrame(page: Page): Promise<Room> {
  await page.locator('iframe').scrollIntoViewIfNeeded()
  const frame = page.frameLocator('iframe')
  await expect(drawing(frame)).toBeVisible()
  await settled(frame)
  return frame
}

async function expand(frame: Room, key: string, label: string): Promise<void> {
  const before = await places(frame)
  const place = before.get(key)
  await drawing(frame).click({ position: { x: place?.screenX ?? 0, y: place?.screenY ?? 0 } })
  await frame.getByRole('button', { name: new RegExp(`^Déplier .*${label}$`) }).click()
  await expect.poll(async () => (await places(frame)).size).toBeGreaterThan(before.size)
}
