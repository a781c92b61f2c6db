import type { Deps } from '../deps.ts'
import { warnOfQuota } from '../reminders/warn-of-quota.ts'

/** of LINE's limit so much is for everything; the rest is kept for requests, answers, returns and the last day (250 of 300). */
const SHARE = 5 / 6
/** from so much of the limit on the province's officers are warned. */
const WARN_SHARE = 0.8
const KNOWN_MS = 60_000
/** Near a mark the use is asked for more often: others send too. */
const NEAR = 20
const KNOWN_NEAR_MS = 5_000

/** what may be sent in a calendar month before only the essential is; null when LINE sets no limit. */
export const budgetOf = (limit: number | null): number | null =>
  limit === null ? null : Math.floor(limit * SHARE)

/** The month's use of LINE's messages, as one bot knows it. */
export type Budget = {
  /** only the essential may be sent; false while LINE does not tell, for LINE itself refuses what is too much. */
  isUsedUp: () => Promise<boolean>
  /** So many more were sent. */
  spent: (count: number) => void
}

type Known = { limit: number; used: number; until: number }

/** reads the use from LINE, at most once a minute, counts along, and warns once a month. */
export function makeBudget(deps: Pick<Deps, 'line' | 'clock' | 'log' | 'transaction'>): Budget {
  let known: Known | null = null
  let reading: Promise<void> | null = null
  const read = async (): Promise<void> => {
    try {
      const { limit, used } = await deps.line.quota()
      known = { limit: limit ?? Infinity, used, until: Date.now() + patience(limit, used) }
      if (limit !== null && used >= limit * WARN_SHARE) await warnOfQuota(deps, { limit, used })
    } catch (error) {
      deps.log.warn({ err: error }, 'the use of messages is not known')
      known = { limit: Infinity, used: 0, ...known, until: Date.now() + KNOWN_NEAR_MS }
    }
  }
  return {
    isUsedUp: async () => {
      if (!known || Date.now() >= known.until) await (reading ??= read().finally(() => (reading = null)))
      return known !== null && known.used >= (budgetOf(known.limit) ?? Infinity)
    },
    spent: (count) => {
      if (!known) return
      known.used += count
      known.until = Math.min(known.until, Date.now() + patience(known.limit, known.used))
    },
  }
}

/** For how long the use is believed. */
function patience(limit: number | null, used: number): number {
  if (limit === null || !Number.isFinite(limit)) return KNOWN_MS
  const marks = [limit * WARN_SHARE, limit * SHARE]
  return marks.some((mark) => Math.abs(used - mark) <= NEAR) ? KNOWN_NEAR_MS : KNOWN_MS
}
