import mongoose, { Schema } from 'mongoose'
import type { Day } from '#shared/calendar/bangkok.ts'
import type { CalendarForm, Period } from '#shared/calendar/form.ts'
import { HOLIDAYS_2024 } from '#shared/calendar/holidays.data.ts'
import type { Month } from '#shared/calendar/month.ts'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'

/** A day of the month that a province set for its districts, from a month on; null: the standard again. */
export type DueDay = { from: Month; day: number | null }

/** "otop-sales:2024-07" {instants}, "otop-sales:52" {dueDays}, "holidays" {days}, "market-sales:first" {firstMonth}. */
export type CalendarDocument = {
  _id: string
  version: number
  instants?: Partial<PeriodCalendar>
  dueDays?: DueDay[]
  days?: Day[]
  firstMonth?: Month
}

const schema = new Schema<CalendarDocument>(
  {
    _id: String,
    version: { type: Number, default: 0 },
    instants: Schema.Types.Mixed,
    dueDays: { type: Schema.Types.Mixed },
    days: { type: [String], default: undefined },
    firstMonth: String,
  },
  { versionKey: false, collection: 'calendars' },
)
const Calendars = mongoose.model('Calendar', schema)

/** What the Department has set for these periods, and the province for its districts. */
export const findCalendars = (
  form: CalendarForm,
  keys: readonly (Period | string)[],
): Promise<CalendarDocument[]> => Calendars.find({ _id: { $in: keys.map((key) => `${form}:${key}`) } }).lean()

/** Everything that was set for a form. */
export const findAllCalendars = (form: CalendarForm): Promise<CalendarDocument[]> =>
  Calendars.find({ _id: { $regex: `^${form}:` } }).lean()

/** The whole document of one key ("otop-sales:52"), null when nothing was set. */
export const findCalendar = (id: string): Promise<CalendarDocument | null> => Calendars.findById(id).lean()

/** Saves what was set, if nobody has set anything since `version` (0: nothing was); false when somebody has. */
export async function saveCalendarAt(
  id: string,
  version: number,
  change: Omit<CalendarDocument, '_id' | 'version'>,
): Promise<boolean> {
  if (version === 0) {
    if (await Calendars.exists({ _id: id })) return false
    await Calendars.insertMany([{ _id: id, version: 1, ...change }])
    return true
  }
  const { modifiedCount } = await Calendars.updateOne(
    { _id: id, version },
    { $set: change, $inc: { version: 1 } },
  )
  return modifiedCount === 1
}

/** The Department's table of public holidays; the published one of 2024 until somebody has saved another. */
export async function findHolidays(): Promise<{ version: number; days: Day[] }> {
  const kept = await Calendars.findById('holidays').lean()
  return { version: kept?.version ?? 0, days: kept?.days ?? [...HOLIDAYS_2024] }
}

/** Puts the table in place, for a seed. */
export async function saveHolidays(days: readonly Day[]): Promise<void> {
  await Calendars.updateOne(
    { _id: 'holidays' },
    { $set: { days: [...days] }, $inc: { version: 1 } },
    { upsert: true },
  )
}
