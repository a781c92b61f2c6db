import mongoose from 'mongoose'
import type { Month } from '#shared/calendar/month.ts'
import { grandTotal, type Totals } from '#shared/sheets/totals.ts'

type OldSheet = {
  _id: string
  period: Month
  firstConfirmedAt: Date | null
  confirmed: { at: Date } | null
  totals: Totals
}

const FRESH = { certifications: 0, certified: null, lock: null, unlocked: null, exception: null, edits: 0 }

/** Gives the sheets of schema 1 what schema 2 knows of them: nothing locked or certified, lateness as it was judged. */
export async function addLifeToSheets(late: (at: Date, period: Month) => boolean): Promise<void> {
  const sheets = mongoose.connection.collection<OldSheet>('sheets')
  for await (const sheet of sheets.find({ last: { $exists: false } })) {
    const { firstConfirmedAt, confirmed, period, totals } = sheet
    const marked = confirmed && { at: confirmed.at, total: grandTotal(totals) }
    const last = { confirmed: marked, certified: null, locked: null }
    const judged = firstConfirmedAt && late(firstConfirmedAt, period)
    await sheets.updateOne(
      { _id: sheet._id },
      { $set: { ...FRESH, returned: null, official: null, last, late: judged } },
    )
  }
}

/** Gives the closings of schema 1 what schema 2 knows of them: nothing was locked, so all of it was left out. */
export async function addLifeToClosings(): Promise<void> {
  const closings = mongoose.connection.collection<{ closedAt: Date; total: number }>('closings')
  for await (const { _id, closedAt, total } of closings.find({ lockedTotal: { $exists: false } })) {
    const figures = { certified: 0, locked: 0, lockedTotal: 0, leftOut: total }
    await closings.updateOne({ _id }, { $set: { ...figures, at: closedAt, exception: null, earlier: [] } })
  }
}
