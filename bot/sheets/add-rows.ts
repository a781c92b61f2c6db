import { type FiscalYear, yearOf } from '#shared/calendar/form.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { RowCategory } from '#shared/sheets/row.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import { HISTORY } from '#shared/text/history.th.ts'
import { writability } from '#shared/sheets/writability.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import { claimRegistry } from '../producers/registries.store.ts'
import { findRow, insertRows, lastNumber, newRow, rowIdOf, saveRowAt } from './rows.store.ts'
import { type By, type HeadDocument } from './head.ts'
import { recordEdit } from './record-edit.ts'
import { findOpenHeads, saveRowInHead } from './sheets.store.ts'

type NewRow = {
  form: Form
  /** Of a market: the fiscal year whose sheets it is added to. */
  year?: FiscalYear
  /** Of a registry: what the row tells of the market. */
  entry?: MarketEntry
  district: string
  subject: string
  category: RowCategory
  now: Date
  by: By
  act: 'producer-added' | 'resumed' | 'market-added'
}

/**
 * S-10, M-4: a producer's new or resumed category, or a market, appears as a row not entered in every month that is opened and writable, and takes
 * a confirmed one back to draft, saying why; other months are left as they are. Called in the caller's transaction.
 */
export async function addRowsToOpenSheets(row: NewRow): Promise<void> {
  await claimRegistry(row.district)
  for (const head of await findOpenHeads(row.form, row.district, row.now))
    if ((!row.year || yearOf(head.period) === row.year) && (await isWritable(head, row.now)))
      await addRow(head, row)
}

async function addRow(head: HeadDocument, { subject, category, entry, now, by, act }: NewRow): Promise<void> {
  const id = rowIdOf({ subject, category })
  const before = await findRow(head._id, id)
  if (before && before.state !== 'stopped') return
  const no = before?.no ?? (await lastNumber(head._id)) + 1
  const row = newRow(head._id, subject, category, no, 0, entry)
  if (!(await saveRowInHead(head._id, headDifference(before, row), now))) return
  if (before) await saveRowAt({ ...row, changedAt: now, changedBy: by }, before.version)
  else await insertRows([row])
  const deed = { sheet: head._id, row: id, by, at: now, act }
  await recordEdit(head, deed, HISTORY.act(act))
}

/** May it be written at `now`, by clock, lock and close? */
export const isWritable = async (head: HeadDocument, now: Date): Promise<boolean> =>
  writability(head, await calendarFor(head, head.district), now).kind === 'open'
