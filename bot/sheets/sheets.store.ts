import mongoose, { Schema } from 'mongoose'
import type { Month } from '#shared/calendar/month.ts'
import type { Form } from '#shared/sheets/sheet-id.ts'
import type { By, HeadDocument } from './head.ts'

const schema = new Schema<HeadDocument>(
  {
    _id: String,
    form: { type: String, required: true },
    period: { type: String, required: true },
    district: { type: String, required: true },
    province: { type: String, required: true },
    state: { type: String, required: true },
    version: { type: Number, required: true },
    totals: { type: Schema.Types.Mixed, required: true },
    counts: { type: Schema.Types.Mixed, required: true },
    firstConfirmedAt: { type: Date, default: null },
    confirmations: { type: Number, default: 0 },
    confirmed: { type: Schema.Types.Mixed, default: null },
    changedAt: { type: Date, default: null },
    previousPeriod: { type: String, default: null },
    closedAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'sheets' },
)
schema.index({ form: 1, district: 1, period: 1 }, { unique: true })
schema.index({ form: 1, period: 1, province: 1 })
const Sheets = mongoose.model('Sheet', schema)

/** A head by its sheet's id, null while nobody wrote. */
export const findHead = (id: string): Promise<HeadDocument | null> => Sheets.findById(id).lean()

/** The heads of these districts for one form and period. */
export const findHeads = (form: Form, period: Month, districts: readonly string[]): Promise<HeadDocument[]> =>
  Sheets.find({ form, period, district: { $in: [...districts] } }).lean()

/** The heads of a whole province, or of the country for "TH". */
export const findHeadsWithin = (form: Form, period: Month, area: string): Promise<HeadDocument[]> =>
  Sheets.find({ form, period, ...(area === 'TH' ? {} : { province: area }) }).lean()

/** The latest earlier month of a district that has rows, null for the first. */
export const findEarlierHead = (form: Form, district: string, before: Month): Promise<HeadDocument | null> =>
  Sheets.findOne({ form, district, period: { $lt: before }, 'counts.all': { $gt: 0 } })
    .sort({ period: -1 })
    .lean()

/** A district's heads with rows, newest first. */
export const findLatestHeads = (form: Form, district: string, most: number): Promise<HeadDocument[]> =>
  Sheets.find({ form, district, 'counts.all': { $gt: 0 } })
    .sort({ period: -1 })
    .limit(most)
    .lean()

/** Puts in place the head that its rows were just made for; the closing's or a lock's bare head is taken over. */
export async function saveOpened(head: HeadDocument): Promise<void> {
  const { _id, counts, previousPeriod, ...rest } = head
  await Sheets.updateOne(
    { _id, closedAt: null },
    { $set: { counts, previousPeriod, state: 'draft' }, $setOnInsert: omit(rest, 'state') },
    { upsert: true },
  )
}

const omit = <T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = object
  return rest
}

/** The head as it was before a row's save took it to draft; null when it is closed or absent. */
export const saveRowInHead = (
  id: string,
  difference: Record<string, number>,
  at: Date,
): Promise<HeadDocument | null> =>
  Sheets.findOneAndUpdate(
    { _id: id, closedAt: null },
    { $inc: { ...difference, version: 1 }, $set: { state: 'draft', confirmed: null, changedAt: at } },
    { returnDocument: 'before' },
  ).lean()

/** Confirms what was looked at; null when it is not that version any more, or closed. */
export const saveConfirmed = (
  id: string,
  version: number,
  confirmed: { by: By; at: Date; receipt: string },
  firstConfirmedAt: Date,
): Promise<HeadDocument | null> =>
  Sheets.findOneAndUpdate(
    { _id: id, version, state: 'draft', closedAt: null },
    { $set: { state: 'confirmed', confirmed, firstConfirmedAt }, $inc: { version: 1, confirmations: 1 } },
    { returnDocument: 'after' },
  ).lean()

/** The heads of a district that are open for rows at all: opened, not closed. */
export const findOpenHeads = (form: Form, district: string): Promise<HeadDocument[]> =>
  Sheets.find({ form, district, closedAt: null, 'counts.all': { $gt: 0 } }).lean()

/** Stamps these heads closed at `at`, those not stamped yet; afterwards no save can commit. */
export async function stampClosed(ids: readonly string[], at: Date): Promise<void> {
  await Sheets.updateMany(
    { _id: { $in: [...ids] }, closedAt: null },
    { $set: { closedAt: at }, $inc: { version: 1 } },
  )
}

/** Makes the heads that are absent. */
export async function insertHeads(heads: HeadDocument[]): Promise<void> {
  await Sheets.insertMany(heads)
}

/** The provinces that have a head for the form and period. */
export const provincesWithHeads = (form: Form, period: Month): Promise<string[]> =>
  Sheets.distinct('province', { form, period })
