import mongoose, { Schema } from 'mongoose'
import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'

/** What stood in a province's period. */
export type ClosingFigures = {
  districts: number
  confirmed: number
  certified: number
  locked: number
  /** Rows nobody had entered. */
  notEntered: number
  /** Satang of all the province's sheets. */
  total: number
  /** Satang of those locked: what the Department's reports count. */
  lockedTotal: number
  /** Satang that do not count, for they were not locked. */
  leftOut: number
}

/** What stood in a province's period when it was closed, or after an exception; kept for ever, all versions. */
export type ClosingDocument = ClosingFigures & {
  /** "otop-sales:2024-07:52" */
  _id: string
  form: Form
  period: Period
  province: string
  closedAt: Date
  /** Raised when an exception is over. */
  version: number
  /** When this version was written, by the world's clock, and the exception that caused it. */
  at: Date
  exception: string | null
  earlier: (ClosingFigures & { version: number; at: Date; exception: string | null })[]
}

const FIGURES = {
  districts: { type: Number, required: true },
  confirmed: { type: Number, required: true },
  certified: { type: Number, required: true },
  locked: { type: Number, required: true },
  notEntered: { type: Number, required: true },
  total: { type: Number, required: true },
  lockedTotal: { type: Number, required: true },
  leftOut: { type: Number, required: true },
} as const

const schema = new Schema<ClosingDocument>(
  {
    _id: String,
    form: { type: String, required: true },
    period: { type: String, required: true },
    province: { type: String, required: true },
    closedAt: { type: Date, required: true },
    version: { type: Number, required: true },
    at: { type: Date, required: true },
    exception: { type: String, default: null },
    ...FIGURES,
    earlier: { type: Schema.Types.Mixed, default: [] },
  },
  { versionKey: false, collection: 'closings' },
)
schema.index({ form: 1, period: 1 })
const Closings = mongoose.model('Closing', schema)

const idOf = (form: Form, period: Period, province: string): string => `${form}:${period}:${province}`

/** A province's closing of a period, null while it has none. */
export const findClosing = (form: Form, period: Period, province: string): Promise<ClosingDocument | null> =>
  Closings.findById(idOf(form, period, province)).lean()

/** Records a closing; one recorded already stays as it is. */
export async function saveClosing(
  closing: Omit<ClosingDocument, '_id' | 'earlier' | 'version'>,
): Promise<void> {
  const { form, period, province } = closing
  await Closings.updateOne(
    { _id: idOf(form, period, province) },
    { $setOnInsert: { ...closing, version: 1, earlier: [] } },
    { upsert: true },
  )
}

/** Puts a new version in place of the one that was read, which is kept; false when another was put meanwhile. */
export async function saveNewClosing(
  before: ClosingDocument,
  after: ClosingFigures & Pick<ClosingDocument, 'at' | 'exception'>,
): Promise<boolean> {
  const { _id, form: _f, period: _p, province: _v, closedAt: _c, earlier, ...kept } = before
  const { modifiedCount } = await Closings.updateOne(
    { _id, version: before.version },
    { $set: { ...after, earlier: [...earlier, kept] }, $inc: { version: 1 } },
  )
  return modifiedCount === 1
}
