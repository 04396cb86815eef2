import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { AROUND_ANTHROPIC, drawing, heading, openExplorer, openTab } from './support/explorer.ts'
import { expect, test } from './support/test.ts'

/** What else a reader comes to, and how. */
const STATES: Readonly<Record<string, (page: Page, site: string) => Promise<void>>> = {
  'the legend': async (page, site) => {
    await openExplorer(page, site, AROUND_ANTHROPIC)
    await openTab(page, 'Légende et filtres')
  },
  'the list': async (page, site) => {
    await openExplorer(page, site, AROUND_ANTHROPIC)
    await openTab(page, 'Liste')
  },
  'an entity': async (page, site) => {
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~s:donald-trump`)
    await expect(heading(page, 'Donald Trump')).toBeVisible()
    await page.getByRole('button', { name: 'Relier à…' }).click()
  },
  'the sentences': async (page, site) => {
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~s:donald-trump,anthropic`)
    await expect(page.getByRole('blockquote').first()).toBeVisible()
  },
  'the chains between two entities': async (page, site) => {
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~s:sam-altman,claude:path`)
    await page
      .getByRole('button', { name: /lire les phrases/ })
      .first()
      .click()
    await expect(page.getByRole('blockquote').first()).toBeVisible()
  },
  'an article': async (page, site) => {
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~s:2026-03-01-claude-en-tete:article`)
    await expect(page.getByRole('blockquote').first()).toBeVisible()
  },
  'a day of the story': async (page, site) => {
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~f::::..,2026-02-27~s:2026-02-27:day`)
    await expect(page.getByRole('blockquote').first()).toBeVisible()
    await page.getByRole('button', { name: 'Dates exactes' }).click()
  },
  'the figures of the time line': async (page, site) => {
    await openExplorer(page, site, AROUND_ANTHROPIC)
    await page.getByRole('region', { name: 'Chronologie' }).getByRole('button', { name: 'Tableau' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'several entities under filters, with their menu': async (page, site) => {
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~f:law:bans:denied:2026-02-20,..~s:anthropic,claude:several`)
    await drawing(page).focus()
    await page.keyboard.press('Shift+F10')
    await expect(page.getByRole('menu')).toBeVisible()
  },
  'the palette': async (page, site) => {
    await openExplorer(page, site)
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'the help': async (page, site) => {
    await openExplorer(page, site)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
  'what says that nothing is there': async (page, site) => {
    await openExplorer(page, site, '?g=1~o:claude,le-moulin-de-valbrune~f:product')
    await expect(page.getByRole('heading', { name: 'Les filtres masquent tout' })).toBeVisible()
  },
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme`, () => {
    test.use({ colorScheme: theme })

    test('the start view has no serious violation of WCAG 2.2 AA', async ({ page, site }) => {
      await openExplorer(page, site.address)
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
      expect(await seriousViolations(page)).toEqual([])
    })

    for (const [state, open] of Object.entries(STATES))
      test(`neither has ${state}`, async ({ page, site }) => {
        await open(page, site.address)
        expect(await seriousViolations(page)).toEqual([])
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
