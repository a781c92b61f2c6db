import { areaName } from '#shared/areas/area-names.ts'
import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { daysUntil } from '#shared/calendar/bangkok.ts'
import type { Month } from '#shared/calendar/month.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { COUNTRY_REMINDER, LOCK_REMINDER } from '#shared/text/reminders.th.ts'
import { card } from '../chat/card.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { notLocked, provincesNotLocked } from './undone.ts'

type Links = Pick<Deps, 'config'>

const MOST_NAMED = 4
const FORM = 'otop-sales'

/** what each of these provinces has left to lock at `now`; none once all is locked, or the month closed. */
export async function provinceCard(
  deps: Links,
  provinces: readonly string[],
  period: Month,
  now: Date,
): Promise<LineMessage[]> {
  return (await Promise.all(provinces.map((province) => lockCard(deps, province, period, now)))).flat()
}

async function lockCard(deps: Links, province: string, period: Month, now: Date): Promise<LineMessage[]> {
  const calendar = await calendarFor({ form: FORM, period }, province)
  if (now >= calendar.closesAt) return []
  const { left, all } = await notLocked(period, province, now)
  if (left.length === 0) return []
  const due = lastDayBefore(calendar.provinceDueAt)
  const named = left.slice(0, MOST_NAMED)
  return [
    card(deps.config.line, {
      tone: 'warn',
      head: [LOCK_REMINDER.job(period), LOCK_REMINDER.daysLeft(daysUntil(due, now))],
      title: LOCK_REMINDER.title(all - left.length, all, due),
      facts: [
        ...named.map((head) => [areaName(head.district), LOCK_REMINDER.state(head)] as const),
        ...(left.length > named.length ? [LOCK_REMINDER.more(left.length - named.length)] : []),
      ],
      notes: [LOCK_REMINDER.note],
      buttons: [{ label: LOCK_REMINDER.open, path: `/province/${period}` }],
    }),
  ]
}

/** the provinces that have not locked a month; also on the day of its close, when it says what was left out. */
export async function countryCard(
  deps: Links,
  _areas: readonly string[],
  period: Month,
  now: Date,
): Promise<LineMessage[]> {
  const { closesAt } = await calendarFor({ form: FORM, period }, 'TH')
  const left = await provincesNotLocked(period, now)
  if (left.length === 0) return []
  const named = left.slice(0, MOST_NAMED)
  return [
    card(deps.config.line, {
      tone: 'warn',
      head: [LOCK_REMINDER.job(period), COUNTRY_REMINDER.state(now >= closesAt)],
      title: COUNTRY_REMINDER.title(PROVINCE_CODES.length - left.length, PROVINCE_CODES.length),
      facts: [
        ...named.map((province) => [areaName(province), COUNTRY_REMINDER.notLocked] as const),
        ...(left.length > named.length ? [COUNTRY_REMINDER.more(left.length - named.length)] : []),
      ],
      buttons: [{ label: COUNTRY_REMINDER.open, path: `/provinces?m=${period}` }],
    }),
  ]
}
