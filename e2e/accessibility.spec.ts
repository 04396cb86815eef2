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
  'an embed with its card open': async (page, site) => {
    await page.setViewportSize({ width: 390, height: 480 })
    await openExplorer(page, `${site}embed/`, `${AROUND_ANTHROPIC}~s:donald-trump,anthropic`)
    await expect(page.getByRole('blockquote').first()).toBeVisible()
  },
  'a page zoomed in to 320 pixels': async (page, site) => {
    await page.setViewportSize({ width: 320, height: 256 })
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~s:donald-trump,anthropic`)
    await expect(page.getByRole('blockquote').first()).toBeVisible()
  },
  'an address that has grown old': async (page, site) => {
    await openExplorer(page, site, '?g=1~o:claude,le-moulin-de-valbrune')
    await expect(page.getByText(/n’existe plus/)).toBeVisible()
  },
  'an entity that is gone': async (page, site) => {
    await openExplorer(page, site, '?g=1~o:claude~s:le-moulin-de-valbrune')
    await expect(page.getByText('Cette entité n’est plus dans cette édition du graphe.')).toBeVisible()
  },
  'a page without network': async (page, site) => {
    await openExplorer(page, site, `${AROUND_ANTHROPIC}~s:anthropic`)
    await page.context().setOffline(true)
    await expect(page.getByText('Vous êtes hors ligne')).toBeVisible()
  },
  'a graph that cannot be opened': async (page, site) => {
    await answerWith(page, 'not JSON')
    await page.goto(site)
    await expect(page.getByRole('heading', { name: 'Le graphe ne s’est pas ouvert' })).toBeVisible()
  },
  'an empty graph': async (page, site) => {
    const manifest = await (await page.request.get(`${site}data/manifest.json`)).json()
    await answerWith(
      page,
      JSON.stringify({ ...manifest, start: [], counts: { articles: 0, nodes: 0, edges: 0, statements: 0 } }),
    )
    await page.goto(site)
    await expect(page.getByRole('heading', { name: 'Ce graphe est vide' })).toBeVisible()
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

/** In place of the published manifest. */
function answerWith(page: Page, body: string): Promise<unknown> {
  return page.route('**/data/manifest.json', (route) => route.fulfill({ body, contentType: 'application/json' }))
}

/** By rule, with where it is broken. */
async function seriousViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      // What one sees is part of what one says to it (2.5.3); axe tries this rule only when asked to.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    })
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
