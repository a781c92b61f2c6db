import mongoose, { Schema, Types } from 'mongoose'
import type { Amounts, RowState } from '#shared/sheets/row.ts'
import type { By, Marked } from '../sheets/head.ts'

type Value = { state: RowState; amounts: Amounts; reason?: string | null }

/** What was done; never updated, never removed. */
export type ChangeDocument = {
  /** Given by a seed only; else it is made when it is written. */
  _id?: Types.ObjectId
  at: Date
  by: By
  act: string
  /** "otop-sales:2024-07:5201"; null for what concerns no sheet. */
  sheet: string | null
  /** "p7f3.food", a producer's id or a post's, a calendar's ("otop-sales:2024-07"). */
  row: string | null
  before: Value | null
  after: Value | null
  why: string | null
  /** For a change of rows: the how manieth of its sheet it was; absent for those of schema 1 and of a seed. */
  edit?: number
  /** What an act tells besides: a receipt's figures, a registry entry before and after. */
  more?: unknown
}

const schema = new Schema<ChangeDocument>(
  {
    at: { type: Date, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    act: { type: String, required: true },
    sheet: { type: String, default: null },
    row: { type: String, default: null },
    before: { type: Schema.Types.Mixed, default: null },
    after: { type: Schema.Types.Mixed, default: null },
    why: { type: String, default: null },
    edit: Number,
    more: Schema.Types.Mixed,
  },
  { versionKey: false, collection: 'changes' },
)
schema.index({ sheet: 1, at: -1 })
schema.index({ sheet: 1, row: 1, at: -1 })
schema.index(
  { 'more.receipt': 1 },
  { unique: true, partialFilterExpression: { 'more.receipt': { $exists: true } } },
)
/** The acts that change what stands in rows. */
const ROW_ACTS = [
  'saved',
  'rest-none',
  'producer-added',
  'market-added',
  'late-market',
  'market-withdrawn',
  'resumed',
]
const Changes = mongoose.model('Change', schema)

/** The id of an entry that is invented: the seconds of the deed and eight bytes (as hexadecimal digits), as MongoDB's own are. */
export const changeId = (at: Date, bytes: string): Types.ObjectId =>
  new Types.ObjectId(
    Math.floor(at.getTime() / 1000)
      .toString(16)
      .padStart(8, '0') + bytes,
  )

/** Adds to the history, whole as `record` makes them, in the transaction of the deed. */
export async function insertChanges(changes: ChangeDocument[]): Promise<void> {
  await Changes.insertMany(changes, { lean: true })
}

/** A sheet's changes, or one row's, newest first. */
export const changesOf = (sheet: string, row: string | undefined, most: number) =>
  Changes.find({ sheet, ...(row ? { row } : {}) })
    .sort({ at: -1, _id: -1 })
    .limit(most)
    .lean()

/** The latest changes of what concerns no sheet, by what they changed ("otop-sales:52", "holidays"), newest first. */
export const changesOfThings = (things: readonly string[], most: number) =>
  Changes.find({ sheet: null, row: { $in: [...things] } })
    .sort({ at: -1, _id: -1 })
    .limit(most)
    .lean()

/** The changes of a sheet's rows after an act, oldest first, whatever the clock showed; after one of schema 1 by their instants. */
export const rowChangesSince = (sheet: string, { at, edits }: Marked) =>
  edits === undefined
    ? Changes.find({ sheet, at: { $gt: at }, act: { $in: ROW_ACTS } })
        .sort({ at: 1, _id: 1 })
        .lean()
    : Changes.find({ sheet, edit: { $gt: edits }, act: { $in: ROW_ACTS } })
        .sort({ edit: 1 })
        .lean()

/** The confirmation that a receipt was given for. */
export const findReceipt = (sheet: string, receipt: string) =>
  Changes.findOne({ sheet, 'more.receipt': receipt }).lean()
