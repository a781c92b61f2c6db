import { calendarOf } from '#shared/calendar/period-calendar.ts'
import type { Category } from '#shared/otop-sales/category.ts'
import { headDifference } from '#shared/sheets/totals.ts'
import { writability } from '#shared/sheets/writability.ts'
import { record } from '../history/record-change.ts'
import { findRow, insertRows, lastNumber, newRow, rowIdOf } from './rows.store.ts'
import { type By, type HeadDocument } from './head.ts'
import { findOpenHeads, saveRowInHead } from './sheets.store.ts'

type NewRow = { district: string; producer: string; category: Category; now: Date; by: By; why: string }

/**
 * S-10: a producer's new or resumed category appears as a row not entered in every month that is opened and writable, and takes
 * a confirmed one back to draft, saying why; other months are left as they are. Called in the caller's transaction.
 */
export async function addRowsToOpenSheets(row: NewRow): Promise<void> {
  for (const head of await findOpenHeads('otop-sales', row.district))
    if (writability(calendarOf(head.period), row.now).kind === 'open') await addRow(head, row)
}

async function addRow(head: HeadDocument, { producer, category, now, by, why }: NewRow): Promise<void> {
  const id = rowIdOf({ subject: producer, category })
  if (await findRow(head._id, id)) return
  const row = newRow(head._id, producer, category, (await lastNumber(head._id)) + 1)
  if (!(await saveRowInHead(head._id, headDifference(null, row), now))) return
  await insertRows([row])
  const deed = { sheet: head._id, row: id, by, at: now, why }
  await record(
    { ...deed, act: 'producer-added' },
    ...(head.state === 'confirmed' ? [{ ...deed, act: 'back-to-draft' }] : []),
  )
}
