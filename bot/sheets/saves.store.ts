import mongoose, { Schema } from 'mongoose'

type SaveDocument = { _id: string; answer: unknown; removeAt: Date }

const KEEP_MS = 30 * 86_400_000
const schema = new Schema<SaveDocument>(
  {
    _id: String,
    answer: { type: Schema.Types.Mixed, required: true },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'saves' },
)
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
const Saves = mongoose.model('Save', schema)

/** The first answer to this person's save, null when there was none in the last 30 days of real time. */
export async function findAnswer(id: string): Promise<unknown> {
  return (await Saves.findById(id).lean())?.answer ?? null
}

/** Keeps the answer; a second one of the same id is a duplicate key, so its transaction comes to nothing. */
export async function saveAnswer(id: string, answer: unknown): Promise<void> {
  await Saves.insertMany([{ _id: id, answer, removeAt: new Date(Date.now() + KEEP_MS) }])
}
