import mongoose, { Schema } from 'mongoose'
import type { ColumnSet } from '#shared/markets/columns.ts'

/** One document a setting: "world" {world}, "schema" {version}, "seed" {state}, "invitation-key"; "market-columns" {version, columns}. */
type SettingDocument = { _id: string; value: string | number; version?: number; columns?: ColumnSet[] }

const schema = new Schema<SettingDocument>(
  { _id: String, value: Schema.Types.Mixed, version: Number, columns: { type: Schema.Types.Mixed } },
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

/** The name under which the market columns are set. */
export const MARKET_COLUMNS_SET = 'market-columns'

/** The market columns that the Department has set, earliest first; version 0 while it has set none. */
export async function findColumns(): Promise<{ version: number; sets: ColumnSet[] }> {
  const kept = await Settings.findById(MARKET_COLUMNS_SET).lean()
  return { version: kept?.version ?? 0, sets: kept?.columns ?? [] }
}

/** Sets the market columns, if nobody has since `version`; false, or a duplicate key's error, when somebody has. */
export async function saveColumnsAt(version: number, columns: ColumnSet[]): Promise<boolean> {
  const { modifiedCount, upsertedCount } = await Settings.updateOne(
    { _id: MARKET_COLUMNS_SET, version: version === 0 ? { $exists: false } : version },
    { $set: { columns }, $inc: { version: 1 } },
    { upsert: version === 0 },
  )
  return modifiedCount + upsertedCount === 1
}
