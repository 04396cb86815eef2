import type { Page } from '@playwright/test'
import { AROUND_ANTHROPIC, drawing, heading, openExplorer, openTab, panel } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

/** A window of 1280 × 1024 px at these zooms, in CSS pixels: WCAG 2.2, 1.4.4 (200 %) and 1.4.10 (400 %). */
const ZOOMS = {
  '200 %': { width: 640, height: 512 },
  '400 %': { width: 320, height: 256 },
  'a narrow telephone': { width: 320, height: 640 },
  'a telephone on its side': { width: 844, height: 390 },
} as const

for (const [zoom, viewport] of Object.entries(ZOOMS))
  test.describe(`at ${zoom}`, () => {
    test.use({ viewport })

    test('every tool is in the window, and nothing is wider than it', async ({ page, site }) => {
      await openExplorer(page, site.address, AROUND_ANTHROPIC)
      for (const tool of await page.getByRole('toolbar', { name: 'Outils' }).getByRole('button').all()) {
        const box = await tool.boundingBox()
        const name = (await tool.getAttribute('aria-label')) ?? ''
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= viewport.width, name).toBe(true)
        expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(24)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
    })

    test('the graph has room, and the sentences behind a link can be read', async ({ page, site }) => {
      await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:donald-trump,anthropic`)
      expect((await drawing(page).boundingBox())?.height).toBeGreaterThan(120)
      await heading(page, /^Entre /).scrollIntoViewIfNeeded()
      const quote = panel(page).getByRole('blockquote').first()
      await quote.scrollIntoViewIfNeeded()
      await expect(quote).toBeInViewport()
      expect(await widerThanItsPlace(page)).toEqual([])
    })

    test('the list, the help and the menu can be read to their ends', async ({ page, site }) => {
      await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:anthropic`)
      await drawing(page).focus()
      await page.keyboard.press('Shift+F10')
      await expect(page.getByRole('menu')).toBeVisible()
      await page.keyboard.press('End')
      await expect(page.getByRole('menuitem').last()).toBeInViewport()
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      const last = page.getByRole('dialog').getByRole('checkbox')
      await last.scrollIntoViewIfNeeded()
      await expect(last).toBeInViewport()
      await page.keyboard.press('Escape')
      await openTab(page, 'Liste')
      const source = panel(page).getByRole('region', { name: 'Sources' }).getByRole('button').last()
      await source.scrollIntoViewIfNeeded()
      await expect(source).toBeInViewport()
      expect(await widerThanItsPlace(page)).toEqual([])
    })
  })

/** Texts of the reading panel that stick out of it: one would have to scroll two ways to read them. */
function widerThanItsPlace(page: Page): Promise<string[]> {
  return panel(page).evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('p, h2, h3, li, blockquote, button, a')]
      .filter((text) => text.getBoundingClientRect().right > element.getBoundingClientRect().right + 1)
      .map((text) => text.textContent ?? ''),
  )
}
