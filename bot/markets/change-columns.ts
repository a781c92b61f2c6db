import type * as z from 'zod/mini'
import { type ColumnSet, faultOfColumns, tidyColumns } from '#shared/markets/columns.ts'
import type { ChangeColumns } from '#shared/markets/settings-acts.ts'
import type { MarketSettingsView } from '#shared/markets/settings-view.ts'
import { Problem } from '#shared/problem/problem.ts'
import { findFirstMonth } from '../calendar/first-month.ts'
import { keepSet } from '../calendar/save-set.ts'
import type { Deps } from '../deps.ts'
import { findColumns, MARKET_COLUMNS_SET, saveColumnsAt } from '../migrations/settings.store.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { claimRegistry, MARKET_SALES } from '../producers/registries.store.ts'
import { once } from '../sheets/once.ts'
import { begunPeriod } from '../sheets/sheets.store.ts'
import { viewMarketSettings } from './market-settings.ts'

/**
 * M-41: the Department sets the columns of market sales from a month on in which, as in those after it, nobody has entered anything;
 * what it had set for later months goes, earlier months keep theirs. Throws bad-input {columns} or {from}, changed-meanwhile.
 */
export async function changeColumns(
  deps: Deps,
  actor: Actor,
  input: ChangeColumns,
): Promise<z.input<typeof MarketSettingsView>> {
  permit(actor, 'edit-calendar', 'TH')
  const { from, saveId } = input
  const columns = tidyColumns(input.columns)
  const why = faultOfColumns(columns)
  if (why) throw new Problem('bad-input', { field: 'columns', why })
  return once(deps, actor, { saveId, act: MARKET_COLUMNS_SET }, async () => {
    await claimRegistry(MARKET_SALES)
    const kept = await findColumns()
    if (kept.version !== input.version) throw new Problem('changed-meanwhile', {})
    await refuseFrom(from)
    const sets: ColumnSet[] = [...kept.sets.filter((set) => set.from < from), { from, columns }]
    const deed = { act: 'columns-changed', by: personOf(actor), at: deps.clock(), why: input.reason }
    const more = { before: kept.sets, after: sets }
    await keepSet(MARKET_COLUMNS_SET, saveColumnsAt(kept.version, sets), { ...deed, more })
    return viewMarketSettings(deps, actor, {})
  })
}

/** Throws bad-input {from} for a month before the first, and for one that has begun. */
async function refuseFrom(from: ColumnSet['from']): Promise<void> {
  const [first, begun] = [await findFirstMonth('market-sales'), await begunPeriod('market-sales', 'last')]
  if (first && from < first) throw new Problem('bad-input', { field: 'from', why: 'before-first' })
  if (begun && from <= begun) throw new Problem('bad-input', { field: 'from', why: 'begun' })
}
