import {
  AROUND_ANTHROPIC,
  drawing,
  heading,
  listedEntities,
  openExplorer,
  openTab,
  panel,
  settled,
} from './support/explorer.ts'
import { expect, test } from './support/test.ts'

test('the card of an entity says its role, its other names, and its links by relation and by date', async ({
  page,
  site,
}) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:dario-amodei`)
  await expect(heading(page, 'Dario Amodei')).toBeVisible()
  const roles = panel(page).getByRole('list', { name: 'Rôles' })
  await expect(roles).toContainText('dirige Anthropic')
  await expect(panel(page).getByRole('link', { name: 'Fiche Wikidata' })).toHaveAttribute('href', /wikidata\.org/)

  const leads = panel(page).getByRole('region', { name: 'dirige' })
  await expect(leads.getByRole('button', { name: /Dario Amodei dirige Anthropic/ })).toBeVisible()
  await expect(leads).toContainText(/\d+ énoncés?, (le|du) \d+/)
  await roles.getByRole('button', { name: /Dario Amodei dirige Anthropic/ }).click()
  await expect(heading(page, /^Entre .*Dario Amodei/)).toBeVisible()
})

test('what others are to an entity is none of its roles', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:anthropic`)
  await expect(panel(page).getByRole('button', { name: /Dario Amodei dirige Anthropic/ })).toBeVisible()
  await expect(panel(page).getByRole('list', { name: 'Rôles' })).toHaveCount(0)
})

test('when it happened is told where the sentence says so, besides when that was published', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:anthropic`)
  const link = panel(page).getByRole('button', { name: /^Lire les phrases.*daté de juin 2025/ })
  await link.click()
  const dated = panel(page).getByRole('figure').filter({ hasText: 'daté de juin 2025' }).first()
  await expect(dated.getByRole('time').first()).toHaveAttribute('datetime', '2025-06')
  await expect(dated.getByRole('time').last()).toHaveAttribute('datetime', /^2026-0[23]-\d\d$/)
  await dated.locator('cite').click()
  await expect(
    panel(page)
      .getByRole('list', { name: 'Phrases de l’article' })
      .getByText(/daté de juin 2025/)
      .first(),
  ).toBeVisible()
  await openTab(page, 'Liste')
  await expect(
    panel(page)
      .getByRole('region', { name: 'Liens à l’écran' })
      .getByRole('button', { name: /daté de juin 2025/ }),
  ).toBeVisible()
})

test('the links of one relation are sorted by date', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:anthropic`)
  await expect(heading(page, 'Anthropic')).toBeVisible()
  for (const group of await panel(page).getByRole('region').all()) {
    const notes = await group.getByRole('listitem').allTextContents()
    const days = notes.map(firstDay)
    expect(days, notes.join('; ')).toEqual(days.toSorted((a, b) => a - b))
  }
})

test('from a statement to its article: its sentences in reading order', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:donald-trump,anthropic`)
  const figure = panel(page).getByRole('figure').first()
  const title = (await figure.locator('cite').textContent()) ?? ''
  const quote = (await figure.getByRole('blockquote').textContent()) ?? ''
  await figure.getByRole('button', { name: title }).click()

  await expect(heading(page, title)).toBeVisible()
  await expect(heading(page, title)).toHaveAttribute('lang', 'fr')
  const sentences = panel(page).getByRole('list', { name: 'Phrases de l’article' })
  const own = sentences.getByRole('figure').filter({ hasText: quote })
  await expect(own.getByRole('blockquote')).toHaveText(quote)
  await expect(own.getByRole('blockquote')).toHaveAttribute('lang', 'fr')
  await own
    .getByRole('button', { name: /^Lire les phrases.*Donald Trump/ })
    .first()
    .click()
  await expect(heading(page, /^Entre .*Donald Trump/)).toBeVisible()
})

test('an article brings its entities into the graph as one step, and its address keeps it', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude~s:2026-03-01-claude-en-tete:article')
  await panel(page).getByRole('button', { name: 'Afficher toutes ses entités' }).click()
  await settled(page)
  expect(await listedEntities(page)).toEqual(expect.arrayContaining(['Anthropic', 'Claude', 'OpenAI', 'Pentagone']))
  await page.getByRole('button', { name: 'Annuler' }).click()
  expect(await listedEntities(page)).toEqual(['Claude'])
})

test('what is pointed at in an article is lit in the graph, by pointer and by keyboard', async ({ page, site }) => {
  await openExplorer(page, site.address, `${AROUND_ANTHROPIC}~s:2026-03-01-claude-en-tete:article`)
  const claude = panel(page).getByRole('figure').filter({ hasText: 'Claude' }).first()
  await expect(claude).toBeVisible()
  await claude.hover()
  await expect.poll(() => litLinks(page)).toEqual(['anthropic|claude'])
  await page.mouse.move(10, 400)
  await expect.poll(async () => (await litLinks(page)).length).toBeGreaterThan(1)
  await claude.getByRole('button').first().focus()
  await expect.poll(() => litLinks(page)).toEqual(['anthropic|claude'])
})

test('an article that this edition does not tell of says so', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:claude~s:le-moulin-de-valbrune:article')
  await expect(panel(page).getByText('Cette édition du graphe ne dit rien de cet article.')).toBeVisible()
})

/** The links that are drawn with a halo. */
function litLinks(page: Parameters<typeof drawing>[0]): Promise<string[]> {
  return drawing(page).evaluate((element) =>
    (element as HTMLElement & { _cyreg: { cy: Lit } })._cyreg.cy.edges('.lit').map((edge) => edge.id()),
  )
}

interface Lit {
  edges(selector: string): { map<T>(each: (edge: { id(): string }) => T): T[] }
}

const MONTHS: Readonly<Record<string, string>> = { février: '02', mars: '03' }

/** The first day that a note names, as a number that sorts: 20260224. */
function firstDay(note: string): number {
  const [, day = '', month = '', year = ''] = /(?:le|du)\s(\d+)(?:er)?.*?(février|mars).*?(\d{4})/.exec(note) ?? []
  return Number(`${year}${MONTHS[month]}${day.padStart(2, '0')}`)
}
