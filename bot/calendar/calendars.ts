import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { firstMonthOf } from '#shared/calendar/first-month.ts'
import type { CalendarForm, Period } from '#shared/calendar/form.ts'
import { type Calendars, calendarOf } from '#shared/calendar/period-calendar.ts'
import { dueDayOf } from './calendar-for.ts'
import { findAllCalendars } from './calendars.store.ts'
import { firstSet } from './first-month.ts'

/** D-5: every calendar of a form as it is set now, for those who look at many periods. */
export async function readCalendars(form: CalendarForm): Promise<Calendars> {
  const kept = await findAllCalendars(form)
  const of = (key: string) => kept.find(({ _id }) => _id === `${form}:${key}`)
  const dueDay = (province: string, period: Period): number | null =>
    dueDayOf(of(province)?.dueDays ?? [], period)
  return {
    of: (period, day) => calendarOf(period, { instants: of(period)?.instants ?? {}, dueDay: day }, form),
    dueDay,
    dueDays: (period) => [...new Set(PROVINCE_CODES.map((province) => dueDay(province, period)))],
    first: firstMonthOf(form, firstSet(kept)),
  }
}
