import type * as z from 'zod/mini'
import type { AddMarket } from '#shared/markets/acts.ts'
import { type MarketEntry, mayReport } from '#shared/markets/market.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import type { RowSaved } from '#shared/sheets/sheet-view.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import type { Deed } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { claimRegistry } from '../producers/registries.store.ts'
import { randomId } from '../random-id.ts'
import type { By } from '../sheets/head.ts'
import { headAfter } from '../sheets/head-after.ts'
import { once } from '../sheets/once.ts'
import { openSheet } from '../sheets/open-sheet.ts'
import { recordEdit } from '../sheets/record-edit.ts'
import { refuseByClock, refuseUnwritable, unwritten } from '../sheets/refuse-unwritable.ts'
import { insertRows, lastNumber, newRow, type RowDocument, rowIdOf } from '../sheets/rows.store.ts'
import { findHead, saveRowInHead } from '../sheets/sheets.store.ts'
import { viewHead, viewSavedRow } from '../sheets/view-head.ts'
import { addToNextYear, addToSales } from './add-to-sales.ts'
import { entryToKeep, refuseSameName } from './refuse-entry.ts'

/**
 * M-4: the district adds a market to the year's registry, entered at once; it stands in the open months of sales. Throws closed,
 * not-open, locked, bad-input {subdistrict}, already-exists {name} (M-5).
 */
export async function addMarket(
  deps: Deps,
  actor: Actor,
  input: AddMarket,
): Promise<z.input<typeof RowSaved>> {
  permit(actor, 'save-rows', input.district)
  const now = deps.clock()
  const entry = entryToKeep(input)
  const key = { form: 'market-registry', period: input.period, district: input.district } as const
  const calendar = await calendarFor(key, key.district)
  const act = `add market ${sheetId(key)}`
  return once(deps, actor, { saveId: input.saveId, act }, async () => {
    await refuseByClock(sheetId(key), calendar, now)
    refuseUnwritable(await findHead(sheetId(key)), calendar, now)
    await claimRegistry(key.district)
    if (!input.sure) await refuseSameName({ ...input, entry }, null)
    const row = await rowToAdd(key, entry, personOf(actor), now)
    const difference = headDifference(null, row)
    const head = await saveRowInHead(sheetId(key), difference, now)
    if (!head) throw await unwritten(sheetId(key), calendar, now)
    await insertMarket(input, row)
    await recordEdit(head, addedDeed(row))
    return { row: viewSavedRow(row), head: viewHead(headAfter(head, difference, now), calendar, now) }
  })
}

/** The new market's row, after the list is opened; its number follows the last. */
export async function rowToAdd(
  key: SheetKey & { form: 'market-registry' },
  entry: MarketEntry,
  by: By,
  at: Date,
): Promise<RowDocument> {
  const head = await findHead(sheetId(key))
  if (!head || head.state === 'not-started') await openSheet(key)
  const no = (await lastNumber(sheetId(key))) + 1
  const row = newRow(sheetId(key), randomId(), WHOLE, no, 0, entry)
  return { ...row, state: 'entered', version: 1, changedAt: at, changedBy: by }
}

/** Writes the row, its rows of sales and, where that is begun, its row of the next year, in the open transaction. */
export async function insertMarket(
  key: Pick<AddMarket, 'period' | 'district'>,
  row: RowDocument,
): Promise<void> {
  const [{ subject }, entry, by, now] = [row, row.entry!, row.changedBy!, row.changedAt!]
  await insertRows([row])
  if (mayReport(entry)) await addToSales(key, subject, by, now)
  await addToNextYear(key, { subject, entry, by, now })
}

/** What the history tells of a market that was added. */
export const addedDeed = (row: RowDocument): Deed => ({
  act: 'market-added',
  sheet: row.sheet,
  row: rowIdOf(row),
  by: row.changedBy!,
  at: row.changedAt!,
  more: { before: null, after: row.entry },
})
