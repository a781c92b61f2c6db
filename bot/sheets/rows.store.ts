import mongoose, { Schema } from 'mongoose'
import type { Month } from '#shared/calendar/month.ts'
import type { MarketDay } from '#shared/markets/market-days.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import type { Amounts, RowCategory, RowId, RowState } from '#shared/sheets/row.ts'
import { readTogether } from '../read-together.ts'
import type { By } from './head.ts'

/** One producer × category of a sheet, or one market. */
export type RowDocument = {
  /** "otop-sales:2024-07:5201/p7f3.food" */
  _id: string
  sheet: string
  subject: string
  category: RowCategory
  /** Of the registry: what it tells of the market; absent from rows of money. */
  entry?: MarketEntry
  /** Number in the paper form. */
  no: number
  state: RowState
  amounts: Amounts
  version: number
  reason: string | null
  since: Month | null
  /** M-50: of a market, the days whose sum its amounts are; null or absent when the month was typed as one. */
  days?: MarketDay[] | null
  /** Sales of the six months before, a bit each, the latest lowest. */
  pastSales: number
  changedAt: Date | null
  changedBy: By | null
}

const schema = new Schema<RowDocument>(
  {
    _id: String,
    sheet: { type: String, required: true },
    subject: { type: String, required: true },
    category: { type: String, required: true },
    entry: Schema.Types.Mixed,
    no: { type: Number, required: true },
    state: { type: String, required: true },
    amounts: { type: [Number], required: true },
    version: { type: Number, required: true },
    reason: { type: String, default: null },
    since: { type: String, default: null },
    days: Schema.Types.Mixed,
    pastSales: { type: Number, required: true },
    changedAt: { type: Date, default: null },
    changedBy: { type: Schema.Types.Mixed, default: null },
  },
  { versionKey: false, collection: 'rows' },
)
schema.index({ sheet: 1, subject: 1, category: 1 }, { unique: true })
/** For this room's stores. */
export const Rows = mongoose.model('Row', schema)

const key = (sheet: string, row: RowId): string => `${sheet}/${row}`

/** "p7f3.food" */
export const rowIdOf = ({ subject, category }: Pick<RowDocument, 'subject' | 'category'>): RowId =>
  `${subject}.${category}` as RowId

/** A row that nobody has written to. */
export function newRow(
  sheet: string,
  subject: string,
  category: RowCategory,
  no: number,
  pastSales = 0,
  entry?: MarketEntry,
): RowDocument {
  const untouched = {
    state: 'not-entered',
    amounts: [0, 0, 0, 0] as Amounts,
    version: 0,
    reason: null,
  } as const
  const _id = key(sheet, rowIdOf({ subject, category }))
  return {
    _id,
    sheet,
    subject,
    category,
    no,
    ...untouched,
    since: null,
    pastSales,
    changedAt: null,
    changedBy: null,
    ...(entry ? { entry } : {}),
  }
}

/** A sheet's rows in the order of รต.๑. */
export const rowsOf = (sheet: string): Promise<RowDocument[]> => Rows.find({ sheet }).sort({ no: 1 }).lean()

/** The rows of several sheets, sheet by sheet, each in the order of its form. */
export const rowsOfSheets = (sheets: readonly string[]): Promise<RowDocument[]> =>
  Rows.find({ sheet: { $in: [...sheets] } })
    .sort({ sheet: 1, no: 1 })
    .lean()

const rowsByKey = readTogether(async (keys) => {
  const rows = await Rows.find({ _id: { $in: keys } }).lean<RowDocument[]>()
  return new Map(rows.map((row) => [row._id, row]))
})

/** One row, null when the sheet has none such; every save asks. */
export async function findRow(sheet: string, row: RowId): Promise<RowDocument | null> {
  const id = key(sheet, row)
  return (await rowsByKey([id])).get(id) ?? null
}

/** These rows of a sheet. */
export const findRows = (sheet: string, rows: readonly RowId[]): Promise<RowDocument[]> =>
  Rows.find({ _id: { $in: rows.map((row) => key(sheet, row)) } }).lean()

/** Saves what was entered in a row that is still at `version`, raising it; false when it is not at that version. */
export async function saveRowAt({ _id, ...row }: RowDocument, version: number): Promise<boolean> {
  const { state, amounts, reason, since, changedAt, changedBy, entry, days } = row
  const besides = { ...(entry && { entry }), ...(days !== undefined && { days }) }
  const entered = { state, amounts, reason, since, changedAt, changedBy, ...besides }
  const { modifiedCount } = await Rows.updateOne({ _id, version }, { $set: entered, $inc: { version: 1 } })
  return modifiedCount === 1
}

/** Saves the same for all these rows, which the open transaction has just read. */
export async function saveRowsNone(
  sheet: string,
  rows: readonly RowId[],
  entered: Pick<RowDocument, 'state' | 'amounts' | 'changedAt' | 'changedBy'>,
): Promise<void> {
  await Rows.updateMany(
    { _id: { $in: rows.map((row) => key(sheet, row)) } },
    { $set: entered, $inc: { version: 1 } },
  )
}

/** The highest number in use in a sheet. */
export async function lastNumber(sheet: string): Promise<number> {
  const last = await Rows.findOne({ sheet }).sort({ no: -1 }).select({ no: 1 }).lean()
  return last?.no ?? 0
}

/** Adds rows, whole as newRow makes them; in bulk for a seed. */
export async function insertRows(rows: RowDocument[]): Promise<void> {
  await Rows.insertMany(rows, { lean: true })
}
