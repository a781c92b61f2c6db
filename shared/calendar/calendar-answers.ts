import * as z from 'zod/mini'
import { CalendarView } from '../sheets/head-view.ts'
import { CalendarForm, FiscalYear, Period } from './form.ts'
import { Month } from './month.ts'

const dueDay = z.object({ from: Month, day: z.nullable(z.number()) })

/** One change of what was set, newest first in a list; before and after as the act tells them. */
export const CalendarChanged = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  act: z.enum([
    'calendar-changed',
    'due-day-changed',
    'holidays-changed',
    'columns-changed',
    'first-month-changed',
  ]),
  reason: z.string(),
})
export type CalendarChanged = z.infer<typeof CalendarChanged>

/** A period's instants as they hold, beside the standard's. */
export const PeriodView = z.object({
  form: CalendarForm,
  period: Period,
  calendar: CalendarView,
  standard: CalendarView,
  /** As the Department set it, without a province's day: what it changes. */
  country: CalendarView,
  version: z.number(),
  changes: z.array(CalendarChanged),
})
export type PeriodView = z.infer<typeof PeriodView>

/** The districts' days of one form in a province. */
export const DueDaysView = z.object({
  form: z.string(),
  version: z.number(),
  days: z.array(dueDay),
  changes: z.array(CalendarChanged),
})
export type DueDaysView = z.infer<typeof DueDaysView>

/** GET and PUT of a period: `province` null is the whole country's. */
export const OneCalendar = z.object({
  now: z.string(),
  province: z.nullable(z.string()),
  period: PeriodView,
  dueDays: z.nullable(DueDaysView),
})

/** PUT /api/provinces/:province/due-day */
export const DueDaySet = z.object({ dueDays: DueDaysView })

/** GET and PUT /api/holidays */
export const HolidaysView = z.object({
  version: z.number(),
  days: z.array(z.string()),
  changes: z.array(CalendarChanged),
})
export type HolidaysView = z.infer<typeof HolidaysView>

/** GET /api/calendar-year/:year: every form's periods of a fiscal year. */
export const YearView = z.object({
  now: z.string(),
  year: FiscalYear,
  province: z.nullable(z.string()),
  provinceName: z.nullable(z.string()),
  periods: z.array(PeriodView),
  dueDays: z.array(DueDaysView),
})
export type YearView = z.infer<typeof YearView>
