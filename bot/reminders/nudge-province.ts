import type * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'
import type { Nudge, Nudged } from '#shared/reminders/nudge.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { type Deps, isDuplicate } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { queueMessages } from '../messages/queue-message.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { once } from '../sheets/once.ts'
import { refuseProvinceByClock } from '../sheets/refuse-unwritable.ts'
import { findNudge, insertNudge, type NudgeDocument, nudgeId } from './nudges.store.ts'
import { nudgeKey, viewNudged } from './view-nudged.ts'
import { reachedOf, whoIsUndone } from './who-to-nudge.ts'

/**
 * owes each reachable officer of the districts not confirmed one reminder, at most once a day a province and form.
 * Throws closed, not-open, nudged-today {by, at}, nobody-to-nudge.
 */
export async function nudgeProvince(deps: Deps, actor: Actor, input: Nudge): Promise<z.input<typeof Nudged>> {
  permit(actor, 'nudge', input.province)
  const now = deps.clock()
  const calendar = await calendarFor(input, input.province)
  const by = personOf(actor)
  const id = nudgeId(input.form, input.province, now)
  const act = `nudge ${input.form}:${input.period}:${input.province}`
  const answer = await once(deps, actor, { saveId: input.saveId, act }, async () => {
    refuseProvinceByClock(calendar, now)
    const earlier = await findNudge(id)
    if (earlier) throw nudgedToday(earlier)
    const people = reachedOf(await whoIsUndone(input, now))
    if (people.length === 0) throw new Problem('nobody-to-nudge', {})
    const districts = [...new Set(people.flatMap((one) => one.districts))].toSorted()
    const nudge = { _id: id, period: input.period, by, at: now, districts, people }
    await insertNudge(nudge)
    await tell(input, nudge)
    return { nudged: viewNudged(nudge, new Map()) }
  }).catch((error: unknown) => refuseSecond(id, error))
  deps.wake()
  return answer
}

/** Owes the messages and writes it into each district's history, in the open transaction. */
async function tell({ form, period, province }: Nudge, nudge: NudgeDocument): Promise<void> {
  const { by, at, districts, people } = nudge
  await queueMessages(
    people.map(({ person, districts: own }) => ({
      key: nudgeKey(nudge, person),
      person,
      kind: 'nudge' as const,
      data: { form, period, province, districts: own, by: by.name },
    })),
  )
  await record(
    ...districts.map((district) => ({
      act: 'nudged',
      sheet: sheetId({ form, period, district }),
      by,
      at,
    })),
  )
}

/** The day's key has refused one of two that reminded at once. */
async function refuseSecond(id: string, error: unknown): Promise<never> {
  const first = isDuplicate(error) ? await findNudge(id) : null
  throw first ? nudgedToday(first) : error
}

const nudgedToday = ({ by, at }: NudgeDocument): Problem<'nudged-today'> =>
  new Problem('nudged-today', { by: by.name, at: at.toISOString() })
