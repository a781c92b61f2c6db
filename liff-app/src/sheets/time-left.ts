import { dayOf, daysUntil } from '#shared/calendar/bangkok.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import type { WritabilityView } from '#shared/sheets/head-view.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { dayWithYear } from '#shared/text/dates.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { daysLate } from '../provinces/worst-first.ts'
import type { Tone } from '../ui/chip.tsx'
import type { IconName } from '../ui/icon.tsx'

type Standing = { tone: Tone; icon: IconName; words: string }
type Seen = Pick<SheetView, 'head' | 'writability' | 'calendar' | 'now'>

const SOON_DAYS = 3

/** What the clock says of a period that is due at `dueAt` (the first instant that is late), in days of Bangkok. */
export function timeStanding(writability: WritabilityView, dueAt: string, now: Date): Standing {
  const { chip } = SHEET
  if (writability.kind === 'closed') return { tone: 'lock', icon: 'lock', words: chip.closed }
  if (writability.kind === 'not-open') return { tone: 'none', icon: 'clock', words: chip.notOpen }
  const late = daysLate(dueAt, now)
  if (late > 0) return { tone: 'bad', icon: 'clock', words: chip.late(late) }
  const days = daysUntil(lastDayBefore(new Date(dueAt)), now)
  const tone = days <= SOON_DAYS ? 'warn' : 'brand'
  return { tone, icon: 'clock', words: days === 0 ? chip.lastDay : chip.left(days) }
}

/** The chip of a sheet: what was done to it, closed, not open yet, late by days, or the days that are left. */
export function standingOf({ head, writability, calendar, now }: Seen): Standing {
  const { chip } = SHEET
  const life = SHEET_LIFE.chip
  if (head.lock) return { tone: 'lock', icon: 'lock', words: life.locked }
  if (head.state === 'certified')
    return { tone: 'ok', icon: 'check', words: head.late ? life.certifiedLate : life.certified }
  if (head.state === 'confirmed')
    return { tone: 'ok', icon: 'check', words: head.late ? chip.confirmedLate : chip.confirmed }
  if (head.returned && !head.returned.answeredAt) return { tone: 'bad', icon: 'ret', words: life.returned }
  if (head.exception) return { tone: 'warn', icon: 'unlock', words: life.excepted }
  if (head.unlocked) return { tone: 'warn', icon: 'unlock', words: life.unlocked }
  return timeStanding(writability, calendar.districtDueAt, new Date(now))
}

/** By when the province locks it, in words: an unlock's or exception's end, its due day, after that the close; null when all is past. */
export function lockBy({ head, calendar, now }: Pick<Seen, 'head' | 'calendar' | 'now'>): string | null {
  const lift = head.exception ?? head.unlocked
  if (lift) return untilWhen(new Date(lift.until))
  const end = [calendar.provinceDueAt, calendar.closesAt].find((limit) => new Date(now) < new Date(limit))
  return end === undefined ? null : dayWithYear(lastDay(end))
}

/** Is a sheet past its district's due day without having been confirmed in time? */
export const isPastDue = ({ calendar, now }: Seen): boolean =>
  new Date(now) >= new Date(calendar.districtDueAt)

/** The last day of a limit, as people say it. */
export const lastDay = (limit: string) => dayOf(new Date(new Date(limit).getTime() - 1))
