import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { STATUSES, type StatusCounts } from '../../graph/index.ts'
import { NO_FILTER } from './action.ts'
import { filterEdges, isWithin } from './filter-links.ts'
import { countStatements } from './join-links.ts'
import type { ShownEdge } from './view.ts'

/** Threatened twice and then done; one of the threats has no date. */
const THREAT: ShownEdge = {
  subject: 'town',
  object: 'water-company',
  relation: 'bans',
  counts: { asserted: 1, planned: 2 },
  days: { first: '2026-03-01', last: '2026-03-05' },
  byDay: { '2026-03-01': { planned: 1 }, '2026-03-05': { asserted: 1 } },
}

describe('the days of a filter', () => {
  test('leave the statements of these days, each with its status', () => {
    const [edge] = filterEdges([THREAT], { ...NO_FILTER, days: { last: '2026-03-04' } })
    expect(edge).toMatchObject({ counts: { planned: 1 }, days: { first: '2026-03-01', last: '2026-03-01' } })
  })

  test('hide what has no date', () => {
    expect(filterEdges([THREAT], { ...NO_FILTER, days: { first: '2026-01-01' } })[0]?.counts).toEqual({
      planned: 1,
      asserted: 1,
    })
    const { days: _, byDay: __, ...undated } = THREAT
    expect(filterEdges([undated], { ...NO_FILTER, days: { first: '2026-01-01' } })).toEqual([])
  })

  test('read a link of one day where the edition does not tell its days', () => {
    const { byDay: _, ...former } = { ...THREAT, days: { first: '2026-03-02', last: '2026-03-02' } }
    expect(filterEdges([former], { ...NO_FILTER, days: { first: '2026-03-02' } })[0]?.counts).toEqual(THREAT.counts)
  })
})

test('a hidden status is hidden on its days too', () => {
  const [edge] = filterEdges([THREAT], { ...NO_FILTER, hiddenStatuses: ['planned'] })
  expect(edge).toMatchObject({ counts: { asserted: 1 }, byDay: { '2026-03-05': { asserted: 1 } } })
})

test('what sentences date goes with their statements', () => {
  const dated: ShownEdge = {
    ...THREAT,
    whens: [
      { when: '2026-04', status: 'planned', date: '2026-03-01' },
      { when: '2026-03-05', status: 'asserted', date: '2026-03-05' },
    ],
  }
  const whens = (filter: Partial<typeof NO_FILTER> & { days?: { last: string } }) =>
    filterEdges([dated], { ...NO_FILTER, ...filter })[0]?.whens?.map(({ when }) => when)
  expect(whens({ hiddenStatuses: ['planned'] })).toEqual(['2026-03-05'])
  expect(whens({ days: { last: '2026-03-04' } })).toEqual(['2026-04'])
  expect(whens({ hiddenStatuses: ['planned'], days: { last: '2026-03-04' } })).toBeUndefined()
})

test('without a filter the edge is the same object', () => {
  expect(filterEdges([THREAT], NO_FILTER)[0]).toBe(THREAT)
})

const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-02-${String(d).padStart(2, '0')}`)
const counts = fc
  .dictionary(fc.constantFrom(...STATUSES), fc.integer({ min: 1, max: 3 }), { minKeys: 1 })
  .map((of) => of as StatusCounts)
const dated = fc.dictionary(day, counts, { minKeys: 1 }).map((byDay): ShownEdge => {
  const sum: Record<string, number> = {}
  for (const of of Object.values(byDay)) for (const [s, k] of Object.entries(of)) sum[s] = (sum[s] ?? 0) + k
  const sorted = Object.keys(byDay).sort()
  const days = { first: sorted[0] ?? '', last: sorted.at(-1) ?? '' }
  const inOrder = Object.fromEntries(sorted.map((key) => [key, byDay[key] ?? {}]))
  return { ...THREAT, counts: sum as StatusCounts, days, byDay: inOrder }
})

test('a period and what lies outside of it make up the whole', () => {
  fc.assert(
    fc.property(dated, day, (edge, cut) => {
      const upTo = filterEdges([edge], { ...NO_FILTER, days: { last: cut } })
      const rest = Object.entries(edge.byDay ?? {}).filter(([d]) => !isWithin(d, { last: cut }))
      const left = rest.flatMap(([, of]) => Object.values(of)).reduce((sum, k) => sum + k, 0)
      expect(countStatements(upTo) + left).toBe(countStatements([edge]))
    }),
  )
})
