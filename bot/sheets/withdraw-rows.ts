import { type FiscalYear, yearOf } from '#shared/calendar/form.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import { HISTORY } from '#shared/text/history.th.ts'
import { claimRegistry } from '../producers/registries.store.ts'
import { isWritable } from './add-rows.ts'
import type { By } from './head.ts'
import { recordEdit } from './record-edit.ts'
import { findRow, rowIdOf } from './rows.store.ts'
import { findOpenHeads, saveRowInHead } from './sheets.store.ts'
import { removeRow } from './withdrawn-rows.store.ts'

type Withdrawn = { year: FiscalYear; district: string; subject: string; by: By; now: Date }

/**
 * M-2: a market that may not report any more leaves the year's open and writable months in which nothing was entered of it; what was
 * entered stays. Called in the caller's transaction.
 */
export async function withdrawFromSales({ year, district, subject, by, now }: Withdrawn): Promise<void> {
  await claimRegistry(district)
  const id = rowIdOf({ subject, category: WHOLE })
  for (const head of await findOpenHeads('market-sales', district, now)) {
    const row = await findRow(head._id, id)
    if (row?.state !== 'not-entered' || yearOf(head.period) !== year || !(await isWritable(head, now)))
      continue
    if (!(await saveRowInHead(head._id, headDifference(row, null), now))) continue
    await removeRow(row)
    const deed = { sheet: head._id, row: id, by, at: now, act: 'market-withdrawn', more: { no: row.no } }
    await recordEdit(head, deed, HISTORY.act('market-withdrawn'))
  }
}
