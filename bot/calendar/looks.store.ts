import mongoose, { Schema } from 'mongoose'

/** How far a line of the schedule has been looked at, in the world's time; who looks now, in real time. */
type LookDocument = { _id: string; at: Date; takenUntil: Date | null }

const schema = new Schema<LookDocument>(
  { _id: String, at: { type: Date, required: true }, takenUntil: { type: Date, default: null } },
  { versionKey: false, collection: 'looks' },
)
const Looks = mongoose.model('Look', schema)

/** When the line was last looked at; a first look begins at `now`. */
export async function lookedAt(line: string, now: Date): Promise<Date> {
  const known = await Looks.findById(line).lean()
  if (known) return known.at
  const first = { $setOnInsert: { at: now, takenUntil: null } }
  const look = await Looks.findByIdAndUpdate(line, first, { upsert: true, returnDocument: 'after' }).lean()
  return look?.at ?? now
}

/** Takes the look that follows `at`; false when another process has it, or has done it. */
export async function takeLookAfter(line: string, at: Date, now: Date, until: Date): Promise<boolean> {
  const free = { $or: [{ takenUntil: null }, { takenUntil: { $lte: now } }] }
  const { modifiedCount } = await Looks.updateOne({ _id: line, at, ...free }, { $set: { takenUntil: until } })
  return modifiedCount === 1
}

/** Ends a taken look: everything up to `to` is queued. */
export async function saveLooked(line: string, at: Date, to: Date): Promise<void> {
  await Looks.updateOne({ _id: line, at }, { $set: { at: to, takenUntil: null } })
}

/** Gives a taken look back, not done. */
export async function giveLookBack(line: string, at: Date): Promise<void> {
  await Looks.updateOne({ _id: line, at }, { $set: { takenUntil: null } })
}
