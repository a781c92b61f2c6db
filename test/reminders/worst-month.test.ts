import { expect, test } from '@jest/globals'
import { type Day, dayOf } from '#shared/calendar/bangkok.ts'
import { CALENDAR_FORMS, fiscalYearOf } from '#shared/calendar/form.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'
import { addMonths, Month, previousMonth } from '#shared/calendar/month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { remindersOf } from '#shared/calendar/reminders.ts'
import type { Role } from '#shared/people/role.ts'

const HOLIDAYS = new Set<Day>(HOLIDAYS_2024)
const FIRST = Month.parse('2024-07')
const MONTHS = [0, 1, 2, 3, 4, 5].map((more) => addMonths(FIRST, more))

/** The digests of a role in a calendar month: a day of any form's, and the ones that stand beside them. */
function digests(role: Role, month: Month): string[] {
  const found = CALENDAR_FORMS.flatMap((form) => {
    const periods = form === 'market-registry' ? [fiscalYearOf(month)] : [previousMonth(month), month]
    return periods.flatMap((period) => remindersOf(form, role, calendarOf(period, {}, form), HOLIDAYS))
  })
  const keys = found.map(({ at: when, alone }) => `${dayOf(when)} ${alone}`)
  return [...new Set(keys)].filter((key) => key.startsWith(month))
}

test.each(MONTHS)(
  'R-9: at worst Lampang costs at most 250 messages in %s: nobody acts before the last reminder, three districts go round once',
  (month) => {
    const [officers, heads, province, rounds] = [13, 13, 3, 3]
    const reminders =
      officers * digests('district-officer', month).length +
      heads * digests('district-head', month).length +
      province * digests('province-officer', month).length
    const forms = month === '2024-09' ? 3 : 2
    // Each district confirms and is locked once a form, and is certified: a receipt and word of the lock a form, word to the head; all certified to the province.
    const acts = forms * (officers + officers) + heads + province
    expect(reminders + acts + rounds * 7).toBeLessThanOrEqual(250)
  },
)

test.each(MONTHS)(
  'R-13: in %s the schedule reminds an officer of all forms on at most seven days',
  (month) => {
    expect(digests('district-officer', month).length).toBeLessThanOrEqual(7)
  },
)
