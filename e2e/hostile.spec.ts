import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drawing, openExplorer, openTab, panel, search } from './support/explorer.ts'
import { filature } from './support/filature.ts'
import { type Served, serveSite } from './support/servers.ts'
import { expect, test } from './support/test.ts'

/** Runs when a browser takes an article's words for HTML or for a script. */
const RUN = 'document.documentElement.dataset.hostile=1'

const ARTICLES = {
  '2026-02-28-brut.txt': `OpenAI a signé un accord avec le Pentagone <img src=x onerror="${RUN}"> vendredi.
`,
  'balises.md': `---
title: 'Accord <script>${RUN}</script><img src=x onerror="${RUN}">'
date: 2026-02-28
publisher: '"><svg onload="${RUN}">'
url: 'javascript:${RUN}'
---
OpenAI a signé un accord avec le Pentagone, <img src=x onerror="${RUN}"> selon <b onmouseover="${RUN}">Sam Altman</b>.

Donald Trump a interdit Anthropic. <script>${RUN}</script> La société <svg/onload=${RUN}> SA a signé un accord avec Anthropic.
`,
  'page.html': `<!doctype html><html lang="fr"><head><title>Page &lt;script&gt;${RUN}&lt;/script&gt;</title></head>
<body><article><h1>Une page</h1><script>${RUN}</script>
<p onclick="${RUN}">Pete Hegseth accuse Anthropic de trahison, dit-on à Washington ce vendredi, &lt;img src=x onerror="${RUN}"&gt; sans autre précision.</p>
<p>Dario Amodei dirige Anthropic depuis sa fondation, et il répète que les menaces du ministère ne changent rien à sa position.</p>
<a href="javascript:${RUN}">Suite</a></article></body></html>`,
}

let folder: string
let site: Served

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filature-hostile-'))
  await mkdir(join(folder, 'articles'))
  for (const [name, text] of Object.entries(ARTICLES)) await writeFile(join(folder, 'articles', name), text)
  const title = `<script>${RUN}</script><b>Dossier</b>`
  await filature('build', join(folder, 'articles'), '--out', join(folder, 'site'), '--title', title, '--quiet')
  site = await serveSite(join(folder, 'site'))
})
test.afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

test('the words of a hostile article are shown as words', async ({ page }) => {
  await openExplorer(page, site.address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`<script>${RUN}</script><b>Dossier</b>`)
  await search(page, 'openai', /OpenAI/)
  await panel(page)
    .getByRole('button', { name: /^Lire les phrases.*signe avec/ })
    .first()
    .click()
  const statements = panel(page).getByRole('figure')
  await expect(statements.filter({ hasText: 'vendredi' }).getByRole('blockquote')).toHaveText(
    `OpenAI a signé un accord avec le Pentagone <img src=x onerror="${RUN}"> vendredi.`,
  )
  const marked = statements.filter({ hasText: 'Sam Altman' })
  await expect(marked.locator('cite')).toHaveText(`Accord <script>${RUN}</script><img src=x onerror="${RUN}">`)
  await expect(marked.getByText('"><svg onload')).toBeVisible()
  await expect(marked.getByRole('link'), 'a javascript: address is not a link').toHaveCount(0)
  await expect(page.locator('html')).not.toHaveAttribute('data-hostile')
})

test('nothing of it runs, wherever the page shows it', async ({ page }) => {
  await openExplorer(page, site.address)
  for (const tab of ['Fiche', 'Légende et filtres', 'Liste'] as const) {
    await openTab(page, tab)
    await expect(panel(page).locator('img, script, [onerror], [onload], [onmouseover]')).toHaveCount(0)
  }
  for (const dialog of ['Partager', 'Intégrer', 'Image']) {
    await page.getByRole('button', { name: dialog }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.getByRole('button', { name: 'Fermer' }).click()
  }
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Image' }).click()
  await page.getByRole('button', { name: 'Télécharger en SVG' }).click()
  await page.goto(`file://${await (await downloading).path()}`)
  await expect(page.locator('script')).toHaveCount(0)
  await expect(page.locator('html, svg').first()).not.toHaveAttribute('data-hostile')
})

test('nothing of it runs in the embed, with its first HTML or without', async ({ page }) => {
  await page.goto(`${site.address}embed/`)
  await expect(drawing(page)).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-hostile')
  const first = await (await page.request.get(`${site.address}embed/`)).text()
  expect(first).not.toContain(`<script>${RUN}`)
  expect(first).not.toContain('<img src=x')
})
