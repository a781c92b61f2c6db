import type * as z from 'zod/mini'
import { areaName } from '#shared/areas/area-names.ts'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { ReadReceipt } from '#shared/sheets/acts.ts'
import type { ReceiptView } from '#shared/sheets/receipt-view.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { type Counts, grandTotal, type Totals } from '#shared/sheets/totals.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { findReceipt } from '../history/changes.store.ts'
import { columnsFor } from '../markets/columns.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { type HeadDocument } from './head.ts'
import { findHead } from './sheets.store.ts'

type Given = {
  receipt: string
  totals: Totals
  counts: Counts
  by: string
  at: Date
}

/** A confirmation's receipt as it leaves: the figures as they were confirmed, and until when the province locks. */
export async function viewReceiptOf(
  head: HeadDocument,
  given: Given,
  { provinceDueAt }: PeriodCalendar,
): Promise<z.input<typeof ReceiptView>> {
  return {
    no: given.receipt,
    form: head.form,
    period: head.period,
    district: head.district,
    districtName: areaName(head.district),
    by: given.by,
    at: given.at.toISOString(),
    late: head.late ?? false,
    total: grandTotal(given.totals),
    channels: given.totals.channels,
    columns: await columnsFor(head),
    counts: given.counts,
    current: head.confirmed?.receipt === given.receipt,
    provinceDueAt: provinceDueAt.toISOString(),
  }
}

/** S-9: a receipt stays retrievable after later edits; throws not-found. */
export async function viewReceipt(
  _deps: Deps,
  actor: Actor,
  input: ReadReceipt,
): Promise<z.input<typeof ReceiptView>> {
  permit(actor, 'read-sheets', input.district)
  const [head, change, calendar] = await Promise.all([
    findHead(sheetId(input)),
    findReceipt(sheetId(input), input.no),
    calendarFor(input, input.district),
  ])
  if (!head || !change) throw new Problem('not-found', { what: 'receipt' })
  const more = change.more as Omit<Given, 'by' | 'at'>
  return viewReceiptOf(head, { ...more, by: change.by.name, at: change.at }, calendar)
}
