import mongoose, { Schema } from 'mongoose'

type SaveDocument = { _id: string; act: string; answer: unknown; removeAt: Date }

const KEEP_MS = 30 * 86_400_000
const schema = new Schema<SaveDocument>(
  {
    _id: String,
    act: { type: String, required: true },
    answer: { type: Schema.Types.Mixed, required: true },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'saves' },
)
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
const Saves = mongoose.model('Save', schema)

/** What this person's saveId did and the first answer to it, null when there was none in the last 30 days of real time. */
export const findAnswer = (id: string): Promise<Pick<SaveDocument, 'act' | 'answer'> | null> =>
  Saves.findById(id, { act: 1, answer: 1 }).lean()

/** Keeps the answer; a second one of the same id is a duplicate key, so its transaction comes to nothing. */
export async function saveAnswer(id: string, act: string, answer: unknown): Promise<void> {
  const removeAt = new Date(Date.now() + KEEP_MS)
  await Saves.insertMany([{ _id: id, act, answer, removeAt }], { lean: true }) // whole already: every save passes here
}
