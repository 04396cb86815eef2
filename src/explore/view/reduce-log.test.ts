import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureAtlas, TOWN } from '../fixtures.ts'
import { type Action, type ActionLog, NO_FILTER } from './action.ts'
import { EMPTY_ATLAS } from './atlas.ts'
import { nextPageSize, reduceLog } from './reduce-log.ts'
import type { View } from './view.ts'

const atlas = fixtureAtlas(TOWN)
const paged = fixtureAtlas(TOWN, 2)
const open = (...keys: [string, ...string[]]): Action => ({ type: 'open', keys })
const expand = (key: string): Action => ({ type: 'expand', key })
const collapse = (key: string): Action => ({ type: 'collapse', key })
const hide = (key: string): Action => ({ type: 'hide', key })
const shown = (log: ActionLog, from = atlas) => [...reduceLog(log, from).nodes.keys()].sort()
const links = (view: View) => [...view.links.keys()].sort()

describe('what a log shows', () => {
  test('opened nodes with the links between them', () => {
    const view = reduceLog([open('town', 'water-company')], atlas)
    expect([...view.nodes.keys()]).toEqual(['town', 'water-company'])
    expect(links(view)).toEqual(['town|water-company'])
    expect(
      view.links.get('town|water-company')?.edges.map(({ subject, relation }) => `${subject} ${relation}`),
    ).toEqual(['town bans', 'town threatens', 'water-company sues'])
  })

  test('a node counts the neighbours that are not in view', () => {
    const view = reduceLog([open('town', 'water-company')], atlas)
    expect(view.nodes.get('town')?.hiddenNeighbours).toBe(2)
    expect(reduceLog([open('town'), expand('town')], atlas).nodes.get('town')?.hiddenNeighbours).toBe(0)
  })

  test('expanding brings the neighbours, and every link among all that is shown', () => {
    const view = reduceLog([open('town'), expand('town'), expand('water-company')], atlas)
    expect([...view.nodes.keys()].sort()).toEqual([
      'fishers',
      'mayor',
      'prefecture',
      'pump-maker',
      'town',
      'water-company',
    ])
    expect(view.nodes.get('pump-maker')?.broughtBy).toBe('water-company')
    expect(view.nodes.get('town')?.expanded).toBe(true)
  })

  test('expanding again brings the next page, and skips pages that are all in view', () => {
    expect(shown([open('water-company'), expand('water-company')], paged)).toEqual([
      'pump-maker',
      'town',
      'water-company',
    ])
    const again = [open('water-company'), expand('water-company'), expand('water-company')]
    expect(shown(again, paged)).toEqual(['prefecture', 'pump-maker', 'town', 'water-company'])
    expect(shown([open('water-company', 'town', 'pump-maker'), expand('water-company')], paged)).toContain('prefecture')
  })

  test('collapsing takes back what the expansion brought and what that brought in turn, and leaves what was opened', () => {
    const log = [open('town'), expand('town'), expand('water-company'), open('pump-maker'), collapse('town')]
    expect(shown(log)).toEqual(['pump-maker', 'town'])
  })

  test('a node put away comes back only when it is opened', () => {
    const log = [open('town'), expand('town'), hide('mayor'), expand('town')]
    expect(shown(log)).not.toContain('mayor')
    expect(reduceLog(log, atlas).putAway).toEqual(['mayor'])
    expect(shown([...log, open('mayor')])).toContain('mayor')
  })

  test('what a node brought stays when the node is put away', () => {
    const log = [open('town'), expand('town'), hide('town')]
    expect(shown(log)).toEqual(['fishers', 'mayor', 'water-company'])
    expect(shown([...log, collapse('town')])).toEqual(shown(log))
  })

  test('filters hide types, relations and statuses, and nothing is forgotten', () => {
    const filter = { ...NO_FILTER, hiddenRelations: ['bans', 'sues'], hiddenStatuses: ['asserted' as const] }
    const log: ActionLog = [open('town', 'water-company'), { type: 'filter', filter }]
    const view = reduceLog(log, atlas)
    expect(view.links.get('town|water-company')?.edges).toMatchObject([
      { relation: 'threatens', counts: { planned: 1 } },
    ])
    expect(view.unfiltered.links.get('town|water-company')?.edges).toHaveLength(3)
    const none: ActionLog = [open('town'), { type: 'filter', filter: { ...NO_FILTER, hiddenTypes: ['organization'] } }]
    expect(shown(none)).toEqual([])
  })
})

describe('what a view lacks', () => {
  test('it asks for what nodes depend on before what links depend on', () => {
    expect(reduceLog([open('town')], EMPTY_ATLAS).needed).toEqual([{ kind: 'neighbourhood', key: 'town' }])
    const partial = { ...atlas, neighbourhoods: new Map([...atlas.neighbourhoods].filter(([key]) => key === 'town')) }
    const view = reduceLog([open('town'), expand('town')], partial)
    expect(view.needed).toEqual([])
    expect(view.wanted.map(({ key }) => key).sort()).toEqual(['fishers', 'mayor', 'water-company'])
  })

  test('a further page is asked for when the expansion reaches it', () => {
    const log = [open('water-company'), expand('water-company'), expand('water-company')]
    expect(reduceLog(log, { ...paged, pages: new Map() }).needed).toEqual([
      { kind: 'page', key: 'water-company', page: 2 },
    ])
  })

  test('keys that the revision lacks are said to be gone, and unreadable files do not stop the rest', () => {
    const hurt = {
      ...atlas,
      neighbourhoods: new Map(atlas.neighbourhoods).set('mayor', 'unreadable').set('who', 'gone'),
    }
    const view = reduceLog([open('town', 'who', 'mayor')], hurt as typeof atlas)
    expect(view.gone).toEqual(['who'])
    expect(view.unreadable).toEqual(['mayor'])
    expect([...view.nodes.keys()]).toEqual(['town'])
  })
})

test('the number of newcomers is known before expanding', () => {
  expect(nextPageSize(reduceLog([open('town')], atlas), 'town', atlas)).toBe(3)
  const paging = reduceLog([open('water-company'), expand('water-company')], paged)
  expect(nextPageSize(paging, 'water-company', paged)).toBe(1)
})

describe('collapse after expand is identity', () => {
  const keys = fc.constantFrom(...atlas.neighbourhoods.keys())
  const step = fc.oneof(
    keys.map((key) => open(key)),
    keys.map(expand),
    keys.map(collapse),
    keys.map(hide),
  )
  test.each([
    ['one page', atlas],
    ['pages of two', paged],
  ] as const)('%s', (_, from) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), keys, (log, key) => {
        const before = reduceLog(log, from)
        fc.pre(before.nodes.get(key)?.expanded !== true)
        const { nodes, links } = reduceLog([...log, expand(key), collapse(key)], from)
        expect({ nodes, links }).toEqual({ nodes: before.nodes, links: before.links })
      }),
      { numRuns: 500 },
    )
  })
})
