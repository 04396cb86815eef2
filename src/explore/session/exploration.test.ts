import { describe, expect, test, vi } from 'vitest'
import { SiteError, type SiteReader } from '../data/index.ts'
import { FIXTURE_MANIFEST, type FixtureEdge, fixtureAtlas, TOWN } from '../fixtures.ts'
import { pageKey } from '../view/index.ts'
import { Exploration, startLog } from './exploration.ts'

const START = startLog(['town', 'water-company'])

/** A site of these edges, of which the files of some nodes cannot be read. */
function readerOf(edges: readonly FixtureEdge[], broken: ReadonlySet<string> = new Set(), revision = '0'.repeat(16)) {
  const atlas = fixtureAtlas(edges)
  return {
    manifest: { ...FIXTURE_MANIFEST, revision },
    neighbourhood: vi.fn(async (key: string) => {
      if (broken.has(key)) throw new SiteError(`n/${key}.json`, 'missing', 'not found')
      const found = atlas.neighbourhoods.get(key)
      return typeof found === 'object' ? found : undefined
    }),
    page: async (key: string, page: number) => {
      const found = atlas.pages.get(pageKey(key, page))
      return typeof found === 'object' ? found : []
    },
    evidence: async () => ({ statements: [], articles: {} }),
    article: async () => undefined,
    search: async () => [],
  } satisfies SiteReader
}

async function settled(exploration: Exploration) {
  return vi.waitUntil(() => {
    const snapshot = exploration.getSnapshot()
    return snapshot.view !== null && !snapshot.busy && snapshot.view.wanted.length === 0 && snapshot
  })
}
const keys = (exploration: Exploration) => [...(exploration.getSnapshot().view?.nodes.keys() ?? [])].sort()

describe('an exploration', () => {
  test('shows nothing before the links of the first view are known', async () => {
    const exploration = new Exploration(readerOf(TOWN), START)
    expect(exploration.getSnapshot()).toMatchObject({ view: null, busy: true })
    const { view } = await settled(exploration)
    expect([...(view?.links.keys() ?? [])]).toEqual(['town|water-company'])
  })

  test('fetches the neighbourhoods of what is shown and no other', async () => {
    const reader = readerOf(TOWN)
    const exploration = new Exploration(reader, START)
    await settled(exploration)
    expect(reader.neighbourhood.mock.calls.flat().sort()).toEqual(['town', 'water-company'])
    exploration.act({ type: 'expand', key: 'town' })
    await settled(exploration)
    expect(reader.neighbourhood.mock.calls.flat().sort()).toEqual(['fishers', 'mayor', 'town', 'water-company'])
  })

  test('undoes and redoes', async () => {
    const exploration = new Exploration(readerOf(TOWN), START)
    await settled(exploration)
    exploration.act({ type: 'expand', key: 'town' })
    exploration.undo()
    expect(keys(exploration)).toEqual(['town', 'water-company'])
    exploration.redo()
    expect(keys(exploration)).toEqual(['fishers', 'mayor', 'town', 'water-company'])
  })

  test('goes on without a file that cannot be read, says which, and can try again', async () => {
    const broken = new Set(['mayor'])
    const exploration = new Exploration(readerOf(TOWN, broken), START)
    exploration.act({ type: 'expand', key: 'town' })
    const { failures } = await settled(exploration)
    expect([...failures.keys()]).toEqual(['n/mayor.json'])
    expect(keys(exploration)).toContain('mayor')
    broken.clear()
    exploration.retry()
    await settled(exploration)
    expect(exploration.getSnapshot().failures.size).toBe(0)
  })

  test('keeps the view on screen until the next revision is whole, then replays the log on it', async () => {
    const exploration = new Exploration(readerOf(TOWN), START)
    exploration.act({ type: 'expand', key: 'town' })
    await settled(exploration)
    exploration.follow(readerOf([...TOWN, ['prefecture', 'demands', 'town']], new Set(), '1'.repeat(16)))
    expect(keys(exploration)).toContain('fishers')
    await settled(exploration)
    expect(keys(exploration)).toEqual(['fishers', 'mayor', 'prefecture', 'town', 'water-company'])
    expect(exploration.getSnapshot().manifest.revision).toBe('1'.repeat(16))
  })
})
