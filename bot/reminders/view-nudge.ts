import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import { inOfficeHours, nextOfficeHours } from '#shared/calendar/office-hours.ts'
import type { NudgeView, ReadNudge } from '#shared/reminders/nudge.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { outcomesOf } from '../messages/outcomes.store.ts'
import { readUse } from '../messages/read-use.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { refuseProvinceByClock } from '../sheets/refuse-unwritable.ts'
import { findNudge, nudgeId } from './nudges.store.ts'
import { nudgeKey, viewNudged } from './view-nudged.ts'
import { reachedOf, type Undone, whoIsUndone } from './who-to-nudge.ts'

/** whom a nudge would reach and what it costs of this month's messages, and today's nudge. Throws closed, not-open. */
export async function viewNudge(
  deps: Deps,
  actor: Actor,
  input: ReadNudge,
): Promise<z.input<typeof NudgeView>> {
  permit(actor, 'nudge', input.province)
  const now = deps.clock()
  refuseProvinceByClock(await calendarFor(input, input.province), now)
  const [undone, use, nudge] = await Promise.all([
    whoIsUndone(input, now),
    readUse(deps),
    findNudge(nudgeId(input.form, input.province, now)),
  ])
  const outcomes = await outcomesOf(nudge?.people.map(({ person }) => nudgeKey(nudge, person)) ?? [])
  return {
    ...input,
    districts: undone.map(viewDistrict),
    messages: reachedOf(undone).length,
    use,
    waitsUntil: inOfficeHours(now) ? null : nextOfficeHours(now).toISOString(),
    nudged: nudge && viewNudged(nudge, outcomes),
  }
}

const viewDistrict = ({ district, state, counts, officers }: Undone) => ({
  area: district,
  areaName: areaName(district),
  state,
  done: counts.all - counts.notEntered,
  all: counts.all,
  officers: officers.map(({ name, friend }) => ({ name, friend })),
})
