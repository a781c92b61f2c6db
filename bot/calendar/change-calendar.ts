import type * as z from 'zod/mini'
import type { ChangeCalendar } from '#shared/calendar/calendar-acts.ts'
import type { OneCalendar } from '#shared/calendar/calendar-answers.ts'
import { faultOfChange, INSTANTS } from '#shared/calendar/calendar-change.ts'
import { calendarOf, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { By } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { cutUnlocks } from '../sheets/lifts.store.ts'
import { refuseUnfit, viewPeriods } from './calendar-year.ts'
import { findCalendar } from './calendars.store.ts'
import { findFirstMonth, refuseBeforeFirst } from './first-month.ts'
import { saveSet } from './save-set.ts'

/**
 * D-8: the Department moves instants of one period that have not passed, to instants to come, in their order; L-4: an
 * unlock that would outlast an earlier close ends with it. Throws closed (an
 * exception is the way), not-open (D-20), bad-input {instants.…}, changed-meanwhile.
 */
export async function changeCalendar(
  deps: Deps,
  actor: Actor,
  input: ChangeCalendar,
): Promise<z.input<typeof OneCalendar>> {
  permit(actor, 'edit-calendar', 'TH')
  const { form, period, saveId } = input
  const now = deps.clock()
  const act = `calendar ${form}:${refuseUnfit(form, period)}`
  refuseBeforeFirst(input, await findFirstMonth(form))
  return once(deps, actor, { saveId, act }, async () => {
    await moveInstants(input, personOf(actor), now)
    const [shown] = await viewPeriods({ form, province: null }, [period])
    return { now: now.toISOString(), province: null, period: shown!, dueDays: null }
  })
}

async function moveInstants(input: ChangeCalendar, by: By, now: Date): Promise<void> {
  const { form, period, version, reason: why } = input
  const id = `${form}:${period}`
  const kept = await findCalendar(id)
  const set = kept?.instants ?? {}
  const before = calendarOf(period, { instants: set }, form)
  if (now >= before.closesAt) throw new Problem('closed', { since: before.closesAt.toISOString() })
  if ((kept?.version ?? 0) !== version) throw new Problem('changed-meanwhile', {})
  const instants = setAfter(input, set)
  const after = calendarOf(period, { instants }, form)
  const fault = faultOfChange(period, before, after, now)
  if (fault) throw new Problem('bad-input', { field: `instants.${fault.field}`, why: fault.why })
  const more = { before: set, after: instants }
  await saveSet({ id, version }, { instants }, { act: 'calendar-changed', by, at: now, why, more })
  await cutUnlocks(form, period, after.closesAt)
}

/** What is set after the change; what equals the standard is not kept. */
function setAfter(
  { form, period, instants }: ChangeCalendar,
  set: Partial<PeriodCalendar>,
): Partial<PeriodCalendar> {
  const standard = calendarOf(period, {}, form)
  const after: Partial<PeriodCalendar> = {}
  for (const name of INSTANTS) {
    const asked = instants[name]
    const at = asked === undefined ? set[name] : asked === null ? undefined : new Date(asked)
    if (at && at.getTime() !== standard[name].getTime()) after[name] = at
  }
  return after
}
