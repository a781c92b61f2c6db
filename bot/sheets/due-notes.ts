import { daysUntil } from '#shared/calendar/bangkok.ts'
import { isFiscalYear } from '#shared/calendar/form.ts'
import { lastDayBefore } from '#shared/calendar/period-calendar.ts'
import { isConfirmed } from '#shared/locking/lock.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CARDS } from '#shared/text/cards.th.ts'
import { dayWithYear, shortDay } from '#shared/text/dates.th.ts'

/** By when a sheet that is open and not confirmed is due; a year's with its year, for it may be far. */
export function dueNotes({ period, head, writability, calendar, now }: SheetView): string[] {
  if (isConfirmed(head.state) || writability.kind !== 'open') return []
  const day = lastDayBefore(new Date(calendar.districtDueAt))
  const days = daysUntil(day, new Date(now))
  const closes = shortDay(lastDayBefore(new Date(calendar.closesAt)))
  const named = isFiscalYear(period) ? dayWithYear(day) : shortDay(day)
  if (days < 0) return [CARDS.overdue(named, closes)]
  return [days === 0 ? CARDS.dueToday(named) : CARDS.due(named, days)]
}
