import type * as z from 'zod/mini'
import { districtsOf } from '#shared/areas/area.ts'
import type { LockProvince, ProvinceActed } from '#shared/locking/acts.ts'
import { lockAt } from '#shared/locking/lock.ts'
import { Problem } from '#shared/problem/problem.ts'
import { isReady } from '#shared/sheets/forms.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { HeadDocument } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { refuseProvinceByClock } from '../sheets/refuse-unwritable.ts'
import { lockHeads, type ToLock } from './lock-sheet.ts'
import { tellOfficers } from './tell-officers.ts'

type Skipped = z.input<typeof ProvinceActed>['skipped']

/**
 * L-3: locks every district of a province that is ready for it (F-1, F-2), and of the others those that are named with a reason each; in one
 * transaction, so that a save either is in a locked month's figures or comes too late. A head that is closed by then is skipped.
 * Throws closed, not-open, bad-input {reasons}.
 */
export async function lockProvince(
  deps: Deps,
  actor: Actor,
  input: LockProvince,
): Promise<z.input<typeof ProvinceActed>> {
  permit(actor, 'lock', input.province)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.province)
  const by = personOf(actor)
  const { form, period, province, reasons = {} } = input
  const districts = districtsOf(province)
  if (Object.keys(reasons).some((district) => !districts.includes(district)))
    throw new Problem('bad-input', { field: 'reasons' })
  const act = `lock ${form}:${period}:${province}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    refuseProvinceByClock(calendar, now)
    const heads = await readHeads({ form, period, districts }, now)
    const { ready, skipped } = sortOut(heads, reasons, now)
    const locked = ready.length > 0 ? await lockHeads(ready, by, now) : []
    await tellOfficers('locked', locked, by, { act: input.saveId })
    const before = skipped.filter(({ why }) => why === 'already-locked').length
    const done = locked.map(({ district }) => district)
    return { done, skipped, locked: locked.length + before, districts: districts.length }
  })
  deps.wake()
  return answer
}

/** Which can be locked: those that are ready, and those that are named with a reason. */
function sortOut(
  heads: readonly HeadSummary[],
  reasons: Record<string, string>,
  at: Date,
): { ready: ToLock[]; skipped: Skipped } {
  const [ready, skipped]: [ToLock[], Skipped] = [[], []]
  for (const { head, district } of heads) {
    const reason = isReady(head) ? null : (reasons[district] ?? null)
    const why = whyNot(head, reason, at)
    if (why) skipped.push({ district, why })
    else ready.push({ head, reason })
  }
  return { ready, skipped }
}

function whyNot(head: HeadDocument, reason: string | null, now: Date): Skipped[number]['why'] | null {
  if (lockAt(head, now)) return 'already-locked'
  if (head.closedAt && !head.exception) return 'closed'
  return isReady(head) || reason ? null : 'not-ready'
}
