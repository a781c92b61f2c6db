import type * as z from 'zod/mini'
import type { HeadAnswer, LockSheet } from '#shared/locking/acts.ts'
import { lockAt } from '#shared/locking/lock.ts'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { grandTotal } from '#shared/sheets/totals.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { By, HeadDocument } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { bareHead, readHeads } from '../sheets/read-heads.ts'
import { lockedProblem, refuseUnwritable } from '../sheets/refuse-unwritable.ts'
import { insertHeads, saveHeadAt } from '../sheets/sheets.store.ts'
import { viewHead } from '../sheets/view-head.ts'
import { concludeException } from './conclude-exception.ts'
import { tellOfficers } from './tell-officers.ts'

/**
 * L-3: the province locks one district's month as it stands; one that is not certified only with a reason, its rows not entered
 * then count as missing. Throws reason-needed, locked, closed, not-open, changed-meanwhile (not the version that was looked at).
 */
export async function lockSheet(
  deps: Deps,
  actor: Actor,
  input: LockSheet,
): Promise<z.input<typeof HeadAnswer>> {
  permit(actor, 'lock', input.district)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const by = personOf(actor)
  const act = `lock ${sheetId(input)}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    const head = await headToLock(input, calendar, now)
    if (input.version !== undefined && input.version !== head.version)
      throw new Problem('changed-meanwhile', {})
    const locked = await lockHead(await makeSure(head), { by, at: now, reason: input.reason ?? null })
    await tellOfficers('locked', [locked], by, { act: input.saveId, now })
    return { head: viewHead({ ...locked, counts: head.counts }, calendar, now) }
  })
  deps.wake()
  return answer
}

/** Throws locked, closed, not-open. */
async function headToLock(input: LockSheet, calendar: PeriodCalendar, now: Date): Promise<HeadDocument> {
  const [summary] = await readHeads({ ...input, districts: [input.district] }, now)
  const { head } = summary!
  const held = lockAt(head, now)
  if (held) throw lockedProblem(held)
  refuseUnwritable(head, calendar, now)
  return head
}

/** L-3: the head itself; of a sheet that nobody wrote to it is made first. */
export async function makeSure(head: HeadDocument): Promise<HeadDocument> {
  if (head.version === 0 && head.state === 'not-started') await insertHeads([bareHead(head, head.district)])
  return head
}

/** Certified: ready to be locked without a reason. */
export const isReady = ({ state }: Pick<HeadDocument, 'state'>): boolean => state === 'certified'

type LockDeed = { by: By; at: Date; reason: string | null }

/**
 * L-3: locks a head that the open transaction has looked at: its figures are official from now on, an unlock or exception that
 * ran is over. Throws reason-needed {state, notEntered}, changed-meanwhile.
 */
export async function lockHead(head: HeadDocument, { by, at, reason }: LockDeed): Promise<HeadDocument> {
  const ready = isReady(head)
  if (!ready && !reason)
    throw new Problem('reason-needed', { state: head.state, notEntered: head.counts.notEntered })
  const locked = await saveHeadAt(head, {
    lock: { by, at, reason, ready },
    unlocked: null,
    exception: null,
    official: { at, totals: head.totals },
    last: { ...head.last, locked: { at, total: grandTotal(head.totals) } },
  })
  if (!locked) throw new Problem('changed-meanwhile', {})
  if (head.exception) await concludeException(head.exception, locked, at)
  await record({ act: 'locked', sheet: head._id, by, at, why: reason, more: { ready, state: head.state } })
  return locked
}
