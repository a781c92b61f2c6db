import type * as z from 'zod/mini'
import type { HeadAnswer, LockSheet } from '#shared/locking/acts.ts'
import { lockAt } from '#shared/locking/lock.ts'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import { isReady } from '#shared/sheets/forms.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Deed, record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { type By, type HeadDocument, type Lock, markOf } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { bareHead, readHeads } from '../sheets/read-heads.ts'
import { lockedProblem, refuseUnwritable } from '../sheets/refuse-unwritable.ts'
import { insertHeads, saveHeadsAt } from '../sheets/sheets.store.ts'
import { viewHead } from '../sheets/view-head.ts'
import { concludeException } from './conclude-exception.ts'
import { tellOfficers } from './tell-officers.ts'

/**
 * L-3: the province locks one district's month as it stands; one that is not ready (F-1) only with a reason, its rows not entered
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
    const locked = await lockHeads([{ head, reason: input.reason ?? null }], by, now)
    await tellOfficers('locked', locked, by, { act: input.saveId })
    return { head: viewHead(locked[0]!, calendar, now) }
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

/** A head that the open transaction has looked at, and why it is locked although it is not ready. */
export type ToLock = { head: HeadDocument; reason: string | null }

/**
 * L-3: locks heads, those that nobody wrote to made first: their figures are official from now on, an unlock or exception that
 * ran is over. Throws reason-needed {state, notEntered}, changed-meanwhile.
 */
export async function lockHeads(list: readonly ToLock[], by: By, at: Date): Promise<HeadDocument[]> {
  for (const { head, reason } of list)
    if (!isReady(head) && !reason)
      throw new Problem('reason-needed', { state: head.state, notEntered: head.counts.notEntered })
  const absent = list.filter(({ head }) => head.version === 0 && head.state === 'not-started')
  if (absent.length > 0) await insertHeads(absent.map(({ head }) => bareHead(head, head.district)))
  const changes = list.map(({ head, reason }) => ({ head, change: lockOf(head, { by, at, reason }) }))
  if (!(await saveHeadsAt(changes))) throw new Problem('changed-meanwhile', {})
  const locked = changes.map(({ head, change }) => ({ ...head, ...change, version: head.version + 1 }))
  for (const [i, { head }] of list.entries())
    if (head.exception) await concludeException(head.exception, locked[i]!, at)
  await record(...locked.map((head) => deedOf(head, by)))
  return locked
}

const lockOf = (head: HeadDocument, { by, at, reason }: Omit<Lock, 'ready'>) => ({
  lock: { by, at, reason, ready: isReady(head) },
  ...(head.state === 'not-started' && { listed: head.counts.all }),
  unlocked: null,
  exception: null,
  official: { at, totals: head.totals },
  last: { ...head.last, locked: markOf(head, at) },
})

function deedOf({ _id: sheet, state, lock }: HeadDocument, by: By): Deed {
  const { at, reason, ready } = lock!
  return { act: 'locked', sheet, by, at, why: reason, more: { ready, state } }
}
