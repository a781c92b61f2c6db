import type * as z from 'zod/mini'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { MarketDay } from '#shared/markets/market-days.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { SaveRow } from '#shared/sheets/acts.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import type { RowSaved } from '#shared/sheets/sheet-view.ts'
import type { Deps } from '../deps.ts'
import { refuseColumnsOff } from '../markets/columns.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { saveStopped } from '../producers/producers.store.ts'
import type { RowDocument } from './rows.store.ts'
import { writeRow } from './write-row.ts'

/** S-6: saves the figures of one row. Throws what writeRow throws; bad-input {since, state} (a market is not stopped here), {amounts} (M-42), {days} (M-51). */
export async function saveRow(deps: Deps, actor: Actor, input: SaveRow): Promise<z.input<typeof RowSaved>> {
  permit(actor, input.state === 'stopped' ? 'mark-stopped' : 'save-rows', input.district)
  if (input.since !== undefined && input.since > input.period)
    throw new Problem('bad-input', { field: 'since' })
  if (input.state === 'stopped' && input.row.endsWith(`.${WHOLE}`))
    throw new Problem('bad-input', { field: 'state' })
  const { state, amounts, reason = null, since = null } = input
  const days = daysToKeep(input, deps.clock())
  return writeRow(deps, actor, input, { state, amounts, reason, since, ...days }, async (before, after) => {
    await refuseColumnsOff(input) // by now: the month, and with it its columns, has begun
    await writeStop(before, after)
  })
}

/** M-50, M-51: a month that is typed as one figure has no days; throws bad-input {days} for one that has not come. */
function daysToKeep({ form, days }: SaveRow, now: Date): Pick<RowDocument, 'days'> {
  if (form !== 'market-sales') return {}
  if (days?.some(({ day }) => day > dayOf(now)))
    throw new Problem('bad-input', { field: 'days', why: 'day-to-come' })
  return { days: (days ?? null) as MarketDay[] | null }
}

/** The registry knows since when a category is stopped, so that later months leave it out. */
async function writeStop(before: RowDocument, after: RowDocument): Promise<void> {
  if (after.category === WHOLE || (before.state !== 'stopped' && after.state !== 'stopped')) return
  await saveStopped(after.subject, after.category, after.since)
}
