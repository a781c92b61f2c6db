import mongoose, { Schema } from 'mongoose'
import { randomId } from '../random-id.ts'

/** A try with a code that does not exist; `removeAt` in real time. */
type TryDocument = { _id: string; person: string; at: Date; removeAt: Date }

const schema = new Schema<TryDocument>(
  {
    _id: String,
    person: { type: String, required: true },
    at: { type: Date, required: true },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'tries' },
)
schema.index({ person: 1, at: 1 })
schema.index({ at: 1 })
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
const Tries = mongoose.model('Try', schema)

/** Notes a try; returns its id. */
export async function saveTry(person: string, at: Date, removeAt: Date): Promise<string> {
  const _id = randomId()
  await Tries.create([{ _id, person, at, removeAt }])
  return _id
}

/** Forgets a try that was not wrong, or not made. */
export async function removeTry(id: string): Promise<void> {
  await Tries.deleteOne({ _id: id })
}

/** When a person's tries after `since` were made, earliest first. */
export async function triesAfter(person: string, since: Date): Promise<Date[]> {
  const tries = await Tries.find({ person, at: { $gt: since } })
    .sort({ at: 1 })
    .lean()
  return tries.map((one) => one.at)
}

/** How many tries everybody together made after `since`. */
export const countTriesAfter = (since: Date): Promise<number> => Tries.countDocuments({ at: { $gt: since } })
