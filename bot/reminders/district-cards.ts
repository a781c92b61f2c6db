import { areaName } from '#shared/areas/area-names.ts'
import { daysUntil } from '#shared/calendar/bangkok.ts'
import { lastDayBefore, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { HEAD_REMINDER, leftIn, REMINDER, SNOOZE } from '#shared/text/reminders.th.ts'
import { type Button, card } from '../chat/card.ts'
import { ASKS } from '../chat/talk.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import type { HeadSummary } from '../sheets/read-heads.ts'
import { waitingFor, type Work } from './undone.ts'
import type { Dated } from './works-in-time.ts'

type Links = Pick<Deps, 'config'>

const snooze: Button = { label: SNOOZE.button, asks: `${ASKS}${SNOOZE.word}` }

/** what is left to the officer of these districts at `now`; none when all is confirmed, or the month closed. */
export async function officerCard(
  deps: Links,
  districts: readonly string[],
  work: Dated,
  now: Date,
): Promise<LineMessage[]> {
  const left = await waitingFor('district-officer', work, districts, now)
  const calendar = earliestOf(work, left)
  if (!calendar || now >= calendar.closesAt) return []
  const due = lastDayBefore(calendar.districtDueAt)
  return [
    card(deps.config.line, {
      tone: 'warn',
      head: [REMINDER.job(work.form, work.period), REMINDER.daysLeft(daysUntil(due, now))],
      title: REMINDER.officer(work.form, leftIn(left), due, now >= calendar.districtDueAt),
      facts: left.map((head) => [areaName(head.district), REMINDER.progress(head.counts)] as const),
      notes: [SNOOZE.note],
      buttons: [...left.slice(0, 2).map((head) => fill(work, head, left.length > 1)), snooze],
    }),
  ]
}

/** The calendar of that district whose last day comes first; null of none. */
function earliestOf({ of }: Dated, left: readonly HeadSummary[]): PeriodCalendar | null {
  const calendars = left.map(({ district }) => of(district))
  return calendars.toSorted((a, b) => a.districtDueAt.getTime() - b.districtDueAt.getTime())[0] ?? null
}

const fill = (work: Work, { district, counts }: HeadSummary, several: boolean): Button => ({
  label: REMINDER.fill(counts, several ? areaName(district) : null),
  path: sheetPath({ ...work, district }),
})

/** what waits for the head of these districts at `now`; none when all is certified, or the month closed. */
export async function headCard(
  deps: Links,
  districts: readonly string[],
  work: Dated,
  now: Date,
): Promise<LineMessage[]> {
  const left = await waitingFor('district-head', work, districts, now)
  const calendar = earliestOf(work, left)
  if (!calendar || now >= calendar.closesAt) return []
  const due = lastDayBefore(calendar.districtDueAt)
  const ready = left.filter(({ state }) => state === 'confirmed')
  return [
    card(deps.config.line, {
      tone: 'warn',
      head: [HEAD_REMINDER.job(work.form, work.period), REMINDER.daysLeft(daysUntil(due, now))],
      title: HEAD_REMINDER.title(ready.length > 0, due),
      facts: left.map((head) => [areaName(head.district), HEAD_REMINDER.state(head)] as const),
      notes: [SNOOZE.note],
      buttons: [
        ...ready.slice(0, 2).map(({ district }) => ({
          label: HEAD_REMINDER.certify(left.length > 1 ? areaName(district) : null),
          path: sheetPath({ ...work, district }, '/certify'),
        })),
        ...(ready.length === 0 ? [{ label: HEAD_REMINDER.look, path: '/' }] : []),
        snooze,
      ],
    }),
  ]
}
