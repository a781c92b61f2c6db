import type { PeriodCalendar } from '../calendar/period-calendar.ts'
import { lockAt, type Lockable, type OwnLock } from '../locking/lock.ts'

export type Writability<L> =
  | { kind: 'open'; until: Date }
  | { kind: 'not-open'; opensAt: Date }
  | { kind: 'closed'; since: Date }
  | { kind: 'locked'; lock: L | OwnLock }

/** A sheet that nobody has locked, unlocked or excepted; also the answer for a whole period. */
export const FREE: Lockable<never, null> = {
  lock: null,
  unlocked: null,
  exception: null,
  state: 'draft',
  totals: null,
  official: null,
}

/**
 * L-1: may the district write at `now`? An exception beats the close and has lifted the lock; the close beats the lock; an unlock
 * lasts until its end. Half-open; the clock decides, not whether a job has run.
 */
export function writability<L, T>(head: Lockable<L, T>, calendar: PeriodCalendar, now: Date): Writability<L> {
  if (now < calendar.opensAt) return { kind: 'not-open', opensAt: calendar.opensAt }
  const { lock, exception, unlocked } = head
  if (exception && !lock && now < exception.until) return { kind: 'open', until: exception.until }
  if (now >= calendar.closesAt) return { kind: 'closed', since: calendar.closesAt }
  const held = lockAt(head, now)
  if (held) return { kind: 'locked', lock: held }
  const until = lock && unlocked && unlocked.until < calendar.closesAt ? unlocked.until : calendar.closesAt
  return { kind: 'open', until }
}
