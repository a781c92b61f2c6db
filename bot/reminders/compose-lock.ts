import { districtsOf } from '#shared/areas/area.ts'
import { areaName } from '#shared/areas/area-names.ts'
import { daysUntil } from '#shared/calendar/bangkok.ts'
import { Month } from '#shared/calendar/month.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { LOCK_REMINDER } from '#shared/text/reminders.th.ts'
import { card } from '../chat/card.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { postsOf } from '../people/posts.store.ts'
import { readHeads } from '../sheets/read-heads.ts'

const MOST_NAMED = 4

/** the province's lock reminder as things stand at `now`; null once the month is closed. */
export async function composeLock(
  deps: Pick<Deps, 'config'>,
  person: string,
  data: Record<string, unknown>,
  now: Date,
): Promise<LineMessage[] | null> {
  const period = Month.parse(data['period'])
  const province = String(data['province'])
  const calendar = await calendarFor({ form: 'otop-sales', period }, province)
  const posts = await postsOf(person)
  const held = posts.some(({ role, area }) => role === 'province-officer' && area === province)
  if (!held || now >= calendar.closesAt) return null
  const heads = await readHeads({ form: 'otop-sales', period, districts: districtsOf(province) }, now)
  const left = heads.filter(({ locked }) => !locked)
  if (left.length === 0) return null
  const due = lastDayBefore(calendar.provinceDueAt)
  const named = left.slice(0, MOST_NAMED)
  const message = card(deps.config.line, {
    tone: 'warn',
    head: [LOCK_REMINDER.job(period), LOCK_REMINDER.daysLeft(daysUntil(due, now))],
    title: LOCK_REMINDER.title(heads.length - left.length, heads.length, due),
    facts: [
      ...named.map((head) => [areaName(head.district), LOCK_REMINDER.state(head)] as const),
      ...(left.length > named.length ? [LOCK_REMINDER.more(left.length - named.length)] : []),
    ],
    notes: [LOCK_REMINDER.note],
    buttons: [{ label: LOCK_REMINDER.open, path: `/province/${period}` }],
  })
  return [message]
}
