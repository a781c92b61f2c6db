import mongoose, { Schema } from 'mongoose'
import type { Period } from '#shared/calendar/form.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import type { Category } from '#shared/otop-sales/category.ts'
import type { RequestKind, RequestState } from '#shared/requests/request.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { randomId } from '../random-id.ts'
import type { By } from '../sheets/head.ts'

/** Who answered, until when it is granted, and why. */
export type Answered = { by: By; at: Date; until: Date | null; reason: string | null }

/** Something a district asks for, and what became of it; kept for ever. */
export type RequestDocument = {
  _id: string
  kind: RequestKind
  /** "otop-sales:2024-07:5201"; of a new producer "producers:5201", of a late market "late-markets:FY2024:5201". */
  about: string
  form: Form | null
  period: Period | null
  district: string
  province: string
  by: By
  at: Date
  reason: string
  /** Of a new producer. */
  producer: { name: string; category: Category | null } | null
  /** Of a late market: what the registry is to tell of it. */
  market?: MarketEntry | null
  /** M-5: of a late market, whether it is another one than those of its name. */
  sure?: boolean
  /** How many markets had its name when it was asked for; absent from requests of before. */
  same?: number
  state: RequestState
  /** Of a lapsed one: who brought it about otherwise, null when it only fell away. */
  answered: Answered | null
}

const schema = new Schema<RequestDocument>(
  {
    _id: String,
    kind: { type: String, required: true },
    about: { type: String, required: true },
    form: { type: String, default: null },
    period: { type: String, default: null },
    district: { type: String, required: true },
    province: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    reason: { type: String, required: true },
    producer: { type: Schema.Types.Mixed, default: null },
    market: Schema.Types.Mixed,
    sure: Boolean,
    same: Number,
    state: { type: String, required: true },
    answered: { type: Schema.Types.Mixed, default: null },
  },
  { versionKey: false, collection: 'requests' },
)
// one open request a sheet.
schema.index(
  { about: 1 },
  { unique: true, partialFilterExpression: { state: 'open', kind: { $in: ['unlock', 'late-opening'] } } },
)
schema.index({ province: 1, at: -1 })
schema.index({ kind: 1, at: -1 })
schema.index({ 'by.id': 1, at: -1 })
const Requests = mongoose.model('Request', schema)

const OF_PROVINCE: { $in: RequestKind[] } = { $in: ['unlock', 'new-producer', 'late-market'] }

/** The requests of a province that wait for its answer, for a period or (null) all; of the Department for "TH". */
export const openRequestsOf = (form: Form, period: Period | null, area: string): Promise<RequestDocument[]> =>
  Requests.find({
    state: 'open',
    ...(area === 'TH' ? { kind: 'late-opening' } : { province: area, kind: OF_PROVINCE }),
    ...(period && (form === 'otop-sales' ? { $or: [{ form, period }, { form: null }] } : { form, period })),
  }).lean()

/** A request by id, null when unknown. */
export const findRequest = (id: string): Promise<RequestDocument | null> => Requests.findById(id).lean()

/** the open request about a sheet. */
export const findOpenRequest = (about: string): Promise<RequestDocument | null> =>
  Requests.findOne({ about, state: 'open' }).lean()

/** M-20: the open requests for late markets of a registry. */
export const findOpenLateMarkets = (about: string): Promise<RequestDocument[]> =>
  Requests.find({ about, state: 'open' }).lean()

/** Whose requests are read: those of the provinces, those of the Department, and those asked by a person in districts. */
type Whose = { provinces: string[]; department: boolean; person: string; districts: string[] }

/** Open ones or others, newest first, at most `most`. */
export const findRequests = (whose: Whose, open: boolean, most: number): Promise<RequestDocument[]> =>
  Requests.find({
    state: open ? 'open' : { $ne: 'open' },
    $or: [
      { province: { $in: whose.provinces }, kind: OF_PROVINCE },
      { 'by.id': whose.person, district: { $in: whose.districts } },
      ...(whose.department ? [{ kind: 'late-opening' as const }] : []),
    ],
  })
    .sort({ at: -1 })
    .limit(most)
    .lean()

/** Keeps a new request. */
export async function insertRequest(request: Omit<RequestDocument, '_id' | 'state' | 'answered'>) {
  const made: RequestDocument = { _id: randomId(), ...request, state: 'open', answered: null }
  await Requests.insertMany([made])
  return made
}

/** answers a request that is still open; null when it is not. */
export const saveAnswered = (
  id: string,
  state: 'granted' | 'refused',
  answered: Answered,
): Promise<RequestDocument | null> =>
  Requests.findOneAndUpdate(
    { _id: id, state: 'open' },
    { $set: { state, answered } },
    { returnDocument: 'after' },
  ).lean()

/** ends the open request about a sheet, null when none is: it has come about otherwise (`answered`), or cannot any more. */
export const saveLapsed = (about: string, answered: Answered | null): Promise<RequestDocument | null> =>
  Requests.findOneAndUpdate(
    { about, state: 'open' },
    { $set: { state: 'lapsed', answered } },
    { returnDocument: 'after' },
  ).lean()

/** at a period's close a province's open requests of a kind, for a form's period, fall away. */
export async function lapseOpen(
  kind: RequestKind,
  { form, period, province }: Pick<RequestDocument, 'form' | 'period' | 'province'>,
): Promise<void> {
  const open = { kind, form, period, province, state: 'open' as const }
  await Requests.updateMany(open, { $set: { state: 'lapsed' } })
}
