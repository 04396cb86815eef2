import { expect, test } from 'vitest'
import type { Neighbourhood } from '../../graph/index.ts'
import type { SiteReader } from '../data/index.ts'
import { FIXTURE_MANIFEST, fixtureAtlas, TOWN } from '../fixtures.ts'
import { type Filter, NO_FILTER, pageKey } from '../view/index.ts'
import { findPaths } from './find-paths.ts'
import { siteNeighbours } from './site-neighbours.ts'

const atlas = fixtureAtlas(TOWN)
const reader: SiteReader = {
  manifest: FIXTURE_MANIFEST,
  neighbourhood: async (key) => atlas.neighbourhoods.get(key) as Neighbourhood | undefined,
  page: async (key, page) => {
    const found = atlas.pages.get(pageKey(key, page))
    return typeof found === 'object' ? found : []
  },
  evidence: async () => ({ statements: [], articles: {} }),
  article: async () => undefined,
  search: async () => [],
}

async function chain(a: string, b: string, filter: Filter = NO_FILTER): Promise<string> {
  const outcome = await findPaths(a, b, siteNeighbours(reader, filter, [a, b]))
  return outcome.kind === 'found' ? (outcome.chains[0]?.nodes.map(({ key }) => key).join(' ') ?? '') : outcome.kind
}

test('a chain is found over the published neighbourhoods, in a file for all of this small graph', async () => {
  expect(await chain('mayor', 'pump-x')).toBe('mayor town water-company pump-maker pump-x')
  const outcome = await findPaths('mayor', 'pump-x', siteNeighbours(reader, NO_FILTER, []))
  expect(outcome.kind === 'found' && outcome.searched.files).toBe(1)
})

test('what the reader hides is not followed, so that what is found can be shown', async () => {
  expect(await chain('mayor', 'pump-x', { ...NO_FILTER, hiddenRelations: ['owns'] })).toBe('none')
  expect(await chain('mayor', 'water-company', { ...NO_FILTER, days: { first: '2026-03-01' } })).toBe('none')
})

test('the two ends are found whatever their type, those between are not', async () => {
  expect(await chain('mayor', 'town', { ...NO_FILTER, hiddenTypes: ['organization'] })).toBe('mayor town')
  expect(await chain('mayor', 'water-company', { ...NO_FILTER, hiddenTypes: ['organization'] })).toBe('none')
})
