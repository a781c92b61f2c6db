import mongoose, { Schema } from 'mongoose'

/** Who works on a chat, until when (real time). */
type LaneDocument = { _id: string; holder: string; until: Date }

const DAY_S = 86_400
const schema = new Schema<LaneDocument>(
  { _id: String, holder: { type: String, required: true }, until: { type: Date, required: true } },
  { versionKey: false, collection: 'lanes' },
)
schema.index({ until: 1 }, { expireAfterSeconds: DAY_S })
const Lanes = mongoose.model('Lane', schema)

/** Takes or keeps a chat's lane until `until`; false while another holds it at `now`. */
export async function takeLane(chat: string, holder: string, now: Date, until: Date): Promise<boolean> {
  const free = { _id: chat, $or: [{ until: { $lte: now } }, { holder }] }
  try {
    await Lanes.updateOne(free, { $set: { holder, until } }, { upsert: true })
    return true
  } catch (error) {
    if ((error as { code?: number }).code === 11_000) return false // the lane exists and is held
    throw error
  }
}

/** Leaves a lane that is still held. */
export async function leaveLane(chat: string, holder: string): Promise<void> {
  await Lanes.deleteOne({ _id: chat, holder })
}
