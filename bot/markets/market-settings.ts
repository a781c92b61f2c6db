import type * as z from 'zod/mini'
import { STANDARD_FIRST_MONTH } from '#shared/calendar/first-month.ts'
import { isFiscalYear } from '#shared/calendar/form.ts'
import type { ReadMarketSettings } from '#shared/markets/settings-acts.ts'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { findCalendar } from '../calendar/calendars.store.ts'
import { latestChanges } from '../calendar/latest-changes.ts'
import { FIRST } from '../calendar/first-month.ts'
import type { Deps } from '../deps.ts'
import { findColumns, MARKET_COLUMNS_SET } from '../migrations/settings.store.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { begunPeriod } from '../sheets/sheets.store.ts'

/** The id of the first month of market sales, in what is set and in its history. */
export const FIRST_MONTH_SET = `market-sales:${FIRST}`

/** M-40, D-20: what the Department has set for market sales, who did it and why. Throws not-signed-in. */
export async function viewMarketSettings(
  deps: Pick<Deps, 'clock'>,
  actor: Actor,
  _input: ReadMarketSettings,
): Promise<z.input<typeof MarketSettingsView>> {
  personOf(actor)
  const [columns, first, changes, begun] = await Promise.all([
    findColumns(),
    findCalendar(FIRST_MONTH_SET),
    latestChanges([MARKET_COLUMNS_SET, FIRST_MONTH_SET]),
    begunPeriod('market-sales', 'last'),
  ])
  return {
    now: deps.clock().toISOString(),
    columns: { ...columns, changes: changes.get(MARKET_COLUMNS_SET) ?? [] },
    firstMonth: {
      version: first?.version ?? 0,
      month: first?.firstMonth ?? STANDARD_FIRST_MONTH,
      standard: !first?.firstMonth,
      changes: changes.get(FIRST_MONTH_SET) ?? [],
    },
    begun: begun && !isFiscalYear(begun) ? begun : null,
  }
}
