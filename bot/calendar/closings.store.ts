import mongoose, { Schema } from 'mongoose'
import type { Month } from '#shared/calendar/month.ts'
import type { Form } from '#shared/sheets/sheet-id.ts'

/** What stood in a province's period when it was closed; kept for ever. */
export type ClosingDocument = {
  /** "otop-sales:2024-07:52" */
  _id: string
  form: Form
  period: Month
  province: string
  closedAt: Date
  /** Raised when an exception changes what stood. */
  version: number
  districts: number
  confirmed: number
  /** Rows nobody had entered. */
  notEntered: number
  /** Satang of all the province's sheets. */
  total: number
}

const schema = new Schema<ClosingDocument>(
  {
    _id: String,
    form: { type: String, required: true },
    period: { type: String, required: true },
    province: { type: String, required: true },
    closedAt: { type: Date, required: true },
    version: { type: Number, required: true },
    districts: { type: Number, required: true },
    confirmed: { type: Number, required: true },
    notEntered: { type: Number, required: true },
    total: { type: Number, required: true },
  },
  { versionKey: false, collection: 'closings' },
)
schema.index({ form: 1, period: 1 })
const Closings = mongoose.model('Closing', schema)

/** A province's closing of a period, null while it has none. */
export const findClosing = (form: Form, period: Month, province: string): Promise<ClosingDocument | null> =>
  Closings.findById(`${form}:${period}:${province}`).lean()

/** Records a closing; one recorded already stays as it is. */
export async function saveClosing(closing: Omit<ClosingDocument, '_id'>): Promise<void> {
  const id = `${closing.form}:${closing.period}:${closing.province}`
  await Closings.updateOne({ _id: id }, { $setOnInsert: closing }, { upsert: true })
}
