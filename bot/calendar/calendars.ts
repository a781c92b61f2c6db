import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { Month } from '#shared/calendar/month.ts'
import { type Calendars, calendarOf } from '#shared/calendar/period-calendar.ts'
import { dueDayOf } from './calendar-for.ts'
import { findAllCalendars } from './calendars.store.ts'

/** D-5: every calendar of OTOP sales as it is set now, for those who look at many periods. */
export async function readCalendars(): Promise<Calendars> {
  const kept = await findAllCalendars('otop-sales')
  const of = (key: string) => kept.find(({ _id }) => _id === `otop-sales:${key}`)
  const dueDay = (province: string, period: Month): number | null =>
    dueDayOf(of(province)?.dueDays ?? [], period)
  return {
    of: (period, day) => calendarOf(period, { instants: of(period)?.instants ?? {}, dueDay: day }),
    dueDay,
    dueDays: (period) => [...new Set(PROVINCE_CODES.map((province) => dueDay(province, period)))],
  }
}
