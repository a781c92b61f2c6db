import { areaName } from '#shared/areas/area-names.ts'
import { daysUntil } from '#shared/calendar/bangkok.ts'
import { Month } from '#shared/calendar/month.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import { REMINDER } from '#shared/text/reminders.th.ts'
import { card } from '../chat/card.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import { postsOf } from '../people/posts.store.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'

/** the officer's reminder as things stand at `now`; null when every district of his is confirmed, or the month closed. */
export async function composeOfficer(
  deps: Pick<Deps, 'config'>,
  person: string,
  data: Record<string, unknown>,
  now: Date,
): Promise<LineMessage[] | null> {
  const period = Month.parse(data['period'])
  const posts = (await postsOf(person)).filter(({ role }) => role === 'district-officer')
  const calendar = await calendarFor({ form: 'otop-sales', period }, posts[0]?.area ?? 'TH')
  if (now >= calendar.closesAt) return null
  const heads = await readHeads({ form: 'otop-sales', period, districts: posts.map(({ area }) => area) }, now)
  const left = heads.filter(({ state, counts }) => !isConfirmed(state) && counts.all > 0)
  const due = lastDayBefore(calendar.districtDueAt)
  const rows = left.reduce((sum, { counts }) => sum + counts.notEntered, 0)
  if (left.length === 0) return null
  const message = card(deps.config.line, {
    tone: 'warn',
    head: [REMINDER.job(period), REMINDER.daysLeft(daysUntil(due, now))],
    title: REMINDER.officer(rows, due, now >= calendar.districtDueAt),
    facts: left.map((head) => [areaName(head.district), REMINDER.progress(head.counts)] as const),
    buttons: left.slice(0, 3).map((head) => button(period, head, left.length > 1)),
  })
  return [message]
}

const button = (period: Month, { district, counts }: HeadSummary, several: boolean) => ({
  label: REMINDER.fill(counts.notEntered === 0, several ? areaName(district) : null),
  path: several ? `/otop/${period}?d=${district}` : `/otop/${period}`,
})
