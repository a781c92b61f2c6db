import mongoose, { Schema } from 'mongoose'
import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { HeadDocument } from './head.ts'

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
    late: { type: Boolean, default: null },
    confirmations: { type: Number, default: 0 },
    confirmed: { type: Schema.Types.Mixed, default: null },
    certifications: { type: Number, default: 0 },
    certified: { type: Schema.Types.Mixed, default: null },
    lock: { type: Schema.Types.Mixed, default: null },
    unlocked: { type: Schema.Types.Mixed, default: null },
    exception: { type: Schema.Types.Mixed, default: null },
    returned: { type: Schema.Types.Mixed, default: null },
    refused: { type: Schema.Types.Mixed, default: null },
    official: { type: Schema.Types.Mixed, default: null },
    last: { type: Schema.Types.Mixed, required: true },
    changedAt: { type: Date, default: null },
    edits: { type: Number, default: 0 },
    previousPeriod: { type: String, default: null },
    listed: Number,
    closedAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'sheets' },
)
schema.index({ form: 1, district: 1, period: 1 }, { unique: true })
schema.index({ form: 1, period: 1, province: 1 })
schema.index({ 'unlocked.until': 1 }, { sparse: true })
schema.index({ 'exception.until': 1 }, { sparse: true })
/** For this room's stores. */
export const Sheets = mongoose.model('Sheet', schema)

/** A head by its sheet's id, null while nobody wrote. */
export const findHead = (id: string): Promise<HeadDocument | null> => Sheets.findById(id).lean()

/** The latest earlier month of a district that has rows, null for the first. */
export const findEarlierHead = (form: Form, district: string, before: Period): Promise<HeadDocument | null> =>
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
  const { _id, counts, previousPeriod, state: _, ...rest } = head
  await Sheets.updateOne(
    { _id },
    { $set: { counts, previousPeriod, state: 'draft' }, $setOnInsert: rest },
    { upsert: true },
  )
}

/** L-1 as a condition of the write: not locked at `now`, not closed, or in an exception. */
export const writableAt = (now: Date) => ({
  $or: [
    { closedAt: null, lock: null },
    { closedAt: null, 'unlocked.until': { $gt: now } },
    { lock: null, 'exception.until': { $gt: now } },
  ],
})

/** The head as it was before a row's save took it to draft; null when it may not be written at `at`, or is absent. */
export const saveRowInHead = (
  id: string,
  difference: Record<string, number>,
  at: Date,
): Promise<HeadDocument | null> =>
  Sheets.findOneAndUpdate(
    { _id: id, ...writableAt(at) },
    {
      $inc: { ...difference, version: 1, edits: 1 },
      $set: { state: 'draft', confirmed: null, certified: null, changedAt: at },
    },
    { returnDocument: 'before' },
  ).lean()

/** Changes a head that is still at the version that was looked at, raising it; null when it is not. */
export const saveHeadAt = (
  { _id, version }: Pick<HeadDocument, '_id' | 'version'>,
  change: Partial<HeadDocument>,
): Promise<HeadDocument | null> =>
  Sheets.findOneAndUpdate(
    { _id, version },
    { $set: change, $inc: { version: 1 } },
    { returnDocument: 'after' },
  ).lean()

/** Changes several heads that are all still at the versions that were looked at, raising them, in the open transaction; false when one is not. */
export async function saveHeadsAt(
  list: readonly { head: Pick<HeadDocument, '_id' | 'version'>; change: Partial<HeadDocument> }[],
): Promise<boolean> {
  const { matchedCount } = await Sheets.bulkWrite(
    list.map(({ head: { _id, version }, change }) => ({
      updateOne: { filter: { _id, version }, update: { $set: change, $inc: { version: 1 } } },
    })),
  )
  return matchedCount === list.length
}

/** The heads of a district whose lists are opened, and that may be written at `now` as far as locks and closings go. */
export const findOpenHeads = (form: Form, district: string, now: Date): Promise<HeadDocument[]> =>
  Sheets.find({ form, district, state: { $ne: 'not-started' }, ...writableAt(now) }).lean()

/** Stamps these heads closed at `at`, those not stamped yet; afterwards no save can commit, and no unlock lasts longer (L-4). */
export async function stampClosed(ids: readonly string[], at: Date): Promise<void> {
  const unlocked = { _id: { $in: [...ids] }, 'unlocked.until': { $gt: at } }
  await Sheets.updateMany(unlocked, { $set: { 'unlocked.until': at } })
  await Sheets.updateMany(
    { _id: { $in: [...ids] }, closedAt: null },
    { $set: { closedAt: at }, $inc: { version: 1 } },
  )
}

/** Makes the heads that are absent. */
export async function insertHeads(heads: HeadDocument[]): Promise<void> {
  await Sheets.insertMany(heads)
}

/** How many of a province's sheets are certified. */
export const countCertified = (form: Form, period: Period, province: string): Promise<number> =>
  Sheets.countDocuments({ form, period, province, state: 'certified' })

/** Which of these provinces have a head for the form and period. */
export const provincesWithHeads = (form: Form, period: Period, among: readonly string[]): Promise<string[]> =>
  Sheets.distinct('province', { form, period, province: { $in: [...among] } })

/** The latest (or earliest) period of a form in which some district has entered something, null while none has. */
export async function begunPeriod(form: Form, which: 'first' | 'last'): Promise<Period | null> {
  const begun = Sheets.findOne({ form, state: { $ne: 'not-started' } }).select({ period: 1 })
  return (await begun.sort({ period: which === 'first' ? 1 : -1 }).lean())?.period ?? null
}
