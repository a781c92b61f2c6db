import type { CalendarForm, Period } from '#shared/calendar/form.ts'
import { firstMonthOf, isReported } from '#shared/calendar/first-month.ts'
import type { Month } from '#shared/calendar/month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import { type CalendarDocument, findCalendar } from './calendars.store.ts'

/** What the first month is kept under, of each form that has one: "market-sales:first". */
export const FIRST = 'first'

/** The first month that the Department has set, among what was set for its form; null when it has set none. */
export const firstSet = (kept: readonly CalendarDocument[]): Month | null =>
  kept.find(({ firstMonth }) => firstMonth)?.firstMonth ?? null

/** D-20: the first month that a form is reported for, as it is set now; null of one that has none. */
export async function findFirstMonth(form: CalendarForm): Promise<Month | null> {
  if (firstMonthOf(form, null) === null) return null
  return firstMonthOf(form, (await findCalendar(`${form}:${FIRST}`))?.firstMonth ?? null)
}

/** D-20: throws not-open {opensAt, first} for a month before the form's first. */
export function refuseBeforeFirst(
  { form, period }: { form: CalendarForm; period: Period },
  first: Month | null,
): void {
  if (first === null || isReported(period, first)) return
  throw new Problem('not-open', { opensAt: calendarOf(first, {}, form).opensAt.toISOString(), first })
}
