import type * as z from 'zod/mini'
import type { SaveMarket } from '#shared/markets/acts.ts'
import { mayReport } from '#shared/markets/market.ts'
import { NO_AMOUNTS } from '#shared/sheets/row.ts'
import type { RowSaved } from '#shared/sheets/sheet-view.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { claimRegistry } from '../producers/registries.store.ts'
import { withdrawFromSales } from '../sheets/withdraw-rows.ts'
import { writeRow } from '../sheets/write-row.ts'
import { entryToKeep, refuseSameName } from './refuse-entry.ts'
import { addToSales } from './add-to-sales.ts'

/**
 * M-1: the district tells what a market of the year's registry is like; from then on its row is entered. Throws what writeRow
 * throws, bad-input {subdistrict}, already-exists {name} (M-5).
 */
export async function saveMarket(
  deps: Deps,
  actor: Actor,
  input: SaveMarket,
): Promise<z.input<typeof RowSaved>> {
  permit(actor, 'save-rows', input.district)
  const entry = entryToKeep(input)
  const [subject] = input.row.split('.') as [string]
  const write = { ...input, form: 'market-registry' } as const
  const entered = { state: 'entered', amounts: NO_AMOUNTS, reason: null, since: null, entry } as const
  return writeRow(deps, actor, write, entered, async (before, { changedBy, changedAt }) => {
    const [by, now] = [changedBy!, changedAt!]
    await claimRegistry(input.district) // two that take one name meet here
    if (!input.sure) await refuseSameName({ ...input, entry }, { id: subject, entry: before.entry! })
    const { period: year, district } = input
    if (mayReport(entry)) await addToSales(input, subject, by, now)
    else await withdrawFromSales({ year, district, subject, by, now })
  })
}
