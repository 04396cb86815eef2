import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fixtureAtlas, TOWN } from '../fixtures.ts'
import { type Action, type ActionLog, NO_FILTER } from './action.ts'
import { decodeLog } from './address.ts'
import { EMPTY_ATLAS } from './atlas.ts'
import { expansionChoices, nextPageSize } from './newcomers.ts'
import { reduceLog } from './reduce-log.ts'
import { shortenLog } from './shorten-log.ts'
import type { View } from './view.ts'

const atlas = fixtureAtlas(TOWN)
const paged = fixtureAtlas(TOWN, 2)
const open = (...keys: [string, ...string[]]): Action => ({ type: 'open', keys })
const expand = (key: string): Action => ({ type: 'expand', key })
const collapse = (key: string): Action => ({ type: 'collapse', key })
const hide = (...keys: [string, ...string[]]): Action => ({ type: 'hide', keys })
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

  test('expanding by a relation or by a type brings those alone', () => {
    const bans: Action = { type: 'expand', key: 'town', among: { kind: 'relation', relation: 'bans' } }
    expect(shown([open('town'), bans])).toEqual(['town', 'water-company'])
    const people: Action = { type: 'expand', key: 'town', among: { kind: 'type', entityType: 'person' } }
    expect(shown([open('town'), people])).toEqual(['town'])
    const far: Action = {
      type: 'expand',
      key: 'water-company',
      among: { kind: 'relation', relation: 'negotiates_with' },
    }
    expect(shown([open('water-company'), far], paged)).toEqual(['prefecture', 'water-company'])
    expect(reduceLog([open('water-company'), far], { ...paged, pages: new Map() }).needed).toEqual([
      { kind: 'page', key: 'water-company', page: 2 },
    ])
  })

  test('what a node can be expanded by is counted among the neighbours who are not shown', () => {
    const choices = (log: ActionLog) => expansionChoices(reduceLog(log, atlas), 'water-company', atlas)
    expect(choices([open('water-company', 'town')])).toEqual([
      { among: { kind: 'relation', relation: 'owns' }, count: 1 },
      { among: { kind: 'relation', relation: 'negotiates_with' }, count: 1 },
      { among: { kind: 'type', entityType: 'organization' }, count: 2 },
    ])
    expect(choices([open('water-company'), expand('water-company')])).toEqual([])
  })

  test('focusing leaves a node with what it is joined to, in one step or in two', () => {
    const all = [open('town'), expand('town'), expand('water-company'), expand('pump-maker')]
    const focus = (depth: 1 | 2): Action => ({ type: 'focus', key: 'pump-maker', depth })
    expect(shown([...all, focus(1)])).toEqual(['pump-maker', 'pump-x', 'water-company'])
    expect(shown([...all, focus(2)])).toEqual(['prefecture', 'pump-maker', 'pump-x', 'town', 'water-company'])
    expect(shown([...all, { type: 'focus', key: 'nobody', depth: 1 }])).toEqual(shown(all))
    expect(shown([...all, focus(1), expand('water-company')])).toContain('town')
  })

  test('focusing waits for the neighbourhoods that say what is joined', () => {
    const partial = { ...atlas, neighbourhoods: new Map([...atlas.neighbourhoods].filter(([key]) => key === 'town')) }
    const log: ActionLog = [open('town'), expand('town'), { type: 'focus', key: 'town', depth: 1 }]
    const needed = reduceLog(log, partial).needed.map(({ key }) => key)
    expect(needed.sort()).toEqual(['fishers', 'mayor', 'water-company'])
  })

  test('keeping some removes the others, who may be brought again; keeping nobody who is shown does nothing', () => {
    const log = [open('town'), expand('town')]
    const keep = (...keys: [string, ...string[]]): Action => ({ type: 'keep', keys })
    expect(shown([...log, keep('mayor', 'town')])).toEqual(['mayor', 'town'])
    expect(shown([...log, keep('mayor', 'town'), expand('town')])).toEqual(shown(log))
    expect(shown([...log, keep('nobody')])).toEqual(shown(log))
  })

  test('a pinned node says where it stays, and stays when others are removed or collapsed', () => {
    const pin: Action = { type: 'pin', places: [{ key: 'mayor', x: 10, y: -20 }] }
    const log = [open('town'), expand('town'), pin]
    expect(reduceLog(log, atlas).nodes.get('mayor')?.pin).toEqual({ x: 10, y: -20 })
    expect(shown([...log, { type: 'keep', keys: ['town'] }])).toEqual(['mayor', 'town'])
    expect(shown([...log, { type: 'focus', key: 'fishers', depth: 1 }])).toEqual(['fishers', 'mayor', 'town'])
    const collapsed = reduceLog([...log, collapse('town')], atlas)
    expect([...collapsed.nodes.keys()].sort()).toEqual(['mayor', 'town'])
    expect(collapsed.nodes.get('town')?.expanded).toBe(false)
  })

  test('a node that is no longer pinned, or was hidden since, is a node like another', () => {
    const log: ActionLog = [open('town', 'mayor'), { type: 'pin', places: [{ key: 'mayor', x: 0, y: 0 }] }]
    expect(reduceLog([...log, { type: 'unpin', keys: ['mayor'] }], atlas).nodes.get('mayor')).not.toHaveProperty('pin')
    expect(reduceLog([...log, hide('mayor'), open('mayor')], atlas).nodes.get('mayor')).not.toHaveProperty('pin')
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

const someKey = fc.constantFrom(...atlas.neighbourhoods.keys(), 'nobody')
const someKeys = fc.array(someKey, { minLength: 1, maxLength: 3 }) as fc.Arbitrary<[string, ...string[]]>
const place = fc.record({ key: someKey, x: fc.nat(9), y: fc.nat(9) })
const step = fc.oneof(
  fc.record({
    type: fc.constantFrom('open' as const, 'hide' as const, 'keep' as const, 'unpin' as const),
    keys: someKeys,
  }),
  someKey.map(expand),
  someKey.map((key): Action => ({ type: 'expand', key, among: { kind: 'relation', relation: 'bans' } })),
  someKey.map(collapse),
  someKey.map((key): Action => ({ type: 'focus', key, depth: 1 })),
  place.map((one): Action => ({ type: 'pin', places: [one] })),
  fc.constantFrom<Action>(
    { type: 'filter', filter: NO_FILTER },
    { type: 'filter', filter: { ...NO_FILTER, hiddenRelations: ['bans'] } },
  ),
  someKey.map((key): Action => ({ type: 'select', selection: { kind: 'node', key } })),
)
const anyLog = fc.array(step, { maxLength: 14 })
const atlases = [
  ['one page', atlas],
  ['pages of two', paged],
] as const

describe('collapse after expand is identity', () => {
  test.each(atlases)('%s', (_, from) => {
    fc.assert(
      fc.property(anyLog, someKey, (log, key) => {
        const before = reduceLog(log, from)
        fc.pre(before.unfiltered.nodes.get(key)?.expanded !== true)
        const { nodes, links } = reduceLog([...log, expand(key), collapse(key)], from)
        expect({ nodes, links }).toEqual({ nodes: before.nodes, links: before.links })
      }),
      { numRuns: 500 },
    )
  })
})

describe('a log said in fewer steps shows the same', () => {
  test.each(atlases)('%s', (_, from) => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const short = shortenLog(log)
        expect(short.length).toBeLessThanOrEqual(log.length)
        expect(reduceLog(short, from)).toEqual(reduceLog(log, from))
      }),
      { numRuns: 500 },
    )
  })
})

describe('whatever the address, the view is sound', () => {
  test.each([...atlases, ['nothing fetched yet', EMPTY_ATLAS] as const])('%s', (_, from) => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const { nodes, links, unfiltered, putAway } = reduceLog(log, from)
        for (const { a, b, edges } of links.values()) {
          expect(nodes.has(a) && nodes.has(b)).toBe(true)
          expect(edges.length).toBeGreaterThan(0)
        }
        for (const key of nodes.keys()) expect(unfiltered.nodes.has(key)).toBe(true)
        for (const key of putAway) expect(unfiltered.nodes.has(key)).toBe(false)
      }),
      { numRuns: 300 },
    )
  })

  test('letters that mean an action and anything after them never throw', () => {
    const field = fc
      .tuple(fc.constantFrom(...'oxchknpufs'), fc.string({ maxLength: 20 }))
      .map((parts) => parts.join(':'))
    fc.assert(
      fc.property(fc.array(field, { minLength: 1, maxLength: 6 }), (fields) => {
        const decoded = decodeLog(`?g=1~${fields.join('~')}`)
        if (decoded.kind === 'log') expect(reduceLog(decoded.log, atlas).nodes.size).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 500 },
    )
  })
})
