import { lockAt, officialAt } from '#shared/locking/lock.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type HeadDocument, markOf } from '../sheets/head.ts'
import { findLiftsEnded } from '../sheets/lifts.store.ts'
import { findHead, saveHeadAt } from '../sheets/sheets.store.ts'
import { concludeException } from './conclude-exception.ts'
import { isReady } from '#shared/sheets/forms.ts'
import { tellOfficers } from './tell-officers.ts'

/** The history's word for what nobody did. */
const ITSELF = { id: 'clock', name: '' }

/** The sheets whose unlock or exception has ended by `now` without a word of it in the store yet, and when it did. */
export const liftsEnded = async (now: Date): Promise<{ sheet: string; end: Date }[]> =>
  (await findLiftsEnded(now)).map((head) => ({ sheet: head._id, end: endOf(head) }))

/**
 * L-4, D-7: writes down that an unlock or an exception is over: the lock that has held since its end, official figures, history,
 * and the message to the district. The clock has decided it before (lockAt); harmless when repeated or late.
 */
export function endLift(deps: Pick<Deps, 'transaction' | 'clock'>, sheet: string): Promise<void> {
  const now = deps.clock()
  return deps.transaction(async () => {
    const head = await findHead(sheet)
    if (!head || !hasEnded(head, now)) return
    const after = await settleLift(head, now)
    const act = `${sheet}:${endOf(head).toISOString()}`
    if (after.lock) await tellOfficers('locked-again', [after], null, { act })
  })
}

/**
 * L-4, D-7: the head that the open transaction has looked at, an unlock or exception that has ended by `now` written down; told to
 * nobody. Throws changed-meanwhile.
 */
export async function settleLift(head: HeadDocument, now: Date): Promise<HeadDocument> {
  if (!hasEnded(head, now)) return head
  const lock = lockAt(head, now)
  const at = endOf(head)
  const after = await saveHeadAt(head, {
    lock: lock && { by: null, at, reason: null, ready: isReady(head) },
    unlocked: null,
    exception: null,
    official: officialAt(head, now),
    ...(lock ? { last: { ...head.last, locked: markOf(head, at) } } : {}),
  })
  if (!after) throw new Problem('changed-meanwhile', {})
  if (head.exception) await concludeException(head.exception, after, at)
  await record({ act: lock ? 'locked-again' : 'exception-ended', sheet: head._id, by: ITSELF, at })
  return after
}

const endOf = ({ unlocked, exception }: Pick<HeadDocument, 'unlocked' | 'exception'>): Date =>
  (unlocked ?? exception)!.until

const hasEnded = ({ unlocked, exception, lock }: HeadDocument, now: Date): boolean =>
  Boolean((lock && unlocked && unlocked.until <= now) || (exception && exception.until <= now))
