import { type CalendarForm, isFiscalYear, type Period } from './form.ts'
import { Month } from './month.ts'

/** The first month of market sales while the Department has set no other (domain §2). */
export const STANDARD_FIRST_MONTH = Month.parse('2024-07')

/** D-20: the first month that a form is reported for, null of one that has none; `set`: what the Department has set. */
export const firstMonthOf = (form: CalendarForm, set: Month | null): Month | null =>
  form === 'market-sales' ? (set ?? STANDARD_FIRST_MONTH) : null

/** D-20: is the form reported for that period? `first`: its first month, null when it has none. */
export const isReported = (period: Period, first: Month | null): boolean =>
  first === null || isFiscalYear(period) || period >= first
