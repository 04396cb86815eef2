import { expect, test } from 'vitest'
import { type FixtureEdge, fixtureAtlas } from '../fixtures.ts'
import { type Action, type Filter, NO_FILTER, reduceLog } from '../view/index.ts'
import { linksOn, statementsInTime, withDays } from './statements-in-time.ts'

const QUARREL: readonly FixtureEdge[] = [
  ['town', 'threatens', 'water-company', { asserted: 2 }, { '2026-03-01': { asserted: 2 } }],
  [
    'town',
    'bans',
    'water-company',
    { planned: 1, asserted: 1 },
    { '2026-03-01': { planned: 1 }, '2026-03-05': { asserted: 1 } },
  ],
  ['mayor', 'leads', 'town', { asserted: 1 }],
]
const atlas = fixtureAtlas(QUARREL)
const view = (filter: Filter = NO_FILTER) => {
  const open: Action = { type: 'open', keys: ['town', 'water-company', 'mayor'] }
  return reduceLog([open, { type: 'filter', filter }], atlas)
}

test('what is on screen is counted by day, and what has no date apart', () => {
  expect(statementsInTime(view())).toEqual({
    byDay: new Map([
      ['2026-03-01', { asserted: 2, planned: 1 }],
      ['2026-03-05', { asserted: 1 }],
    ]),
    dated: 4,
    undated: 1,
    hidden: 0,
  })
})

test('a period hides what lies outside of it and what has no date, but is counted from the whole', () => {
  const { byDay, hidden } = statementsInTime(view({ ...NO_FILTER, days: { first: '2026-03-02' } }))
  expect([...byDay.keys()]).toEqual(['2026-03-01', '2026-03-05'])
  expect(hidden).toBe(4)
})

test('the other filters hold', () => {
  const { byDay, hidden } = statementsInTime(view({ ...NO_FILTER, hiddenRelations: ['threatens'] }))
  expect(byDay.get('2026-03-01')).toEqual({ planned: 1 })
  expect(hidden).toBe(0)
})

test('the links of a day are those of which something is stated on it', () => {
  expect(linksOn(view(), '2026-03-05').map(({ pair }) => pair)).toEqual(['town|water-company'])
  expect(linksOn(view(), '2026-03-04')).toEqual([])
})

test('a filter takes a period, and gives it back', () => {
  const filter = withDays(NO_FILTER, { last: '2026-03-01' })
  expect(filter.days).toEqual({ last: '2026-03-01' })
  expect(withDays(filter, undefined)).toEqual(NO_FILTER)
  expect(withDays(filter, {})).toEqual(NO_FILTER)
})
