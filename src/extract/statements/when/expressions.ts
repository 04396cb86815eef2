import type { Lexicon } from '../../knowledge/index.ts'
import { addDays, addMonths, dayOf, daysBetween, nearestWeekday, weekdayOf, weekOf } from './calendar.ts'

/** Where the day is looked for that an expression leaves open: "mardi" before the article's day, or after it. */
export type Side = 'past' | 'future'

export interface Expression {
  /** How many words it takes. */
  readonly length: number
  /** The date as ISO 8601 of reduced precision; undefined when it needs the article's day and there is none. */
  resolve(today: string | undefined, side: Side): string | undefined
}

type Words = Lexicon['dates']

/** The expression of time that begins with this word: "mardi 24 février", "en juin 2025", "la semaine dernière". */
export function expressionAt(words: readonly string[], at: number, lexicon: Words): Expression | undefined {
  if (!mayOpen(words[at] ?? '', lexicon)) return undefined
  return (
    dayOfMonth(words, at, lexicon) ??
    weekday(words, at, lexicon) ??
    monthOrYear(words, at, lexicon) ??
    relativeDay(words, at, lexicon) ??
    neighbouringSpan(words, at, lexicon) ??
    timeAgo(words, at, lexicon)
  )
}

/** Most words begin no expression. */
function mayOpen(word: string, lexicon: Words): boolean {
  const openers = openersOf.get(lexicon) ?? listOpeners(lexicon)
  return openers.has(word) || /^\d/.test(word)
}

const openersOf = new WeakMap<Words, ReadonlySet<string>>()

function listOpeners(lexicon: Words): ReadonlySet<string> {
  const { weekdays, relative, units, within, ago } = lexicon
  const openers = new Set([...[weekdays, relative, units].flatMap((words) => Object.keys(words)), ...within])
  for (const phrase of ago) openers.add(phrase.split(' ')[0] ?? '')
  openersOf.set(lexicon, openers)
  return openers
}

/** "24 février", "1er mars 2026", with or without the weekday before it. */
function dayOfMonth(words: readonly string[], at: number, lexicon: Words): Expression | undefined {
  const named = lexicon.weekdays[words[at] ?? '']
  const start = named === undefined ? at : at + 1
  const date = /^(\d{1,2})(er)?$/.exec(words[start] ?? '')?.[1]
  const month = lexicon.months[words[start + 1] ?? '']
  if (date === undefined || month === undefined) return undefined
  const year = yearAt(words, start + 2)
  return {
    length: start + 2 - at + (year === undefined ? 0 : 1),
    resolve: (today, side) => {
      if (year !== undefined) return dayOf(year, month, Number(date))
      if (today === undefined) return undefined
      const thisYear = Number(today.slice(0, 4))
      const days = [thisYear - 1, thisYear, thisYear + 1]
        .flatMap((y) => dayOf(y, month, Number(date)) ?? [])
        // "vendredi 27 février": the weekday tells the year.
        .filter((day) => named === undefined || weekdayOf(day) === named)
        .toSorted((a, b) => daysBetween(a, today) - daysBetween(b, today))
      const [nearest] = days
      if (nearest !== undefined && daysBetween(nearest, today) <= THESE_DAYS) return nearest
      return days.find((day) => (side === 'past' ? day <= today : day >= today))
    },
  }
}

/** A day so near the article's is meant, whichever side it lies on. */
const THESE_DAYS = 31

/** "mardi", "mardi dernier", "mardi prochain". */
function weekday(words: readonly string[], at: number, lexicon: Words): Expression | undefined {
  const day = lexicon.weekdays[words[at] ?? '']
  if (day === undefined) return undefined
  const next = words[at + 1] ?? ''
  const shifted = lexicon.last.includes(next) || lexicon.next.includes(next)
  return {
    length: shifted ? 2 : 1,
    resolve: (today, side) => {
      if (today === undefined) return undefined
      if (lexicon.last.includes(next)) return nearestWeekday(day, addDays(today, -1), 'past')
      if (lexicon.next.includes(next)) return nearestWeekday(day, addDays(today, 1), 'future')
      return nearestWeekday(day, today, side)
    },
  }
}

/** "en juin", "en juin 2025", "en 2021", "fin décembre", "début 2026". */
function monthOrYear(words: readonly string[], at: number, lexicon: Words): Expression | undefined {
  if (!lexicon.within.includes(words[at] ?? '')) return undefined
  const month = lexicon.months[words[at + 1] ?? '']
  const year = yearAt(words, month === undefined ? at + 1 : at + 2)
  if (month === undefined) return year === undefined ? undefined : { length: 2, resolve: () => String(year) }
  const named = (y: number) => addMonths(`${String(y).padStart(4, '0')}-01`, month - 1)
  return {
    length: year === undefined ? 2 : 3,
    resolve: (today, side) => {
      if (year !== undefined) return named(year)
      if (today === undefined) return undefined
      const thisYear = Number(today.slice(0, 4))
      const here = named(thisYear)
      if (side === 'past') return here <= today.slice(0, 7) ? here : named(thisYear - 1)
      return here >= today.slice(0, 7) ? here : named(thisYear + 1)
    },
  }
}

/** "hier", "demain". */
function relativeDay(words: readonly string[], at: number, lexicon: Words): Expression | undefined {
  const days = lexicon.relative[words[at] ?? '']
  if (days === undefined) return undefined
  return { length: 1, resolve: (today) => (today === undefined ? undefined : addDays(today, days)) }
}

/** "la semaine dernière", "le mois prochain", "l’an dernier". */
function neighbouringSpan(words: readonly string[], at: number, lexicon: Words): Expression | undefined {
  const unit = lexicon.units[words[at] ?? '']
  const which = words[at + 1] ?? ''
  const shift = lexicon.last.includes(which) ? -1 : lexicon.next.includes(which) ? 1 : undefined
  if (unit === undefined || unit === 'day' || shift === undefined) return undefined
  return { length: 2, resolve: (today) => (today === undefined ? undefined : shiftedBy(today, unit, shift)) }
}

/** "il y a deux ans", "voilà trois jours". */
function timeAgo(words: readonly string[], at: number, lexicon: Words): Expression | undefined {
  const opening = lexicon.ago
    .map((phrase) => phrase.split(' '))
    .find((o) => o.every((word, i) => words[at + i] === word))
  if (!opening) return undefined
  const [count, noun] = [words[at + opening.length] ?? '', words[at + opening.length + 1] ?? '']
  const number = /^\d{1,3}$/.test(count) ? Number(count) : lexicon.numbers[count]
  const unit = lexicon.units[noun]
  if (number === undefined || unit === undefined) return undefined
  return {
    length: opening.length + 2,
    resolve: (today) => (today === undefined ? undefined : shiftedBy(today, unit, -number)),
  }
}

function shiftedBy(today: string, unit: 'day' | 'week' | 'month' | 'year', by: number): string {
  switch (unit) {
    case 'day':
      return addDays(today, by)
    case 'week':
      return weekOf(addDays(today, 7 * by))
    case 'month':
      return addMonths(today.slice(0, 7), by)
    case 'year':
      return String(Number(today.slice(0, 4)) + by)
  }
}

function yearAt(words: readonly string[], at: number): number | undefined {
  const word = words[at] ?? ''
  return /^(1[5-9]|20)\d\d$/.test(word) ? Number(word) : undefined
}
