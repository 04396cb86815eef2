import type { Locator } from '@playwright/test'
import { AROUND_ANTHROPIC, drawing, openExplorer, openTab, panel } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test.use({ contextOptions: { forcedColors: 'active' } })

test('the tab that is open is told from the others', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  const line = (name: string) => colourOf(page.getByRole('tab', { name }), 'border-bottom-color')
  expect(await line('Fiche')).not.toBe(await line('Liste'))
  expect(await line('Liste')).toBe(await line('Légende et filtres'))
  expect(await line('Liste')).toBe(await colourOf(page.locator('body'), 'background-color'))
})

test('types and relations keep their colours in the legend, each beside its word', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await openTab(page, 'Légende et filtres')
  const swatch = panel(page).getByRole('group', { name: 'Entités' }).locator('svg path').first()
  expect(await swatch.evaluate((element) => getComputedStyle(element).forcedColorAdjust)).toBe('none')
})

test('the histogram tells what is asserted from the rest, and the day that is read', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~f::::..,2026-02-27~s:2026-02-27:day`)
  const fills = await page
    .getByRole('region', { name: 'Chronologie' })
    .locator('svg rect')
    .evaluateAll((bars) => [...new Set(bars.map((bar) => getComputedStyle(bar).fill))])
  expect(fills.length).toBeGreaterThanOrEqual(3)
})

test("the drawing takes the system's palette, not the theme that was chosen before", async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' })
  await openExplorer(page, site.address, '?theme=dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(page.getByRole('button', { name: /^Passer au thème/ })).toBeDisabled()
  expect(await colourOf(page.locator('body'), 'background-color')).toBe('rgb(255, 255, 255)')
})

test('the keyboard is seen wherever it is', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  for (const stop of [drawing(page), page.getByRole('tab', { name: 'Fiche' })]) {
    await stop.focus()
    await page.keyboard.press('Shift')
    expect(await stop.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
  }
})

function colourOf(element: Locator, property: string): Promise<string> {
  return element.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property)
}
