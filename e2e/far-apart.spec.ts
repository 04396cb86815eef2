import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { assembleGraph, type Entity, type EntityType, manifestSchema, type Statement } from '../src/graph/index.ts'
import { publishGraph } from '../src/publish/index.ts'
import { heading, openExplorer, panel, shownKeys } from './support/explorer.ts'
import { type Served, serveSite } from './support/servers.ts'
import { expect, sampleSite, test } from './support/test.ts'

/*
 * An invented story whose two people are four links apart, by companies with so many employees that one search does not
 * read them all: Lucie Garance – Velmont – Inès Karadec – Miravel – Hugo Mercœur.
 */
const EMPLOYEES = 1_700

let folder: string
let site: Served

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filature-far-apart-'))
  await cp(sampleSite(), folder, { recursive: true, filter: (from) => !from.startsWith(join(sampleSite(), 'data')) })
  const { ontology } = manifestSchema.parse(
    JSON.parse(await readFile(join(sampleSite(), 'data/manifest.json'), 'utf8')),
  )
  for (const { path, text } of publishGraph(farApart(), ontology, { title: 'Deux maisons' })) {
    await mkdir(dirname(join(folder, 'data', path)), { recursive: true })
    await writeFile(join(folder, 'data', path), text)
  }
  site = await serveSite(folder)
})
test.afterAll(async () => {
  await site.close()
  await rm(folder, { recursive: true, force: true })
})

const HOW = '~s:lucie-garance,hugo-mercoeur:path'

test('a search that comes to its limit says what it has read, and goes farther when asked', async ({ page }) => {
  await openExplorer(page, site.address, `?g=1~o:lucie-garance,hugo-mercoeur${HOW}`)
  await expect(heading(page, 'De Lucie Garance à Hugo Mercœur')).toBeVisible()
  const answer = panel(page).getByRole('status').filter({ hasText: /./ })
  await expect(answer).toContainText('Pas de chaîne trouvée dans la limite de recherche')
  await expect(answer).toContainText(/1 lien ou moins de Lucie Garance et à 1 lien ou moins de Hugo Mercœur a été lu/)
  await expect(answer).toContainText('elle a plus de 2 liens')
  await expect(answer).toContainText(/1\d\d fichiers lus, \d\s?\d{3} entités rencontrées/)

  await panel(page).getByRole('button', { name: 'Chercher plus loin' }).click()
  const chain = panel(page).getByRole('region', { name: /^Chaîne 1.*4 liens/ })
  await expect(chain).toContainText('Inès Karadec')
  await chain.getByRole('button', { name: 'Afficher ces liens' }).click()
  await expect(panel(page).getByText('Tous ces liens sont à l’écran.')).toBeVisible()
})

test('the card of a hub tells its links a page at a time, and says that there are more', async ({ page }) => {
  await openExplorer(page, site.address, '?g=1~o:velmont~s:velmont')
  await expect(panel(page)).toContainText(/Avec les 20 voisins les plus cités, sur 1\s702/)
  const links = panel(page).getByRole('button', { name: /^Lire les phrases/ })
  await expect(links).toHaveCount(20)
  await panel(page).getByRole('button', { name: '20 voisins de plus' }).click()
  await expect(links).toHaveCount(40)
  await panel(page)
    .getByRole('button', { name: /^Déplier 20 de plus.*Velmont$/ })
    .click()
  await expect.poll(async () => (await shownKeys(page)).length).toBe(21)
  await panel(page)
    .getByRole('button', { name: /^Déplier 20 de plus.*Velmont$/ })
    .click()
  await expect.poll(async () => (await shownKeys(page)).length).toBe(41)
})

test('a search reads no more than its limit', async ({ page }) => {
  const read = new Set<string>()
  page.on('request', (request) => {
    if (/\/[np]\//.test(request.url())) read.add(request.url())
  })
  await openExplorer(page, site.address, `?g=1~o:lucie-garance,hugo-mercoeur${HOW}`)
  await expect(panel(page).getByRole('button', { name: 'Chercher plus loin' })).toBeVisible()
  // A hundred and sixty, and those that the view itself needs.
  expect(read.size).toBeLessThanOrEqual(164)
})

function farApart() {
  const entities: Entity[] = [
    entity('lucie-garance', 'Lucie Garance', 'person'),
    entity('hugo-mercoeur', 'Hugo Mercœur', 'person'),
    entity('ines-karadec', 'Inès Karadec', 'person'),
    ...['Velmont', 'Dorsane', 'Miravel', 'Solidur'].map((name) => entity(name.toLowerCase(), name, 'company')),
  ]
  const statements: Statement[] = [
    works('lucie-garance', 'velmont'),
    works('lucie-garance', 'dorsane'),
    works('hugo-mercoeur', 'miravel'),
    works('hugo-mercoeur', 'solidur'),
    works('ines-karadec', 'velmont'),
    works('ines-karadec', 'miravel'),
  ]
  for (const company of ['velmont', 'dorsane', 'miravel', 'solidur'])
    for (let i = 0; i < EMPLOYEES; i++) {
      const key = `${company}-${i}`
      entities.push(entity(key, `Employé ${i} de ${company}`, 'person'))
      statements.push(works(key, company))
    }
  return assembleGraph(entities, statements, { un: { title: 'Les deux maisons', language: 'fr', date: '2026-03-01' } })
}

function entity(key: string, label: string, type: EntityType): Entity {
  return { key, label, type, aliases: [], mentions: [] }
}

function works(subject: string, object: string): Statement {
  return {
    id: `${subject} ${object}`,
    subject,
    relation: 'works_for',
    object,
    document: 'un',
    start: 0,
    end: 10,
    quote: `${subject} travaille pour ${object}.`,
    status: 'asserted',
    date: '2026-03-01',
    rule: 'works_for/travailler',
    words: [],
  }
}
