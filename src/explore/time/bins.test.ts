import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { StatusCounts } from '../../graph/index.ts'
import { binDays, totalOf } from './bins.ts'
import { dayNumber, isoDay } from './days.ts'

const on = (...days: (readonly [string, StatusCounts])[]) => binDays(new Map(days))

describe('the histogram', () => {
  test('counts statements by day, with the days on which there are none', () => {
    expect(on(['2026-03-02', { asserted: 1 }], ['2026-02-28', { planned: 2, denied: 1 }])).toEqual({
      unit: 'day',
      bins: [
        { first: '2026-02-28', last: '2026-02-28', counts: { planned: 2, denied: 1 }, total: 3 },
        { first: '2026-03-01', last: '2026-03-01', counts: {}, total: 0 },
        { first: '2026-03-02', last: '2026-03-02', counts: { asserted: 1 }, total: 1 },
      ],
      most: 3,
    })
  })

  test('counts by week from Monday, by month or by year where the span is long', () => {
    const edges = (last: string) => {
      const found = on(['2026-02-24', { asserted: 1 }], [last, { asserted: 1 }])
      return [found?.unit, found?.bins[0]?.first, found?.bins[0]?.last, found?.bins.at(-1)?.last]
    }
    expect(edges('2026-05-01')).toEqual(['day', '2026-02-24', '2026-02-24', '2026-05-01'])
    expect(edges('2026-12-01')).toEqual(['week', '2026-02-23', '2026-03-01', '2026-12-06'])
    expect(edges('2028-02-29')).toEqual(['month', '2026-02-01', '2026-02-28', '2028-02-29'])
    expect(edges('2050-06-01')).toEqual(['year', '2026-01-01', '2026-12-31', '2050-12-31'])
  })

  test('gathers what lies far from all the rest at its ends, and does not flatten the rest for it', () => {
    const affair = Array.from({ length: 10 }, (_, i) => [`2026-02-${10 + i}`, { asserted: 2 }] as const)
    const found = on(['2014-06-01', { asserted: 1 }], ...affair, ['2027-02-27', { planned: 1 }])
    expect(found?.unit).toBe('day')
    expect(found?.bins.map(({ first, far }) => far ?? first)).toEqual([
      'before',
      ...affair.map(([day]) => day),
      'after',
    ])
    expect(found?.bins[0]).toMatchObject({ first: '2014-06-01', last: '2026-02-09', total: 1 })
    expect(found?.bins.at(-1)).toMatchObject({ first: '2026-02-20', last: '2027-02-27', total: 1 })
  })

  test('of nothing dated is none', () => {
    expect(binDays(new Map())).toBeUndefined()
  })

  test('has every statement in one bin, and bins that follow each other', () => {
    const day = fc.integer({ min: -40_000, max: 40_000 }).map(isoDay)
    const counts = fc.record({ asserted: fc.integer({ min: 1, max: 5 }), denied: fc.integer({ min: 1, max: 5 }) })
    fc.assert(
      fc.property(fc.array(fc.tuple(day, counts), { minLength: 1, maxLength: 30 }), (days) => {
        const byDay = new Map(days)
        const { bins, most } = binDays(byDay) ?? { bins: [], most: 0 }
        expect(bins.length).toBeLessThanOrEqual(74)
        const all = [...byDay.values()].reduce((sum, of) => sum + totalOf(of), 0)
        expect(bins.reduce((sum, { total }) => sum + total, 0)).toBe(all)
        expect(Math.max(...bins.map(({ total }) => total))).toBe(most)
        for (const [i, { first, last }] of bins.entries()) {
          expect(first <= last).toBe(true)
          const next = bins[i + 1]
          if (next !== undefined) expect(dayNumber(next.first)).toBe(dayNumber(last) + 1)
        }
      }),
    )
  })
})
