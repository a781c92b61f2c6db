/** What a lock needs to be judged: instants only, so that server, job and screen ask the same function. */
export type Lockable<Lock, Totals> = {
  lock: Lock | null
  unlocked: { until: Date } | null
  exception: { until: Date } | null
  state: string
  totals: Totals
  /** The totals at the last lock; dropped by an unlock before the close, kept during an exception. */
  official: { at: Date; totals: Totals } | null
}

/** A lock that came by itself: at the end of an unlock or of an exception. */
export type OwnLock = { by: null; at: Date; reason: null }

/** Confirmed by the district, certified or not. */
export const isConfirmed = (state: string): boolean => state === 'confirmed' || state === 'certified'

/**
 * L-2: the lock that holds at `now`, null for none. An unlock lasts until its end, then the sheet is locked as it stands;
 * an exception has lifted the lock, and at its end a confirmed sheet is locked again by itself.
 */
export function lockAt<L, T>(
  { lock, unlocked, exception, state }: Lockable<L, T>,
  now: Date,
): L | OwnLock | null {
  if (lock) {
    if (!unlocked) return lock
    return now < unlocked.until ? null : { by: null, at: unlocked.until, reason: null }
  }
  if (!exception || now < exception.until || !isConfirmed(state)) return null
  return { by: null, at: exception.until, reason: null }
}

/**
 * L-7: what the Department's reports add up, null while nothing is locked. What locked itself counts as it stands, and during an
 * exception, or after one that ended unconfirmed, the figures of the last lock stay.
 */
export function officialAt<L, T>(head: Lockable<L, T>, now: Date): { at: Date; totals: T } | null {
  const lock = lockAt(head, now)
  if (lock && lock !== head.lock) return { at: (lock as OwnLock).at, totals: head.totals }
  return lock || !head.lock ? head.official : null
}
