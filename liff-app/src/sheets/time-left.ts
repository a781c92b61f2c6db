import { dayOf, daysUntil } from '#shared/calendar/bangkok.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import type { Tone } from '../ui/chip.tsx'
import type { IconName } from '../ui/icon.tsx'

type Standing = { tone: Tone; icon: IconName; words: string }
type Seen = Pick<SheetView, 'head' | 'writability' | 'calendar' | 'now'>

/** The chip of a sheet: confirmed, closed, not open yet, late by days, or the days that are left. */
export function standingOf({ head, writability, calendar, now }: Seen): Standing {
  const { chip } = SHEET
  if (head.state === 'confirmed')
    return { tone: 'ok', icon: 'check', words: head.late ? chip.confirmedLate : chip.confirmed }
  if (writability.kind === 'closed') return { tone: 'lock', icon: 'lock', words: chip.closed }
  if (writability.kind === 'not-open') return { tone: 'none', icon: 'clock', words: chip.notOpen }
  const days = daysUntil(lastDayBefore(new Date(calendar.districtDueAt)), new Date(now))
  if (days < 0) return { tone: 'bad', icon: 'clock', words: chip.late(-days) }
  return { tone: 'warn', icon: 'clock', words: days === 0 ? chip.lastDay : chip.left(days) }
}

/** Is a sheet past its district's due day without having been confirmed in time? */
export const isPastDue = ({ calendar, now }: Seen): boolean =>
  new Date(now) >= new Date(calendar.districtDueAt)

/** The last day of a limit, as people say it. */
export const lastDay = (limit: string) => dayOf(new Date(new Date(limit).getTime() - 1))
