import type { Period } from '#shared/calendar/form.ts'
import type { RowId, RowState } from '#shared/sheets/row.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { SheetState } from '#shared/sheets/head-view.ts'
import { type Counts, grandTotal, noCounts, noTotals, type Totals } from '#shared/sheets/totals.ts'

/** Who did something: the name as it was then. */
export type By = { id: string; name: string }

/** `by` null: by itself, at an unlock's or an exception's end. `ready`: it was confirmed (OTOP: certified) then. */
export type Lock = { by: By | null; at: Date; reason: string | null; ready: boolean }

/** A lock lifted until an end. */
export type Unlock = { by: By; at: Date; reason: string; until: Date }

/** The Department lets one district write after the close; it has lifted the lock. */
export type Exception = Unlock & { id: string }

/** Rows sent back, with what stood in them then. `answeredAt`: when the district confirmed again. */
export type Returned = {
  by: By
  at: Date
  note: string
  rows: { row: RowId; state: RowState; amounts: number[]; note: string | null }[]
  answeredAt: Date | null
}

/**
 * When the last act of a kind was, the satang then and how often rows had been changed: what "changed since" is measured from.
 * `edits` is absent for acts of schema 1, which are measured by their instants.
 */
export type Marked = { at: Date; total: number; edits?: number }

/** One form's month of one district: state, totals and counts of its rows. */
export type HeadDocument = {
  _id: string
  form: Form
  period: Period
  district: string
  province: string
  state: SheetState
  version: number
  totals: Totals
  counts: Counts
  firstConfirmedAt: Date | null
  /** D-3: judged once, by the first confirmation; null before it. */
  late: boolean | null
  /** How often it was confirmed; part of the receipt's number. */
  confirmations: number
  confirmed: { by: By; at: Date; receipt: string } | null
  /** How often it was certified; part of the certificate's number. */
  certifications: number
  /** `alone`: by who had changed or confirmed it himself, the district having nobody else. */
  certified: { by: By; at: Date; no: string; alone: boolean } | null
  lock: Lock | null
  unlocked: Unlock | null
  exception: Exception | null
  returned: Returned | null
  /** The district head's note on what to mend before he certifies, until it is confirmed again; absent from heads of before. */
  refused?: { by: By; at: Date; note: string } | null
  /** The totals at the last lock: what the Department's reports add up. */
  official: { at: Date; totals: Totals } | null
  last: { confirmed: Marked | null; certified: Marked | null; locked: Marked | null }
  changedAt: Date | null
  /** How often its rows were changed; a clock that steps back does not matter to it. */
  edits: number
  /** The latest earlier month with rows when this one was opened. */
  previousPeriod: Period | null
  /**
   * S-12: how many rows the list had when a sheet that nobody had written to was locked or closed: it keeps those. Null once it may be
   * written; absent from heads of before.
   */
  listed?: number | null
  /** Stamped by the closing: nothing is written from then on but in an exception. */
  closedAt: Date | null
}

/** An act at `at` on what stands in a head, for its `last`. */
export const markOf = ({ totals, edits }: Pick<HeadDocument, 'totals' | 'edits'>, at: Date): Marked => ({
  at,
  total: grandTotal(totals),
  edits,
})

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
  late: null,
  confirmations: 0,
  confirmed: null,
  certifications: 0,
  certified: null,
  lock: null,
  unlocked: null,
  exception: null,
  returned: null,
  refused: null,
  official: null,
  last: { confirmed: null, certified: null, locked: null },
  changedAt: null,
  edits: 0,
  closedAt: null,
})
