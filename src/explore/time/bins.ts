import type { StatusCounts } from '../../graph/index.ts'
import { addCounts } from '../view/index.ts'
import { type DayNumber, dayNumber, isoDay, startOfMonth, startOfWeek, startOfYear } from './days.ts'

export type Unit = 'day' | 'week' | 'month' | 'year'

/** The statements of one bar of the histogram: from a day to a day, both included. */
export interface Bin {
  readonly first: string
  readonly last: string
  readonly counts: StatusCounts
  readonly total: number
}

export interface Histogram {
  readonly unit: Unit
  /** Without gaps, oldest first; a bin may hold nothing. */
  readonly bins: readonly Bin[]
  /** The most that a bin holds. */
  readonly most: number
}

/** Bars are 4 px or wider on the narrowest telephones (320 px). */
const MOST_BINS = 72

/**
 * Statements by day, or by week (from Monday), month or year where days would be too many to be told apart.
 * @param byDay statements of each ISO day, in any order
 * @returns undefined when there are none
 */
export function binDays(byDay: ReadonlyMap<string, StatusCounts>): Histogram | undefined {
  const days = [...byDay.keys()].sort()
  const [from, to] = [days[0], days.at(-1)]
  if (from === undefined || to === undefined) return undefined
  const unit = UNITS.find((candidate) => startsOf(candidate, from, to).length <= MOST_BINS) ?? 'year'
  const starts = startsOf(unit, from, to)
  const bins: Bin[] = starts.map((start, i) => {
    const [first, last] = [isoDay(start), isoDay((starts[i + 1] ?? NEXT[unit](start)) - 1)]
    const counts: StatusCounts = {}
    for (const day of days) if (day >= first && day <= last) addCounts(counts, byDay.get(day) ?? {})
    return { first, last, counts, total: totalOf(counts) }
  })
  return { unit, bins, most: Math.max(...bins.map(({ total }) => total)) }
}

export function totalOf(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year']

const START: Readonly<Record<Unit, (day: DayNumber) => DayNumber>> = {
  day: (day) => day,
  week: startOfWeek,
  month: startOfMonth,
  year: startOfYear,
}

/** The start of the following bin; 31 days after the first of a month, or 366 after that of a year, is in the next. */
const NEXT: Readonly<Record<Unit, (start: DayNumber) => DayNumber>> = {
  day: (start) => start + 1,
  week: (start) => start + 7,
  month: (start) => startOfMonth(start + 31),
  year: (start) => startOfYear(start + 366),
}

function startsOf(unit: Unit, from: string, to: string): DayNumber[] {
  const [end, starts] = [dayNumber(to), [] as DayNumber[]]
  for (let at = START[unit](dayNumber(from)); at <= end; at = NEXT[unit](at)) {
    starts.push(at)
    // A span of centuries is not counted out day by day to be refused.
    if (unit !== 'year' && starts.length > MOST_BINS) break
  }
  return starts
}
