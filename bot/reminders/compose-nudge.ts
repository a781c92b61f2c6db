import { areaName } from '#shared/areas/area-names.ts'
import { daysUntil } from '#shared/calendar/bangkok.ts'
import { lastDayBefore, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { isUndone, ReadNudge } from '#shared/reminders/nudge.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { NUDGE_CARD } from '#shared/text/nudge.th.ts'
import { leftIn, REMINDER } from '#shared/text/reminders.th.ts'
import { type Card, card } from '../chat/card.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Composer } from '../messages/composers.ts'
import { postsOf } from '../people/posts.store.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'

/**
 * the province's reminder (data {form, period, province, districts, by}) as things stand at `now`; null when each of these
 * districts is confirmed or locked by then, when the person fills in none of them any more, and when the month is closed.
 */
export const composeNudge: Composer = async (deps, person, { districts, by, ...about }, now) => {
  const nudge = ReadNudge.parse(about)
  const calendar = await calendarFor(nudge, nudge.province)
  const left = now < calendar.closesAt ? await leftTo(person, nudge, districts as string[], now) : []
  return left.length > 0 ? [card(deps.config.line, cardOf(left, nudge, calendar, String(by), now))] : null
}

/** Of the districts that the province reminded those of a person in which something is left. */
async function leftTo(
  person: string,
  { form, period }: ReadNudge,
  nudged: readonly string[],
  now: Date,
): Promise<HeadSummary[]> {
  const held = (await postsOf(person)).filter(({ role }) => role === 'district-officer')
  const districts = nudged.filter((district) => held.some(({ area }) => area === district))
  return (await readHeads({ form, period, districts }, now)).filter(({ state, counts, locked }) =>
    isUndone({ form, state, all: counts.all, locked }),
  )
}

function cardOf(
  left: readonly HeadSummary[],
  { form, period, province }: ReadNudge,
  { districtDueAt }: PeriodCalendar,
  by: string,
  now: Date,
): Card {
  const due = lastDayBefore(districtDueAt)
  return {
    tone: 'warn',
    head: [REMINDER.job(form, period), REMINDER.daysLeft(daysUntil(due, now))],
    title: NUDGE_CARD.title(form, leftIn(left), due, now >= districtDueAt),
    facts: left.map((head) => [areaName(head.district), REMINDER.progress(head.counts)] as const),
    notes: [NUDGE_CARD.by(by, areaName(province))],
    buttons: left.map(({ district, counts }) => ({
      label: REMINDER.fill(counts, left.length > 1 ? areaName(district) : null),
      path: sheetPath({ form, period, district }),
    })),
  }
}
