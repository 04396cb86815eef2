/** Days since 1 January 1970, for reckoning with ISO days without hours or time zones. */
export type DayNumber = number

const MILLISECONDS = 86_400_000

export function dayNumber(iso: string): DayNumber {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS)
}

export function isoDay(day: DayNumber): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10)
}

/** Monday, as ISO 8601 has it; day 0 was a Thursday. */
export function startOfWeek(day: DayNumber): DayNumber {
  return day - ((((day + 3) % 7) + 7) % 7)
}

export function startOfMonth(day: DayNumber): DayNumber {
  return dayNumber(`${isoDay(day).slice(0, 7)}-01`)
}

export function startOfYear(day: DayNumber): DayNumber {
  return dayNumber(`${isoDay(day).slice(0, 4)}-01-01`)
}
