import mongoose, { Schema } from 'mongoose'
import type { Month } from '#shared/calendar/month.ts'
import type { RequestKind, RequestState } from '#shared/requests/request.ts'
import type { Form } from '#shared/sheets/sheet-id.ts'
import { randomId } from '../random-id.ts'
import type { By } from '../sheets/head.ts'

/** Something a district asks for, and what became of it; kept for ever. */
export type RequestDocument = {
  _id: string
  kind: RequestKind
  /** "otop-sales:2024-07:5201"; of a new producer "producers:5201". */
  about: string
  form: Form | null
  period: Month | null
  district: string
  province: string
  by: By
  at: Date
  reason: string
  state: RequestState
  answered: { by: By; at: Date; until: Date | null; reason: string | null } | null
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
const Requests = mongoose.model('Request', schema)

/** The requests of a province that wait for its answer, for a period or (null) all; of the Department for "TH". */
export const openRequestsOf = (form: Form, period: Month | null, area: string): Promise<RequestDocument[]> =>
  Requests.find({
    state: 'open',
    ...(area === 'TH' ? { kind: 'late-opening' } : { province: area, kind: { $ne: 'late-opening' } }),
    ...(period ? { $or: [{ form, period }, { form: null }] } : {}),
  }).lean()

/** Keeps a new request. */
export async function insertRequest(request: Omit<RequestDocument, '_id' | 'state' | 'answered'>) {
  const made: RequestDocument = { _id: randomId(), ...request, state: 'open', answered: null }
  await Requests.insertMany([made])
  return made
}

/** Ends the open request about a sheet: what was asked for has come about otherwise. */
export async function lapseRequests(about: string): Promise<void> {
  await Requests.updateMany({ about, state: 'open' }, { $set: { state: 'lapsed' } })
}
