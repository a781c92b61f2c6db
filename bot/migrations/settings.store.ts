import mongoose, { Schema } from 'mongoose'

/** One document a setting: "world" {world}, "schema" {version}, "seed" {state}, "invitation-key". */
type SettingDocument = { _id: string; value: string | number }

const schema = new Schema<SettingDocument>(
  { _id: String, value: { type: Schema.Types.Mixed, required: true } },
  { versionKey: false, collection: 'settings' },
)
const Settings = mongoose.model('Setting', schema)

/** A setting's value, null when it was never set. */
export async function settingOf(name: string): Promise<string | number | null> {
  return (await Settings.findById(name).lean())?.value ?? null
}

/** Sets a setting that was never set; gives what stands there then, be it another's. */
export async function settleOnce(name: string, value: string | number): Promise<string | number> {
  const kept = await Settings.findByIdAndUpdate(
    name,
    { $setOnInsert: { value } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  return kept?.value ?? value
}

/** Sets a setting. */
export async function saveSetting(name: string, value: string | number): Promise<void> {
  await Settings.updateOne({ _id: name }, { $set: { value } }, { upsert: true })
}
