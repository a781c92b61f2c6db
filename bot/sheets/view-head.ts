import type * as z from 'zod/mini'
import { isLate, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import type { CalendarView, HeadView, WritabilityView } from '#shared/sheets/head-view.ts'
import type { SavedRowView } from '#shared/sheets/sheet-view.ts'
import { lockAt } from '#shared/locking/lock.ts'
import { isReady } from '#shared/sheets/forms.ts'
import type { Amounts } from '#shared/sheets/row.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import type { Writability } from '#shared/sheets/writability.ts'
import { type RowDocument, rowIdOf } from './rows.store.ts'
import type { By, HeadDocument, Lock, Unlock } from './head.ts'

/** A head as it leaves. */
export function viewHead(head: HeadDocument, calendar: PeriodCalendar, now: Date): z.input<typeof HeadView> {
  const { totals } = head
  return {
    state: head.state,
    version: head.version,
    total: grandTotal(totals),
    channels: totals.channels,
    categories: totals.categories,
    counts: head.counts,
    late: head.late ?? isLate(now, calendar),
    firstConfirmedAt: head.firstConfirmedAt?.toISOString() ?? null,
    confirmed: told(head.confirmed),
    certified: told(head.certified),
    ...viewMarks(head, now),
    changedAt: head.changedAt?.toISOString() ?? null,
  }
}

/** Who and when as they leave; the rest as it stands. */
export const told = <T extends { by: By; at: Date }>(deed: T | null) =>
  deed && { ...deed, by: deed.by.name, at: deed.at.toISOString() }

/** Locks, unlocks, exceptions, returns and refusals as they stand at `now`, as they leave. */
export function viewMarks(head: HeadDocument, now: Date) {
  const { exception, returned } = head
  const lock = lockAt(head, now)
  const ready = head.lock === lock ? (head.lock?.ready ?? false) : isReady(head)
  const lifted = head.lock && !lock ? head.unlocked : null
  return {
    lock: lock && { by: lock.by?.name ?? null, at: lock.at.toISOString(), reason: lock.reason, ready },
    unlocked: viewLift(lifted),
    exception: exception && now < exception.until ? viewLift(exception) : null,
    returned: returned && {
      ...told(returned)!,
      rows: returned.rows.map((row) => ({ ...row, amounts: row.amounts as Amounts })),
      answeredAt: returned.answeredAt?.toISOString() ?? null,
    },
    refused: told(head.refused ?? null),
  }
}

const viewLift = (lift: Unlock | null) =>
  lift && {
    by: lift.by.name,
    at: lift.at.toISOString(),
    reason: lift.reason,
    until: lift.until.toISOString(),
  }

/** What a save changed of a row, as it leaves. */
export const viewSavedRow = (row: RowDocument): z.input<typeof SavedRowView> => ({
  row: rowIdOf(row),
  state: row.state,
  amounts: row.amounts,
  version: row.version,
  reason: row.reason,
  since: row.since,
  days: row.days ?? null,
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
export function viewWritability(writable: Writability<Lock>): z.input<typeof WritabilityView> {
  if (writable.kind === 'open') return { kind: 'open', until: writable.until.toISOString() }
  if (writable.kind === 'closed') return { kind: 'closed', since: writable.since.toISOString() }
  if (writable.kind === 'not-open') return { kind: 'not-open', opensAt: writable.opensAt.toISOString() }
  const { by, at, reason } = writable.lock
  return { kind: 'locked', by: by?.name ?? null, at: at.toISOString(), reason }
}
