import type { Month } from '#shared/calendar/month.ts'
import type { Form } from '#shared/sheets/sheet-id.ts'
import type { SheetState } from '#shared/sheets/sheet-view.ts'
import { type Counts, grandTotal, noCounts } from '#shared/sheets/totals.ts'
import { countActive } from '../producers/producers.store.ts'
import { type HeadDocument } from './head.ts'
import { findHeads } from './sheets.store.ts'

/** A district's month in short. */
export type HeadSummary = {
  district: string
  state: SheetState
  counts: Counts
  /** Satang. */
  total: number
  firstConfirmedAt: Date | null
}

/** S-4: the districts' months in short, in the order asked; one that nobody wrote to counts its registry. */
export async function readHeads(input: {
  form: Form
  period: Month
  districts: readonly string[]
}): Promise<HeadSummary[]> {
  const heads = new Map(
    (await findHeads(input.form, input.period, input.districts)).map((head) => [head.district, head]),
  )
  const absent = input.districts.filter((district) => !isStarted(heads.get(district)))
  const active = absent.length > 0 ? await countActive(absent, input.period) : new Map<string, number>()
  return input.districts.map((district) => {
    const head = heads.get(district)
    return head && isStarted(head) ? summary(head) : notStarted(district, active.get(district) ?? 0)
  })
}

const isStarted = (head: HeadDocument | undefined): boolean =>
  head !== undefined && head.state !== 'not-started'

const summary = (head: HeadDocument): HeadSummary => ({
  district: head.district,
  state: head.state,
  counts: head.counts,
  total: grandTotal(head.totals),
  firstConfirmedAt: head.firstConfirmedAt,
})

const notStarted = (district: string, rows: number): HeadSummary => ({
  district,
  state: 'not-started',
  counts: { ...noCounts(), all: rows, notEntered: rows },
  total: 0,
  firstConfirmedAt: null,
})
