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

const DAYS = formats({ day: 'numeric', month: 'long', year: 'numeric' })
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
