import { type Language, ordinalFirst } from '../i18n/index.ts'
import type { Bin, Unit } from './bins.ts'

/** A word along the histogram, under the middle of a bar. */
export interface Tick {
  /** The bar. */
  readonly at: number
  readonly label: string
}

/** What a label takes with the space around it, in CSS pixels: "24 févr.", "mars 2026", "2026". */
const ROOM: Readonly<Record<Unit, number>> = { day: 62, week: 62, month: 84, year: 48 }

/** As many dates as can be read side by side, evenly from the first; what is far is only pointed at. */
export function axisTicks(bins: readonly Bin[], unit: Unit, width: number, language: Language): readonly Tick[] {
  if (width === 0) return []
  const every = Math.max(1, Math.ceil((ROOM[unit] * bins.length) / width))
  return bins.flatMap(({ first, far }, at) =>
    far !== undefined
      ? [{ at, label: far === 'before' ? '‹' : '›' }]
      : at % every === 0
        ? [{ at, label: ordinalFirst(language, FORMATS[language][unit].format(new Date(`${first}T00:00:00Z`))) }]
        : [],
  )
}

const formats = (language: Language): Readonly<Record<Unit, Intl.DateTimeFormat>> => {
  const of = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
  const day = of({ day: 'numeric', month: 'short' })
  return { day, week: day, month: of({ month: 'short', year: 'numeric' }), year: of({ year: 'numeric' }) }
}

const FORMATS: Readonly<Record<Language, Readonly<Record<Unit, Intl.DateTimeFormat>>>> = {
  fr: formats('fr'),
  en: formats('en'),
}
