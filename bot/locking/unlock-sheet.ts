import type * as z from 'zod/mini'
import type { HeadAnswer, UnlockSheet } from '#shared/locking/acts.ts'
import { lockAt } from '#shared/locking/lock.ts'
import { unlockEnd } from '#shared/locking/unlock-end.ts'
import { Problem } from '#shared/problem/problem.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { lapseRequests } from '../requests/tell-request.ts'
import type { HeadDocument, Unlock } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { findHead, saveHeadAt } from '../sheets/sheets.store.ts'
import { viewHead } from '../sheets/view-head.ts'
import { refuseByClock } from '../sheets/refuse-unwritable.ts'
import { settleLift } from './end-lifts.ts'
import { tellOfficers } from './tell-officers.ts'

/**
 * L-4: the province lifts the lock of one district for a reason, until an end at which it locks itself again; its figures are not
 * official meanwhile. Throws not-locked, already-running {until}, closed, not-open.
 */
export async function unlockSheet(
  deps: Deps,
  actor: Actor,
  input: UnlockSheet,
): Promise<z.input<typeof HeadAnswer>> {
  permit(actor, 'unlock', input.district)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const by = personOf(actor)
  const act = `unlock ${sheetId(input)}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    await refuseByClock(sheetId(input), calendar, now)
    const head = await findHead(sheetId(input))
    const until = unlockEnd(input.until, now, calendar.closesAt)
    const unlock = { by, at: now, reason: input.reason, until }
    const unlocked = await unlockHead(head, unlock)
    await lapseRequests(unlocked._id, unlock)
    await tellOfficers('unlocked', [unlocked], by, { act: input.saveId })
    return { head: viewHead(unlocked, calendar, now) }
  })
  deps.wake()
  return answer
}

/** L-4: lifts the lock of a head that the open transaction has looked at. Throws not-locked, closed, already-running, changed-meanwhile. */
export async function unlockHead(head: HeadDocument | null, unlock: Unlock): Promise<HeadDocument> {
  if (!head || (!head.lock && !lockAt(head, unlock.at))) throw new Problem('not-locked', {})
  if (head.closedAt) throw new Problem('closed', { since: head.closedAt.toISOString() })
  if (!lockAt(head, unlock.at))
    throw new Problem('already-running', { until: head.unlocked!.until.toISOString() })
  const { by, at, reason, until } = unlock
  const unlocked = await saveHeadAt(await settleLift(head, at), {
    unlocked: unlock,
    official: null,
    listed: null,
  })
  if (!unlocked) throw new Problem('changed-meanwhile', {})
  await record({ act: 'unlocked', sheet: head._id, by, at, why: reason, more: { until } })
  return unlocked
}
