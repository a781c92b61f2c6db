import { setTimeout } from 'node:timers/promises'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { countTriesAfter, removeTry, saveTry, triesAfter } from './tries.store.ts'

const HOUR_MS = 3_600_000
const REMOVE_MS = 48 * HOUR_MS
/** P-5: five wrong tries a person and hour. */
const MOST_TRIES = 5
/** P-5: more wrong tries than this an hour, by everybody together, raise the alarm. */
const ALARM = 50
const SLOWEST_MS = 2_000

/** A try that counts as wrong until it is removed, and how many are left after it. */
export type Try = { id: string; triesLeft: number }

/**
 * P-5: notes a try before the code is looked at, so that many at once do not pass. Throws too-many after five in an hour.
 * With many wrong tries in all it takes longer and the log warns; nobody is refused for what others do.
 */
export async function claimTry(deps: Pick<Deps, 'log'>, person: string, now: Date): Promise<Try> {
  const hourAgo = new Date(now.getTime() - HOUR_MS)
  const id = await saveTry(person, now, new Date(Date.now() + REMOVE_MS))
  const tries = await triesAfter(person, hourAgo)
  if (tries.length > MOST_TRIES) {
    await removeTry(id)
    throw new Problem('too-many', { retryAt: new Date(tries[0]!.getTime() + HOUR_MS).toISOString() })
  }
  await slowDown(deps, await countTriesAfter(hourAgo))
  return { id, triesLeft: MOST_TRIES - tries.length }
}

async function slowDown({ log }: Pick<Deps, 'log'>, triesInAll: number): Promise<void> {
  if (triesInAll <= ALARM) return
  if (triesInAll % ALARM === 1) log.warn({ triesInAll }, 'many wrong invitation codes within an hour')
  await setTimeout(Math.min(SLOWEST_MS, (triesInAll - ALARM) * 20))
}
