import { monthOf } from '#shared/calendar/bangkok.ts'
import { isReported } from '#shared/calendar/first-month.ts'
import { type CalendarForm, type Period, periodsFrom } from '#shared/calendar/form.ts'
import type { Calendars } from '#shared/calendar/period-calendar.ts'
import { addMonths } from '#shared/calendar/month.ts'
import { readCalendars } from './calendars.ts'

/** How far back a close may have been put off, and the last fiscal year lies. */
const MONTHS_BACK = 12

type Periods = { open: Period[]; closed: Period | null }

/** D-2: the periods of a form that are open at `now`, oldest first, and the latest that has closed (null: none yet). */
export const openPeriods = async (form: CalendarForm, now: Date): Promise<Periods> =>
  periodsOpen(form, await readCalendars(form), now)

/** D-2: the same by calendars that were read before. */
export function periodsOpen(form: CalendarForm, { of, first }: Calendars, now: Date): Periods {
  const present = monthOf(now)
  const known = periodsFrom(form, addMonths(present, -MONTHS_BACK), addMonths(present, 1))
    .filter((period) => isReported(period, first))
    .map((period) => ({ period, ...of(period, null) }))
  return {
    open: known
      .filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt)
      .map(({ period }) => period),
    closed: known.findLast(({ closesAt }) => closesAt <= now)?.period ?? null,
  }
}
