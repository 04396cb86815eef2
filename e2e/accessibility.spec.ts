import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AROUND_ANTHROPIC, heading, openExplorer, openTab, search } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('the start view has no serious violation of WCAG 2.2 AA', async ({ page, site }) => {
      await openExplorer(page, site.address)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect(await seriousViolations(page)).toEqual([])
    })

    test('neither has any panel', async ({ page, site }) => {
      await openExplorer(page, site.address, AROUND_ANTHROPIC)
      for (const tab of ['Légende et filtres', 'Liste'] as const) {
        await openTab(page, tab)
        expect(await seriousViolations(page), tab).toEqual([])
      }
      await search(page, 'trump', /Donald Trump/)
      await expect(heading(page, 'Donald Trump')).toBeVisible()
      expect(await seriousViolations(page), 'an entity').toEqual([])
      await page.getByRole('button', { name: /^Lire les phrases.*Donald Trump interdit Anthropic/ }).click()
      await expect(page.getByRole('blockquote').first()).toBeVisible()
      expect(await seriousViolations(page), 'the sentences').toEqual([])
    })

    test('neither has any dialog', async ({ page, site }) => {
      await openExplorer(page, site.address)
      for (const name of ['Partager', 'Image', 'Intégrer']) {
        await page.getByRole('button', { name }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        expect(await seriousViolations(page), name).toEqual([])
        await page.getByRole('button', { name: 'Fermer' }).click()
      }
    })
  })
}

/** By rule, with where it is broken. */
async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
