import type * as z from 'zod/mini'
import { calendarOf, isLate, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import type { CalendarView, HeadView, SavedRowView, WritabilityView } from '#shared/sheets/sheet-view.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import type { Writability } from '#shared/sheets/writability.ts'
import { type RowDocument, rowIdOf } from './rows.store.ts'
import type { HeadDocument } from './head.ts'

/** A head as it leaves. */
export function viewHead(head: HeadDocument, now: Date): z.input<typeof HeadView> {
  const { confirmed, totals } = head
  return {
    state: head.state,
    version: head.version,
    total: grandTotal(totals),
    channels: totals.channels,
    categories: totals.categories,
    counts: head.counts,
    late: isLate(head.firstConfirmedAt, calendarOf(head.period), now),
    firstConfirmedAt: head.firstConfirmedAt?.toISOString() ?? null,
    confirmed: confirmed && {
      by: confirmed.by.name,
      at: confirmed.at.toISOString(),
      receipt: confirmed.receipt,
    },
    changedAt: head.changedAt?.toISOString() ?? null,
  }
}

/** What a save changed of a row, as it leaves. */
export const viewSavedRow = (row: RowDocument): z.input<typeof SavedRowView> => ({
  row: rowIdOf(row),
  state: row.state,
  amounts: row.amounts,
  version: row.version,
  reason: row.reason,
  since: row.since,
  changedAt: row.changedAt?.toISOString() ?? null,
  changedBy: row.changedBy?.name ?? null,
})

/** The period's instants, as they leave. */
export const viewCalendar = (calendar: PeriodCalendar): z.input<typeof CalendarView> => ({
  opensAt: calendar.opensAt.toISOString(),
  districtDueAt: calendar.districtDueAt.toISOString(),
  provinceDueAt: calendar.provinceDueAt.toISOString(),
  closesAt: calendar.closesAt.toISOString(),
})

/** Whether it may be written, as it leaves. */
export function viewWritability(writable: Writability): z.input<typeof WritabilityView> {
  if (writable.kind === 'open') return { kind: 'open', until: writable.until.toISOString() }
  if (writable.kind === 'closed') return { kind: 'closed', since: writable.since.toISOString() }
  return { kind: 'not-open', opensAt: writable.opensAt.toISOString() }
}
