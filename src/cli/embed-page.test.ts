import { readFileSync } from 'node:fs'
import { parseHTML } from 'linkedom'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { assembleGraph, type Entity, type EntityType, ontologySchema, type Statement } from '../graph/index.ts'
import { publishGraph } from '../publish/index.ts'
import { withEmbedPage } from './embed-page.ts'
import { PROJECT } from './project.ts'

const APP = ['embed/index.html', 'index.html'].map((path) => ({ path, bytes: readFileSync(`${PROJECT.root}/${path}`) }))
const MILL = entity('moulin', 'Moulin du Val', 'company')
const TOWN = entity('ville', 'Valbrune', 'place')

it('shows the start view as a picture, and says its statements', () => {
  const { page } = built([MILL, TOWN], [accusation('moulin', 'ville')])
  expect(page.querySelector('#still img')?.getAttribute('src')).toBe('poster.svg')
  expect(page.querySelector('#still img')?.getAttribute('alt')).toContain('Moulin du Val')
  expect(page.querySelector('#still li')?.textContent).toMatch(/^Moulin du Val accuse Valbrune/)
})

it('writes the picture before the page that shows it', () => {
  const { files } = built([MILL, TOWN], [accusation('moulin', 'ville')])
  expect(files.map(({ path }) => path)).toEqual(['embed/poster.svg', 'embed/index.html', 'index.html'])
  expect(new TextDecoder().decode(files[0]?.bytes)).toMatch(/^<svg [\s\S]*Moulin du Val/)
})

it('leaves the page as it is when there is nothing to show', () => {
  const { files } = built([], [])
  expect(files).toEqual(APP)
})

function built(entities: readonly Entity[], statements: readonly Statement[]) {
  const graph = assembleGraph(entities, statements, { courrier: { title: 'Le moulin', language: 'fr' } })
  const ontology = ontologySchema.parse(parse(readFileSync(PROJECT.ontology, 'utf8')))
  const published = new Map(
    [...publishGraph(graph, ontology, { title: 'Essai' })].map(({ path, text }) => [path, text]),
  )
  const files = withEmbedPage(APP, (path) => JSON.parse(published.get(path) ?? 'null'))
  const bytes = files.find(({ path }) => path === 'embed/index.html')?.bytes
  return { files, page: parseHTML(new TextDecoder().decode(bytes)).document }
}

function entity(key: string, label: string, type: EntityType): Entity {
  return { key, label, type, aliases: [], mentions: [] }
}

function accusation(subject: string, object: string): Statement {
  const quote = 'Le Moulin du Val accuse Valbrune.'
  const evidence = { id: 's1', document: 'courrier', start: 0, end: quote.length, quote, rule: 'accuses/accuser' }
  return { ...evidence, subject, relation: 'accuses', object, status: 'asserted', words: [] }
}
