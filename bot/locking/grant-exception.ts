import type * as z from 'zod/mini'
import { provinceOf } from '#shared/areas/area.ts'
import type { GrantException } from '#shared/locking/exception.ts'
import type { HeadAnswer } from '#shared/locking/acts.ts'
import { officialAt } from '#shared/locking/lock.ts'
import { Problem } from '#shared/problem/problem.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { closeMonth } from '../calendar/close-month.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { randomId } from '../random-id.ts'
import { lapseRequests } from '../requests/tell-request.ts'
import type { By, HeadDocument } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { findHead, saveHeadAt } from '../sheets/sheets.store.ts'
import { viewHead } from '../sheets/view-head.ts'
import { settleLift } from './end-lifts.ts'
import { insertException } from './exceptions.store.ts'
import { tellOfficers } from './tell-officers.ts'

const LONGEST_MS = 60 * 86_400_000

/**
 * D-6: the Department lets one district write a closed period until an end: the lock is lifted, the official figures stay. Throws
 * not-closed (the province can unlock), bad-input {until} (past, or more than 60 days off), already-running {until}.
 */
export async function grantException(
  deps: Deps,
  actor: Actor,
  input: GrantException,
): Promise<z.input<typeof HeadAnswer>> {
  permit(actor, 'grant-exceptions', 'TH')
  const now = deps.clock()
  const calendar = await calendarFor(input, input.district)
  const act = `except ${sheetId(input)}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    if (now < calendar.closesAt) throw new Problem('not-closed', {})
    const by = personOf(actor)
    const head = await except(deps, input, by, now)
    await lapseRequests(head._id, { by, at: now, reason: input.reason, until: new Date(input.until) })
    await tellOfficers('excepted', [head], by, { act: input.saveId })
    return { head: viewHead(head, calendar, now) }
  })
  deps.wake()
  return answer
}

const LIFTED = { lock: null, unlocked: null, listed: null } as const

type Granted = Pick<GrantException, 'form' | 'period' | 'district' | 'reason' | 'until'>

/** D-6: grants it in the open transaction; the period is closed first where the job has not come to it. */
export async function except(
  deps: Pick<Deps, 'transaction'>,
  { form, period, district, reason, until }: Granted,
  by: By,
  now: Date,
): Promise<HeadDocument> {
  const end = new Date(until)
  if (end <= now || end.getTime() - now.getTime() > LONGEST_MS)
    throw new Problem('bad-input', { field: 'until' })
  const province = provinceOf(district)
  await closeMonth(deps, { form, period, province })
  const sheet = sheetId({ form, period, district })
  const found = await findHead(sheet)
  if (!found) throw new Problem('not-found', { what: 'sheet' })
  if (found.exception && now < found.exception.until)
    throw new Problem('already-running', { until: found.exception.until.toISOString() })
  const head = await settleLift(found, now)
  const exception = { id: randomId(), by, at: now, reason, until: end }
  const official = officialAt(head, now)
  const after = await saveHeadAt(head, { ...LIFTED, exception, official })
  if (!after) throw new Problem('changed-meanwhile', {})
  const { id, ...granted } = exception
  await insertException({ _id: id, sheet, form, period, district, province, ...granted, ended: null })
  await record({ act: 'excepted', sheet, by, at: now, why: reason, more: { until: end } })
  return after
}
