import type * as z from 'zod/mini'
import type { ChangeHolidays, ReadHolidays } from '#shared/calendar/calendar-acts.ts'
import type { HolidaysView } from '#shared/calendar/calendar-answers.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { once } from '../sheets/once.ts'
import { findHolidays } from './calendars.store.ts'
import { latestChanges } from './latest-changes.ts'
import { saveSet } from './save-set.ts'

type View = z.input<typeof HolidaysView>
const ID = 'holidays'

/** D-10: the public holidays, which move reminders and nothing else. Throws not-signed-in. */
export async function viewHolidays(_deps: unknown, actor: Actor, _input: ReadHolidays): Promise<View> {
  personOf(actor)
  return viewTable()
}

/** D-10: the Department puts another table in place, each day once. Throws changed-meanwhile. */
export async function changeHolidays(deps: Deps, actor: Actor, input: ChangeHolidays): Promise<View> {
  permit(actor, 'edit-calendar', 'TH')
  const { saveId, version, reason } = input
  return once(deps, actor, { saveId, act: ID }, async () => {
    const before = await findHolidays()
    if (before.version !== version) throw new Problem('changed-meanwhile', {})
    const days = [...new Set(input.days)].toSorted()
    await saveSet(
      { id: ID, version },
      { days },
      {
        act: 'holidays-changed',
        by: personOf(actor),
        at: deps.clock(),
        why: reason,
        more: { before: before.days, after: days },
      },
    )
    return viewTable()
  })
}

async function viewTable(): Promise<View> {
  const [table, changes] = await Promise.all([findHolidays(), latestChanges([ID])])
  return { ...table, changes: changes.get(ID) ?? [] }
}
