import mongoose, { Schema } from 'mongoose'

/** One a district: what the opening of a month and a change of the district's list both write. */
const schema = new Schema<{ _id: string; version: number }>(
  { _id: String, version: Number },
  { versionKey: false, collection: 'registries' },
)
const Registries = mongoose.model('Registry', schema)

/** N-7: of two transactions that open a month from a district's list or add to it, the later one looks again. */
export async function claimRegistry(district: string): Promise<void> {
  await Registries.updateOne({ _id: district }, { $inc: { version: 1 } }, { upsert: true })
}
