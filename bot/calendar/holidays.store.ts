import mongoose, { Schema } from 'mongoose'
import type { Day } from '#shared/calendar/bangkok.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'

/** The one document "holidays" of `calendars`. */
type HolidaysDocument = { _id: string; days: Day[] }

const schema = new Schema<HolidaysDocument>(
  { _id: String, days: [String] },
  { versionKey: false, collection: 'calendars' },
)
const Calendars = mongoose.model('Calendar', schema)

/** The Department's table of public holidays; the published one of 2024 until somebody has saved another. */
export async function holidays(): Promise<Set<Day>> {
  const kept = await Calendars.findById('holidays').lean()
  return new Set(kept?.days ?? HOLIDAYS_2024)
}

/** Replaces the table. */
export async function saveHolidays(days: readonly Day[]): Promise<void> {
  await Calendars.updateOne({ _id: 'holidays' }, { $set: { days: [...days] } }, { upsert: true })
}
