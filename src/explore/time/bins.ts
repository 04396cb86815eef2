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
  /** Whether it gathers what lies far before, or after, all the others, however long that is. */
  readonly far?: 'before' | 'after'
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
/** An affair of ten days is told by day, though an article recalls a contract of years ago. */
const MOST_TOLD = 0.9

/**
 * Statements by day, or by week (from Monday), month or year where days would be too many to be told apart. A few that
 * lie far from the others are gathered at the ends rather than flatten them.
 * @param byDay statements of each ISO day, in any order
 * @returns undefined when there are none
 */
export function binDays(byDay: ReadonlyMap<string, StatusCounts>): Histogram | undefined {
  const days = [...byDay]
    .map(([day, counts]) => ({ day, total: totalOf(counts) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1))
  const [earliest, latest] = [days[0]?.day, days.at(-1)?.day]
  if (earliest === undefined || latest === undefined) return undefined
  const enough = MOST_TOLD * days.reduce((sum, { total }) => sum + total, 0)
  const { unit, from, to } = UNITS.map((unit) => ({ unit, ...fullestWindow(days, LONGEST[unit]) })).find(
    ({ unit, total }) => total >= enough || unit === 'year',
  ) ?? { unit: 'year', from: earliest, to: latest }

  const starts = startsOf(unit, from, to)
  const [begin, end] = [starts[0] ?? 0, NEXT[unit](starts.at(-1) ?? 0)]
  const spans: Pick<Bin, 'first' | 'last' | 'far'>[] = starts.map((start, i) => ({
    first: isoDay(start),
    last: isoDay((starts[i + 1] ?? end) - 1),
  }))
  if (dayNumber(earliest) < begin) spans.unshift({ first: earliest, last: isoDay(begin - 1), far: 'before' })
  if (dayNumber(latest) >= end) spans.push({ first: isoDay(end), last: latest, far: 'after' })

  const bins = spans.map((span): Bin => {
    const counts: StatusCounts = {}
    for (const { day } of days) if (day >= span.first && day <= span.last) addCounts(counts, byDay.get(day) ?? {})
    return { ...span, counts, total: totalOf(counts) }
  })
  return { unit, bins, most: Math.max(...bins.map(({ total }) => total)) }
}

export function totalOf(counts: StatusCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}

interface DayTotal {
  readonly day: string
  readonly total: number
}

/** The first of the windows of so many days that hold most statements. @param days oldest first, not empty */
function fullestWindow(days: readonly DayTotal[], length: number): { from: string; to: string; total: number } {
  let best = { from: '', to: '', total: 0 }
  let [first, total] = [0, 0]
  for (const { day, total: more } of days) {
    total += more
    for (let out = days[first]; out !== undefined && dayNumber(day) - dayNumber(out.day) >= length; out = days[++first])
      total -= out.total
    if (total > best.total) best = { from: days[first]?.day ?? day, to: day, total }
  }
  return best
}

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'year']

/** As many days as are never in more bins than {@link MOST_BINS}, wherever they begin. */
const LONGEST: Readonly<Record<Unit, number>> = {
  day: MOST_BINS,
  week: (MOST_BINS - 1) * 7,
  month: (MOST_BINS - 1) * 28,
  year: (MOST_BINS - 1) * 365,
}

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
  for (let at = START[unit](dayNumber(from)); at <= end; at = NEXT[unit](at)) starts.push(at)
  return starts
}
