import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayOf, nearestWeekday, weekdayOf, weekOf } from './calendar.ts'

const days = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const weekdays = fc.integer({ min: 1, max: 7 })

describe('the calendar', () => {
  it('goes forth and back by as many days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -9999, max: 9999 }), (day, n) => addDays(addDays(day, n), -n) === day),
    )
  })

  it('goes forth and back by as many months', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -999, max: 999 }), (day, n) => {
        const month = day.slice(0, 7)
        return addMonths(addMonths(month, n), -n) === month
      }),
    )
  })

  it('finds the nearest weekday within a week, on its own side', () => {
    fc.assert(
      fc.property(days, weekdays, (day, weekday) => {
        const past = nearestWeekday(weekday, day, 'past')
        const future = nearestWeekday(weekday, day, 'future')
        expect(weekdayOf(past)).toBe(weekday)
        expect(weekdayOf(future)).toBe(weekday)
        expect(past <= day && day <= future).toBe(true)
        expect(addDays(past, 7) > day && addDays(future, -7) < day).toBe(true)
      }),
    )
  })

  it('gives the seven days from Monday on the same week', () => {
    fc.assert(
      fc.property(days, (day) => {
        const monday = addDays(day, 1 - weekdayOf(day))
        expect(weekOf(monday)).toBe(weekOf(day))
        expect(weekOf(addDays(monday, 6))).toBe(weekOf(day))
        expect(weekOf(addDays(monday, 7))).not.toBe(weekOf(day))
      }),
    )
  })

  it.each([
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('numbers the week of %s %s, as ISO 8601 does', (day, week) => {
    expect(weekOf(day)).toBe(week)
  })

  it('knows leap years, and no 30 February', () => {
    expect(dayOf(2028, 2, 29)).toBe('2028-02-29')
    expect(dayOf(2026, 2, 29)).toBeUndefined()
    expect(dayOf(2026, 13, 1)).toBeUndefined()
  })
})
