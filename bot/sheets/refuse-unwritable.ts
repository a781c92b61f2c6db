import { calendarOf } from '#shared/calendar/period-calendar.ts'
import type { Month } from '#shared/calendar/month.ts'
import { Problem } from '#shared/problem/problem.ts'
import { writability } from '#shared/sheets/writability.ts'

/** L-1: throws not-open or closed unless the period may be written at `now`. */
export function refuseUnwritable(period: Month, now: Date): void {
  const writable = writability(calendarOf(period), now)
  if (writable.kind === 'not-open') throw new Problem('not-open', { opensAt: writable.opensAt.toISOString() })
  if (writable.kind === 'closed') throw new Problem('closed', { since: writable.since.toISOString() })
}

/** The refusal of a head that the closing stamped first. */
export const closedProblem = (period: Month): Problem<'closed'> =>
  new Problem('closed', { since: calendarOf(period).closesAt.toISOString() })
