import type { Month } from '#shared/calendar/month.ts'
import type { Form } from '#shared/sheets/sheet-id.ts'
import type { SheetState } from '#shared/sheets/sheet-view.ts'
import { type Counts, noCounts, noTotals, type Totals } from '#shared/sheets/totals.ts'

/** Who did something: the name as it was then. */
export type By = { id: string; name: string }

/** One form's month of one district: state, totals and counts of its rows. */
export type HeadDocument = {
  _id: string
  form: Form
  period: Month
  district: string
  province: string
  state: SheetState
  version: number
  totals: Totals
  counts: Counts
  firstConfirmedAt: Date | null
  /** How often it was confirmed; part of the receipt's number. */
  confirmations: number
  confirmed: { by: By; at: Date; receipt: string } | null
  changedAt: Date | null
  /** The latest earlier month with rows when this one was opened. */
  previousPeriod: Month | null
  /** Stamped by the closing: nothing is written from then on. */
  closedAt: Date | null
}

/** A head that nobody has written to yet. */
export const emptyHead = (
  key: Pick<HeadDocument, '_id' | 'form' | 'period' | 'district' | 'province' | 'previousPeriod'>,
): HeadDocument => ({
  ...key,
  state: 'not-started',
  version: 0,
  totals: noTotals(),
  counts: noCounts(),
  firstConfirmedAt: null,
  confirmations: 0,
  confirmed: null,
  changedAt: null,
  closedAt: null,
})
