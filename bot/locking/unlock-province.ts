import type * as z from 'zod/mini'
import { districtsOf } from '#shared/areas/area.ts'
import type { ProvinceActed, UnlockProvince } from '#shared/locking/acts.ts'
import { lockAt } from '#shared/locking/lock.ts'
import { unlockEnd } from '#shared/locking/unlock-end.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { lapseRequests } from '../requests/tell-request.ts'
import type { HeadDocument, Unlock } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { refuseProvinceByClock } from '../sheets/refuse-unwritable.ts'
import { findHeads } from '../sheets/heads.store.ts'
import { tellOfficers } from './tell-officers.ts'
import { unlockHead } from './unlock-sheet.ts'

/** L-4: lifts every lock of a province for one reason until one end, those closed meanwhile excepted. Throws closed, not-open. */
export async function unlockProvince(
  deps: Deps,
  actor: Actor,
  input: UnlockProvince,
): Promise<z.input<typeof ProvinceActed>> {
  permit(actor, 'unlock', input.province)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.province)
  const by = personOf(actor)
  const { form, period, province, reason } = input
  const districts = districtsOf(province)
  const act = `unlock ${form}:${period}:${province}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    refuseProvinceByClock(calendar, now)
    const until = unlockEnd(input.until, now, calendar.closesAt)
    const heads = await findHeads(form, period, districts)
    const held = heads.filter((head) => !head.closedAt && lockAt(head, now))
    const unlocked = await unlockAll(held, { by, at: now, reason, until })
    await tellOfficers('unlocked', unlocked, by, { act: input.saveId })
    const done = unlocked.map(({ district }) => district)
    return { done, skipped: skippedOf(districts, heads, done), locked: 0, districts: districts.length }
  })
  deps.wake()
  return answer
}

async function unlockAll(heads: readonly HeadDocument[], unlock: Unlock): Promise<HeadDocument[]> {
  const unlocked: HeadDocument[] = []
  for (const head of heads) {
    unlocked.push(await unlockHead(head, unlock))
    await lapseRequests(head._id, unlock)
  }
  return unlocked
}

function skippedOf(districts: readonly string[], heads: readonly HeadDocument[], done: readonly string[]) {
  const closed = new Set(heads.filter(({ closedAt }) => closedAt).map(({ district }) => district))
  return districts
    .filter((district) => !done.includes(district))
    .map((district) => ({
      district,
      why: closed.has(district) ? ('closed' as const) : ('not-locked' as const),
    }))
}
