import * as z from 'zod/mini'
import { Province } from '../areas/area.ts'
import { line } from '../sheets/row.ts'
import type { Day } from './bangkok.ts'
import { CalendarForm, FiscalYear, Period } from './form.ts'
import { Month } from './month.ts'

const version = z.int().check(z.minimum(0))
const once = { saveId: z.uuid(), version, reason: line(300) }
const MOST_HOLIDAYS = 400

/** An instant to be set, or null: back to the standard. */
const instant = z.optional(z.nullable(z.iso.datetime({ offset: true })))

/** GET /api/calendars/:form/:period; `province`: as it holds there, else in the reader's own. */
export const ReadCalendar = z.strictObject({
  form: CalendarForm,
  period: Period,
  province: z.optional(Province),
})
export type ReadCalendar = z.infer<typeof ReadCalendar>

/** PUT /api/calendars/:form/:period: what is not named stays. */
export const ChangeCalendar = z.strictObject({
  ...once,
  form: CalendarForm,
  period: Period,
  instants: z.strictObject({
    opensAt: instant,
    districtDueAt: instant,
    provinceDueAt: instant,
    closesAt: instant,
  }),
})
export type ChangeCalendar = z.infer<typeof ChangeCalendar>

/** Forms of a month, for whose districts a province sets a day. */
export const DueDayForm = z.enum(['otop-sales', 'market-sales'])
export type DueDayForm = z.infer<typeof DueDayForm>

/** PUT /api/provinces/:province/due-day: the last day in time from a month on; null: the standard again. */
export const SetDueDay = z.strictObject({
  ...once,
  province: Province,
  form: DueDayForm,
  from: Month,
  day: z.nullable(z.int().check(z.minimum(1), z.maximum(31))),
})
export type SetDueDay = z.infer<typeof SetDueDay>

export const ReadHolidays = z.strictObject({})
export type ReadHolidays = z.infer<typeof ReadHolidays>

/** PUT /api/holidays: the whole table. */
export const ChangeHolidays = z.strictObject({
  ...once,
  days: z
    .array(
      z.pipe(
        z.iso.date(),
        z.transform((day) => day as Day),
      ),
    )
    .check(z.maxLength(MOST_HOLIDAYS)),
})
export type ChangeHolidays = z.infer<typeof ChangeHolidays>

/** GET /api/calendar-year/:year */
export const ReadYear = z.strictObject({ year: FiscalYear, province: z.optional(Province) })
export type ReadYear = z.infer<typeof ReadYear>
