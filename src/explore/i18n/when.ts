import type { Status, When } from '../../graph/index.ts'
import { type Language, ordinalFirst } from './plural.ts'

/**
 * When a sentence says that something was or will be, as precisely as it says: "daté de juin 2025", "pour le 3 mars
 * 2026". What is planned is for a date, everything else is of one.
 */
export function spellWhen(language: Language, when: When, status: Status): string {
  const { precision, words } = partsOf(language, when)
  const form = FORMS[language][status === 'planned' ? 'planned' : 'dated'][precision]
  return form(words)
}

type Precision = 'day' | 'week' | 'month' | 'year'
type Forms = Readonly<Record<Precision, (words: string) => string>>

const FORMS: Readonly<Record<Language, Readonly<Record<'dated' | 'planned', Forms>>>> = {
  fr: {
    dated: {
      day: (words) => `daté du ${words}`,
      week: (words) => `daté de la semaine du ${words}`,
      // "d’avril", "d’août", "d’octobre"
      month: (words) => (/^[ao]/.test(words) ? `daté d’${words}` : `daté de ${words}`),
      year: (words) => `daté de ${words}`,
    },
    planned: {
      day: (words) => `pour le ${words}`,
      week: (words) => `pour la semaine du ${words}`,
      month: (words) => `pour ${words}`,
      year: (words) => `pour ${words}`,
    },
  },
  en: {
    dated: {
      day: (words) => `dated ${words}`,
      week: (words) => `dated the week of ${words}`,
      month: (words) => `dated ${words}`,
      year: (words) => `dated ${words}`,
    },
    planned: {
      day: (words) => `for ${words}`,
      week: (words) => `for the week of ${words}`,
      month: (words) => `for ${words}`,
      year: (words) => `for ${words}`,
    },
  },
}

function partsOf(language: Language, when: When): { readonly precision: Precision; readonly words: string } {
  const [, year = '', week, rest] = /^(\d{4})(?:-W(\d{2})|-(.+))?$/.exec(when) ?? []
  if (week !== undefined) return { precision: 'week', words: spellDay(language, mondayOf(Number(year), Number(week))) }
  if (rest === undefined) return { precision: 'year', words: year }
  if (rest.length > 2) return { precision: 'day', words: spellDay(language, new Date(`${when}T00:00:00Z`)) }
  return { precision: 'month', words: MONTHS[language].format(new Date(`${when}-01T00:00:00Z`)) }
}

/** "27 février 2026", "1er mars 2026": no line ends between the day and its month. */
export function spellDay(language: Language, day: Date): string {
  return ordinalFirst(language, DAYS[language].format(day)).replace(/^(\S+) /, '$1\u00a0')
}

/**
 * "du 24 au 28 février 2026", "du 24 février au 2 mars 2026", "le 24 février 2026": what both days share is said once.
 * @param first an ISO day, and so `last`
 */
export function spellPeriod(language: Language, first: string, last: string): string {
  const words = PERIODS[language]
  const [from, to] = [first, last].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date]
  const whole = spellDay(language, to)
  if (first === last) return words.on(whole)
  const alike = { month: first.slice(0, 7) === last.slice(0, 7), year: first.slice(0, 4) === last.slice(0, 4) }
  if (!alike.year) return words.between(spellDay(language, from), whole)
  const inYear = ordinalFirst(language, DAYS_OF_YEAR[language].format(from)).replace(' ', '\u00a0')
  return alike.month ? words.inMonth(inYear, whole) : words.between(inYear, whole)
}

/** Of days of one month each language leaves out the month where it does not need it. */
const PERIODS: Readonly<
  Record<
    Language,
    {
      readonly on: (day: string) => string
      readonly between: (first: string, last: string) => string
      readonly inMonth: (first: string, last: string) => string
    }
  >
> = {
  fr: {
    on: (day) => `le ${day}`,
    between: (first, last) => `du ${first} au ${last}`,
    inMonth: (first, last) => `du ${first.replace(/\s.*$/, '')} au ${last}`,
  },
  en: {
    on: (day) => `on ${day}`,
    between: (first, last) => `from ${first} to ${last}`,
    inMonth: (first, last) => `from ${first} to ${last.replace(/^\S+\s/, '')}`,
  },
}

const DAYS = formats({ day: 'numeric', month: 'long', year: 'numeric' })
const DAYS_OF_YEAR = formats({ day: 'numeric', month: 'long' })
const MONTHS = formats({ month: 'long', year: 'numeric' })

function formats(options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> {
  const of = (language: Language) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  return { fr: of('fr'), en: of('en') }
}

/** ISO 8601: the week with 4 January in it is the first. */
function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const sinceMonday = (fourth.getUTCDay() + 6) % 7
  return new Date(Date.UTC(year, 0, 4 - sinceMonday + 7 * (week - 1)))
}
