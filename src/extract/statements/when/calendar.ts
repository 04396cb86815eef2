/*
 * Calendar arithmetic on ISO 8601 strings of reduced precision (the dates of EDTF level 0, and ISO weeks): "2026-02-24",
 * "2026-W09", "2026-02", "2026". The length tells the precision. Days are counted in UTC, so that no clock is changed.
 */

const DAY = 86_400_000

/** @throws when it is no day of the calendar */
function toTime(day: string): number {
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time)) throw new Error(`calendar: no day: "${day}"`)
  return time
}

const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string => toDay(toTime(day) + days * DAY)

/** How many days lie between two, whichever comes first. */
export const daysBetween = (a: string, b: string): number => Math.abs(toTime(a) - toTime(b)) / DAY

/** The month that many months later; before when negative: addMonths("2026-02", -2) is "2025-12". */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => ((new Date(toTime(day)).getUTCDay() + 6) % 7) + 1

/** The ISO week of a day: "2026-W09". The year is that of the week's Thursday. */
export function weekOf(day: string): string {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const year = thursday.slice(0, 4)
  const week = Math.floor((toTime(thursday) - toTime(`${year}-01-01`)) / DAY / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The day of a year, month and day of the month; undefined when the calendar has none (30 February). */
export function dayOf(year: number, month: number, date: number): string | undefined {
  const day = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && toDay(time) === day ? day : undefined
}

/** The nearest day of this weekday that is not after the other day ("past") or not before it ("future"). */
export function nearestWeekday(weekday: number, day: string, side: 'past' | 'future'): string {
  const back = (weekdayOf(day) - weekday + 7) % 7
  return side === 'past' ? addDays(day, -back) : addDays(day, (7 - back) % 7)
}
