import type * as z from 'zod/mini'
import type { Month } from '#shared/calendar/month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import type { ChangeFirstMonth } from '#shared/markets/settings-acts.ts'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { Problem } from '#shared/problem/problem.ts'
import { findCalendar } from '../calendar/calendars.store.ts'
import { findFirstMonth } from '../calendar/first-month.ts'
import { saveSet } from '../calendar/save-set.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { claimRegistry, MARKET_SALES } from '../producers/registries.store.ts'
import { once } from '../sheets/once.ts'
import { begunPeriod } from '../sheets/sheets.store.ts'
import { FIRST_MONTH_SET, viewMarketSettings } from './market-settings.ts'

/**
 * D-20: the Department sets the first month of market sales: not after one that has begun, and an earlier one only while it has not
 * closed. Throws bad-input {month}, changed-meanwhile.
 */
export async function changeFirstMonth(
  deps: Deps,
  actor: Actor,
  input: ChangeFirstMonth,
): Promise<z.input<typeof MarketSettingsView>> {
  permit(actor, 'edit-calendar', 'TH')
  const now = deps.clock()
  const { month, saveId, version } = input
  return once(deps, actor, { saveId, act: FIRST_MONTH_SET }, async () => {
    await claimRegistry(MARKET_SALES)
    const kept = await findCalendar(FIRST_MONTH_SET)
    if ((kept?.version ?? 0) !== version) throw new Problem('changed-meanwhile', {})
    await refuseMonth(month, now)
    const deed = { act: 'first-month-changed', by: personOf(actor), at: now, why: input.reason }
    const more = { before: kept?.firstMonth ?? null, after: month }
    await saveSet({ id: FIRST_MONTH_SET, version }, { firstMonth: month }, { ...deed, more })
    return viewMarketSettings(deps, actor, {})
  })
}

/** Throws bad-input {month} when a month that has begun would be none any more, or one that is over would become one. */
async function refuseMonth(month: Month, now: Date): Promise<void> {
  const begun = await begunPeriod('market-sales', 'first')
  if (begun && begun < month) throw new Problem('bad-input', { field: 'month', why: 'begun' })
  const first = await findFirstMonth('market-sales')
  const instants = (await findCalendar(`market-sales:${month}`))?.instants ?? {}
  if (first && month < first && calendarOf(month, { instants }, 'market-sales').closesAt <= now)
    throw new Problem('bad-input', { field: 'month', why: 'over' })
}
