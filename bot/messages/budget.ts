import { monthOf } from '#shared/calendar/bangkok.ts'
import type { Month } from '#shared/calendar/month.ts'
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
  /**
   * counts one more; false, and nothing counted, when it is not essential and the budget is used up. While LINE does not tell, all
   * is taken: LINE itself refuses what is too much. What is not sent after all is put right when LINE is asked again.
   */
  take: (essential: boolean) => Promise<boolean>
}

type Known = { limit: number; used: number; until: number }

/** reads the use from LINE, at most once a minute, counts along, and warns once a month. */
export function makeBudget(deps: Pick<Deps, 'line' | 'clock' | 'log' | 'transaction'>): Budget {
  let known: Known | null = null
  let reading: Promise<void> | null = null
  let warned: Month | null = null
  const read = async (): Promise<void> => {
    try {
      const { limit, used } = await deps.line.quota()
      known = { limit: limit ?? Infinity, used, until: Date.now() + patience(limit, used) }
      const month = monthOf(deps.clock())
      if (limit === null || used < limit * WARN_SHARE || warned === month) return
      await warnOfQuota(deps, { limit, used })
      warned = month
    } catch (error) {
      deps.log.warn({ err: error }, 'the use of messages is not known')
      known = { limit: Infinity, used: 0, ...known, until: Date.now() + KNOWN_NEAR_MS }
    }
  }
  return {
    take: async (essential) => {
      if (!known || Date.now() >= known.until) await (reading ??= read().finally(() => (reading = null)))
      if (!known) return true
      if (!essential && known.used >= (budgetOf(known.limit) ?? Infinity)) return false
      known.used += 1
      known.until = Math.min(known.until, Date.now() + patience(known.limit, known.used))
      return true
    },
  }
}

/** For how long the use is believed. */
function patience(limit: number | null, used: number): number {
  if (limit === null || !Number.isFinite(limit)) return KNOWN_MS
  const marks = [limit * WARN_SHARE, limit * SHARE]
  return marks.some((mark) => Math.abs(used - mark) <= NEAR) ? KNOWN_NEAR_MS : KNOWN_MS
}
