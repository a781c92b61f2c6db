import mongoose, { Schema } from 'mongoose'
import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { By } from '../sheets/head.ts'

/** One district written open after the close; kept for ever. */
export type ExceptionDocument = {
  _id: string
  sheet: string
  form: Form
  period: Period
  district: string
  province: string
  by: By
  at: Date
  reason: string
  until: Date
  /** How it ended: locked by the province, locked itself, or not confirmed. */
  ended: { at: Date; how: 'locked' | 'locked-again' | 'unconfirmed' } | null
}

const schema = new Schema<ExceptionDocument>(
  {
    _id: String,
    sheet: { type: String, required: true },
    form: { type: String, required: true },
    period: { type: String, required: true },
    district: { type: String, required: true },
    province: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    reason: { type: String, required: true },
    until: { type: Date, required: true },
    ended: { type: Schema.Types.Mixed, default: null },
  },
  { versionKey: false, collection: 'exceptions' },
)
schema.index({ sheet: 1, at: 1 })
schema.index({ ended: 1, until: 1 })
const Exceptions = mongoose.model('Exception', schema)

/** Keeps a new exception. */
export async function insertException(exception: ExceptionDocument): Promise<void> {
  await Exceptions.insertMany([exception])
}

/** Notes how an exception ended; one that had ended stays as it is. */
export async function saveExceptionEnded(id: string, ended: ExceptionDocument['ended']): Promise<void> {
  await Exceptions.updateOne({ _id: id, ended: null }, { $set: { ended } })
}

/** The latest exceptions of a period, or of all, newest first. */
export const findExceptions = (most: number): Promise<ExceptionDocument[]> =>
  Exceptions.find({}).sort({ at: -1 }).limit(most).lean()

/** The district of each of these exceptions, by its id. */
export async function districtsExcepted(ids: readonly string[]): Promise<Map<string, string>> {
  const found = await Exceptions.find({ _id: { $in: [...ids] } }, { district: 1 }).lean()
  return new Map(found.map(({ _id, district }) => [_id, district]))
}
