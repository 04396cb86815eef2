import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { AROUND_ANTHROPIC, drawing, heading, linkMiddle, openExplorer, openTab, panel } from './support/explorer.ts'
import { SAMPLE } from './support/filature.ts'
import { expect, test } from './support/test.ts'

test('a click on a line shows every statement behind it, in the sentences of the articles', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  const { x, y } = await linkMiddle(page, 'donald-trump', 'anthropic')
  await drawing(page).click({ position: { x, y } })
  await expect(heading(page, /^Entre .*Donald Trump/)).toBeVisible()

  const bans = panel(page).getByRole('region', { name: 'Donald Trump interdit Anthropic' })
  const statements = bans.getByRole('figure')
  await expect(statements.first()).toBeVisible()
  for (const statement of await statements.all()) {
    const quote = (await statement.getByRole('blockquote').textContent()) ?? ''
    const titles = sampleArticles().flatMap(({ title, text }) => (text.includes(quote) ? [title] : []))
    const cited = await statement.locator('cite').textContent()
    expect(titles, `"${quote}" is verbatim in the article that is named`).toContain(cited)
    await expect(statement.getByRole('time').last()).toHaveAttribute('datetime', /^2026-0[23]-\d\d$/)
    await expect(statement.getByText(/^(affirmé|annoncé|rapporté|démenti)$/)).toBeVisible()
    expect(await statement.locator('mark').allTextContents(), 'the operative words are marked').not.toEqual([])
  }
})

test('what only somebody else says is reported, in the list and with its sentences', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:google,pentagone,sam-altman,dario-amodei,emil-michael')
  await openTab(page, 'Liste')
  const link = panel(page)
    .getByRole('button', { name: /^Lire les phrases/ })
    .filter({ hasText: /rapporté/ })
    .first()
  const [, sentence = ''] = /:\s(.*\(rapporté\))/.exec((await link.textContent()) ?? '') ?? []
  await link.click()
  const statements = panel(page).getByRole('region', { name: sentence }).getByRole('figure')
  await expect(statements.first()).toContainText('rapporté')
  await expect(statements.filter({ hasText: 'affirmé' })).toHaveCount(0)
})

test('several relations between two nodes are one line, told apart in the panel', async ({ page, site }) => {
  await openExplorer(page, site.address, '?g=1~o:pete-hegseth,anthropic')
  const { x, y } = await linkMiddle(page, 'pete-hegseth', 'anthropic')
  await drawing(page).click({ position: { x, y } })
  await expect(panel(page).getByRole('region', { name: 'Pete Hegseth accuse Anthropic' })).toBeVisible()
  await expect(panel(page).getByRole('region', { name: 'Pete Hegseth menace Anthropic' })).toBeVisible()
})

test('the list opens the same sentences', async ({ page, site }) => {
  await openExplorer(page, site.address, AROUND_ANTHROPIC)
  await openTab(page, 'Liste')
  await panel(page)
    .getByRole('button', { name: /^Lire les phrases.*Donald Trump interdit Anthropic/ })
    .click()
  await expect(heading(page, /^Entre .*Donald Trump/)).toBeVisible()
  await expect(panel(page).getByRole('blockquote').first()).toBeVisible()
})

function sampleArticles(): { title: string; text: string }[] {
  return readdirSync(SAMPLE).map((name) => {
    const [, frontMatter = '', ...text] = readFileSync(`${SAMPLE}/${name}`, 'utf8').split(/^---$/m)
    const { title } = z.object({ title: z.string() }).parse(parse(frontMatter))
    return { title, text: text.join('---') }
  })
}
