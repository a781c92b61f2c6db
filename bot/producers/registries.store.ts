import mongoose, { Schema } from 'mongoose'

/** One a district: what the opening of a month and a change of the district's list both write. */
const schema = new Schema<{ _id: string; version: number }>(
  { _id: String, version: Number },
  { versionKey: false, collection: 'registries' },
)
const Registries = mongoose.model('Registry', schema)

/** What opening a month of market sales and the Department's changes of its settings both write. */
export const MARKET_SALES = 'market-sales'

/** N-7, M-42: of two transactions that open a month from a district's list or add to it, the later one looks again. */
export async function claimRegistry(_id: string): Promise<void> {
  await Registries.updateOne({ _id }, { $inc: { version: 1 } }, { upsert: true })
}
