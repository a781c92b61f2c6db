import mongoose, { Schema } from 'mongoose'
import type { Category, ProducerType } from '#shared/otop-sales/category.ts'
import type { RowState } from '#shared/sheets/row.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { Counts, Totals } from '#shared/sheets/totals.ts'
import type { By } from '../sheets/head.ts'

/** A row of รต.๒ as it was certified. */
export type CertifiedRow = {
  row: string
  no: number
  name: string
  type: ProducerType
  category: Category
  state: RowState
  amounts: number[]
  reason: string | null
}

/** The frozen version of a month's รต.๒; kept for ever, void from the first later edit. */
export type CertificateDocument = {
  /** "OT-6707-5201-R1": the n-th of the district's month. */
  _id: string
  sheet: string
  form: Form
  period: Period
  district: string
  nth: number
  by: By
  at: Date
  /** Certified by who had changed or confirmed it himself, the district having nobody else: the form says so. */
  alone: boolean
  confirmed: { by: By; at: Date; receipt: string }
  totals: Totals
  counts: Counts
  rows: CertifiedRow[]
  voided: { at: Date; by: By; act: string } | null
}

const schema = new Schema<CertificateDocument>(
  {
    _id: String,
    sheet: { type: String, required: true },
    form: { type: String, required: true },
    period: { type: String, required: true },
    district: { type: String, required: true },
    nth: { type: Number, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    alone: { type: Boolean, required: true },
    confirmed: { type: Schema.Types.Mixed, required: true },
    totals: { type: Schema.Types.Mixed, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    rows: { type: Schema.Types.Mixed, required: true },
    voided: { type: Schema.Types.Mixed, default: null },
  },
  { versionKey: false, collection: 'certificates' },
)
schema.index({ sheet: 1, nth: 1 }, { unique: true })
const Certificates = mongoose.model('Certificate', schema)

/** Keeps a certified version. */
export async function insertCertificates(certificates: CertificateDocument[]): Promise<void> {
  await Certificates.insertMany(certificates, { lean: true })
}

/** Marks a version void; one that is void already stays as it is. */
export async function voidCertificate(no: string, voided: CertificateDocument['voided']): Promise<void> {
  await Certificates.updateOne({ _id: no, voided: null }, { $set: { voided } })
}

/** A version by its number, null when the sheet has none such. */
export const findCertificate = (sheet: string, no: string): Promise<CertificateDocument | null> =>
  Certificates.findOne({ _id: no, sheet }).lean()

/** A sheet's versions without their rows, newest first. */
export const certificatesOf = (sheet: string): Promise<Omit<CertificateDocument, 'rows'>[]> =>
  Certificates.find({ sheet }, { rows: 0 }).sort({ nth: -1 }).lean()
