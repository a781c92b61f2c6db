import type * as z from 'zod/mini'
import type { SetDueDay } from '#shared/calendar/calendar-acts.ts'
import type { DueDaySet, DueDaysView } from '#shared/calendar/calendar-answers.ts'
import { faultOfDueDay } from '#shared/calendar/calendar-change.ts'
import type { CalendarForm } from '#shared/calendar/form.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { once } from '../sheets/once.ts'
import { dueDayOf } from './calendar-for.ts'
import { type DueDay, findCalendar } from './calendars.store.ts'
import { findFirstMonth } from './first-month.ts'
import { latestChanges } from './latest-changes.ts'
import { saveSet } from './save-set.ts'

type Kept = { id: string; form: CalendarForm; version: number; days: DueDay[] }

/** The days that a province has set for a form's districts. */
export async function readDueDays(province: string, form: CalendarForm): Promise<Kept> {
  const id = `${form}:${province}`
  const kept = await findCalendar(id)
  return { id, form, version: kept?.version ?? 0, days: kept?.dueDays ?? [] }
}

/** The days as they leave, with their latest changes. */
export async function viewDueDays({ id, form, version, days }: Kept): Promise<z.input<typeof DueDaysView>> {
  return { form, version, days, changes: (await latestChanges([id])).get(id) ?? [] }
}

/**
 * D-9: the province sets its districts' last day in time, from a month on whose districts' due has not passed; what it had set for later
 * months goes. Throws bad-input {from} or {day}, changed-meanwhile.
 */
export async function setDueDay(
  deps: Deps,
  actor: Actor,
  input: SetDueDay,
): Promise<z.input<typeof DueDaySet>> {
  permit(actor, 'set-due-day', input.province)
  const now = deps.clock()
  const act = `due-day ${input.form}:${input.province}`
  return once(deps, actor, { saveId: input.saveId, act }, async () => {
    const kept = await readDueDays(input.province, input.form)
    if (kept.version !== input.version) throw new Problem('changed-meanwhile', {})
    await refuseDay(input, dueDayOf(kept.days, input.from), now)
    const days = [...kept.days.filter(({ from }) => from < input.from), { from: input.from, day: input.day }]
    await saveSet(
      kept,
      { dueDays: days },
      {
        act: 'due-day-changed',
        by: personOf(actor),
        at: now,
        why: input.reason,
        more: { before: kept.days, after: days },
      },
    )
    return { dueDays: await viewDueDays({ ...kept, version: kept.version + 1, days }) }
  })
}

/** D-9, D-20: throws bad-input {from} or {day}; `before`: the day that holds. */
async function refuseDay(input: SetDueDay, before: number | null, now: Date): Promise<void> {
  const { form, from } = input
  const first = await findFirstMonth(form)
  if (first && from < first) throw new Problem('bad-input', { field: 'from', why: 'before-first' })
  const instants = (await findCalendar(`${form}:${from}`))?.instants ?? {}
  const fault = faultOfDueDay(input, { instants, before }, now)
  if (fault) throw new Problem('bad-input', fault)
}
