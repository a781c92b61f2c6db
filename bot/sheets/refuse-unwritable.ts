import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import { FREE, writability } from '#shared/sheets/writability.ts'
import type { HeadDocument } from './head.ts'
import { findHead } from './sheets.store.ts'

/**
 * L-1: throws not-open or closed when the clock alone forbids to write the sheet `id`, and no exception allows it. Locks are seen
 * by the write itself (writableAt), so the common path reads no head.
 */
export async function refuseByClock(id: string, calendar: PeriodCalendar, now: Date): Promise<void> {
  if (writability(FREE, calendar, now).kind === 'open') return
  refuseUnwritable(await findHead(id), calendar, now)
}

/**
 * L-1: throws not-open, closed or locked {by, at, reason} unless the sheet may be written at `now`; without a head, as far as the
 * clock alone decides. A period that has closed may still have an exception, which only the head tells.
 */
export function refuseUnwritable(head: HeadDocument | null, calendar: PeriodCalendar, now: Date): void {
  const writable = writability(head ?? FREE, calendar, now)
  if (writable.kind === 'not-open') throw new Problem('not-open', { opensAt: writable.opensAt.toISOString() })
  if (writable.kind === 'closed') throw new Problem('closed', { since: writable.since.toISOString() })
  if (writable.kind === 'locked') throw lockedProblem(writable.lock)
  if (head?.closedAt && !head.exception) throw new Problem('closed', { since: head.closedAt.toISOString() })
}

/** L-1: throws not-open or closed for a whole province's period; exceptions are of single districts. */
export function refuseProvinceByClock(calendar: PeriodCalendar, now: Date): void {
  refuseUnwritable(null, calendar, now)
}

type Held = { by: { name: string } | null; at: Date; reason: string | null }

/** Who locked it, when and why. */
export const lockedProblem = ({ by, at, reason }: Held): Problem<'locked'> =>
  new Problem('locked', { by: by?.name ?? null, at: at.toISOString(), reason })

/** Why the store did not write to the head of a sheet: it was locked or closed meanwhile. */
export async function unwritten(id: string, calendar: PeriodCalendar, now: Date): Promise<Problem> {
  refuseUnwritable(await findHead(id), calendar, now)
  return new Problem('changed-meanwhile', {})
}
