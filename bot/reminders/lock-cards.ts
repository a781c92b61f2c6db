import { areaName } from '#shared/areas/area-names.ts'
import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { daysUntil } from '#shared/calendar/bangkok.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { provincePath, provincesPath } from '#shared/sheets/sheet-path.ts'
import { isReady } from '#shared/sheets/forms.ts'
import { COUNTRY_REMINDER, LOCK_REMINDER } from '#shared/text/reminders.th.ts'
import { card } from '../chat/card.ts'
import type { Deps } from '../deps.ts'
import type { LineMessage } from '../line/line.ts'
import type { HeadSummary } from '../sheets/read-heads.ts'
import { notLocked, provincesNotLocked } from './undone.ts'
import type { Dated } from './works-in-time.ts'

type Links = Pick<Deps, 'config'>

const MOST_NAMED = 4

/** what each of these provinces has left to lock at `now`; none once all is locked, or the month closed. */
export async function provinceCard(
  deps: Links,
  provinces: readonly string[],
  work: Dated,
  now: Date,
): Promise<LineMessage[]> {
  return (await Promise.all(provinces.map((province) => lockCard(deps, province, work, now)))).flat()
}

async function lockCard(deps: Links, province: string, work: Dated, now: Date): Promise<LineMessage[]> {
  const calendar = work.of(province)
  if (now >= calendar.closesAt) return []
  const { left, all } = await notLocked(work, province, now)
  if (left.length === 0) return []
  const due = lastDayBefore(calendar.provinceDueAt)
  const ready = left.filter(({ head }) => isReady(head)).length
  const behind = left.filter(({ head }) => !isReady(head)).toSorted((a, b) => shareOf(a) - shareOf(b))
  const named = behind.slice(0, MOST_NAMED)
  return [
    card(deps.config.line, {
      tone: 'warn',
      head: [LOCK_REMINDER.job(work.form, work.period), LOCK_REMINDER.daysLeft(daysUntil(due, now))],
      title: LOCK_REMINDER.title(all - left.length, all, due),
      facts: [
        ...named.map((head) => [areaName(head.district), LOCK_REMINDER.state(head)] as const),
        ...(behind.length > named.length ? [LOCK_REMINDER.more(behind.length - named.length)] : []),
        ...(ready > 0 ? [LOCK_REMINDER.ready(ready)] : []),
      ],
      notes: [LOCK_REMINDER.note],
      buttons: [{ label: LOCK_REMINDER.open, path: provincePath({ ...work, province }) }],
    }),
  ]
}

/** How far a district is, 0 to 1: who needs help most stands first. */
const shareOf = ({ counts }: HeadSummary): number =>
  counts.all === 0 ? 1 : 1 - counts.notEntered / counts.all

/** the provinces that have not locked a month; also on the day of its close, when it says what was left out. */
export async function countryCard(
  deps: Links,
  _areas: readonly string[],
  work: Dated,
  now: Date,
): Promise<LineMessage[]> {
  const { closesAt, provinceDueAt } = work.of('TH')
  const left = await provincesNotLocked(work, now)
  if (left.length === 0) return []
  const named = left.slice(0, MOST_NAMED)
  return [
    card(deps.config.line, {
      tone: 'warn',
      head: [
        LOCK_REMINDER.job(work.form, work.period),
        COUNTRY_REMINDER.state(now >= closesAt, daysUntil(lastDayBefore(provinceDueAt), now)),
      ],
      title: COUNTRY_REMINDER.title(PROVINCE_CODES.length - left.length, PROVINCE_CODES.length),
      facts: [
        ...named.map(
          ({ province, locked, all }) => [areaName(province), COUNTRY_REMINDER.locked(locked, all)] as const,
        ),
        ...(left.length > named.length ? [COUNTRY_REMINDER.more(left.length - named.length)] : []),
      ],
      buttons: [{ label: COUNTRY_REMINDER.open, path: provincesPath(work) }],
    }),
  ]
}
