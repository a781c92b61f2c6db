import { expect, test } from '@jest/globals'
import { type Day, dayOf } from '#shared/calendar/bangkok.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'
import { Month } from '#shared/calendar/month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { remindersOf } from '#shared/calendar/reminders.ts'
import type { Role } from '#shared/people/role.ts'

const HOLIDAYS = new Set<Day>(HOLIDAYS_2024)

test('R-9: at worst Lampang costs at most 250 messages in any month: nobody acts before the last reminder, three districts go round once', () => {
  const [officers, heads, province, rounds] = [13, 13, 3, 3]
  for (let month = 1; month <= 12; month += 1) {
    const calendar = calendarOf(Month.parse(`2024-${String(month).padStart(2, '0')}`))
    /** A digest a day, and the one that stands beside it. */
    const digests = (role: Role): number =>
      new Set(remindersOf(role, calendar, HOLIDAYS).map(({ at: when, alone }) => `${dayOf(when)} ${alone}`))
        .size
    const reminders =
      officers * digests('district-officer') +
      heads * digests('district-head') +
      province * digests('province-officer')
    // Each district confirms, is certified and locked once: a receipt, word to the head, word of the lock; all certified to the province.
    const acts = officers + heads + officers + province
    expect(digests('district-officer')).toBeLessThanOrEqual(5)
    expect(reminders + acts + rounds * 7).toBeLessThanOrEqual(250)
  }
})
