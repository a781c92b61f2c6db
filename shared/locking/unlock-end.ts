import { addDays, dayOf, instant } from '../calendar/bangkok.ts'
import type { UnlockEnd } from './acts.ts'

const DAY_MS = 86_400_000

/** L-4: the instant at which an unlock begun at `now` ends by itself; never after the close. */
export function unlockEnd(until: UnlockEnd, now: Date, closesAt: Date): Date {
  const ends = {
    'end-of-day': instant(addDays(dayOf(now), 1)),
    '24h': new Date(now.getTime() + DAY_MS),
    close: closesAt,
  } as const satisfies Record<UnlockEnd, Date>
  return ends[until] < closesAt ? ends[until] : closesAt
}
