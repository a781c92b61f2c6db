import mongoose, { Schema } from 'mongoose'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { nextOfficeHours } from '#shared/calendar/office-hours.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { By } from '../sheets/head.ts'

/** That a province reminded by hand; kept for ever. */
export type NudgeDocument = {
  /** "otop-sales:52:2024-07-23": one a form, province and day. */
  _id: string
  period: Period
  by: By
  at: Date
  districts: string[]
  /** To whom a message is owed, and for which of these districts. */
  people: { person: string; name: string; districts: string[] }[]
}

const schema = new Schema<NudgeDocument>(
  {
    _id: String,
    period: { type: String, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    at: { type: Date, required: true },
    districts: { type: [String], required: true },
    people: { type: Schema.Types.Mixed, required: true },
  },
  { versionKey: false, collection: 'nudges' },
)
const Nudges = mongoose.model('Nudge', schema)

/** the id of the nudge of the day on which what is pressed at `now` goes out: what is pressed after 20:00 is the next morning's. */
export const nudgeId = (form: Form, province: string, now: Date): string =>
  `${form}:${province}:${dayOf(nextOfficeHours(now))}`

/** A nudge by its id, null when there was none. */
export const findNudge = (id: string): Promise<NudgeDocument | null> => Nudges.findById(id).lean()

/** Keeps a nudge; a second one of the same day is a duplicate key. */
export async function insertNudge(nudge: NudgeDocument): Promise<void> {
  await Nudges.insertMany([nudge])
}
