import { dateInMonth, type Day, dayOf } from './bangkok.ts'
import { firstMonthOf } from './first-month.ts'
import { type CalendarForm, isFiscalYear, type Period } from './form.ts'
import { type Month, nextMonth, previousMonth } from './month.ts'

/** The instants of one period; each the first that is too early no more, or too late. */
export type PeriodCalendar = { opensAt: Date; districtDueAt: Date; provinceDueAt: Date; closesAt: Date }

/** What differs from the standard: instants set by the Department, the districts' last day in time set by the province (1 to 31, at most the month's last; none before it opens). */
export type CalendarChange = { instants?: Partial<PeriodCalendar>; dueDay?: number | null }

/** D-1: the calendar of one form and period (domain §3), with what the Department and the province have set. */
export function calendarOf(
  period: Period,
  { instants = {}, dueDay = null }: CalendarChange = {},
  form: CalendarForm = 'otop-sales',
): PeriodCalendar {
  const calendar = { ...standardCalendar(form, period), ...instants }
  if (dueDay === null || isFiscalYear(period)) return calendar
  const due = dueAfter(period, dueDay)
  if (due <= calendar.opensAt) return calendar
  return { ...calendar, districtDueAt: due < calendar.provinceDueAt ? due : calendar.provinceDueAt }
}

/** D-9: the first instant that is late when `day` is the last in time: the 31st is any month's last day. */
export function dueAfter(month: Month, day: number): Date {
  const [after, ends] = [dateInMonth(month, day + 1), dateInMonth(nextMonth(month), 1)]
  return after < ends ? after : ends
}

/** OTOP sales: opens 10 M, late from 26 M, province due and close 6 M+1. Markets: 1 M, 1 M+1, 6 M+1. Registry: the fiscal year, late from 21 September. */
function standardCalendar(form: CalendarForm, period: Period): PeriodCalendar {
  if (isFiscalYear(period)) {
    const september = `${period.slice(2)}-09` as Month
    const ends = dateInMonth(nextMonth(september), 1)
    const opensAt = dateInMonth(`${Number(period.slice(2)) - 1}-10` as Month, 1)
    return { opensAt, districtDueAt: dateInMonth(september, 21), provinceDueAt: ends, closesAt: ends }
  }
  const after = nextMonth(period)
  const ends = { provinceDueAt: dateInMonth(after, 6), closesAt: dateInMonth(after, 6) }
  return form === 'otop-sales'
    ? { opensAt: dateInMonth(period, 10), districtDueAt: dateInMonth(period, 26), ...ends }
    : { opensAt: dateInMonth(period, 1), districtDueAt: dateInMonth(after, 1), ...ends }
}

/** The calendars of a form as they are set: of a period with a province's due day (null: the standard), and who has which. */
export type Calendars = {
  of: (period: Period, dueDay: number | null) => PeriodCalendar
  dueDay: (province: string, period: Period) => number | null
  /** The different days that hold somewhere. */
  dueDays: (period: Period) => (number | null)[]
  /** D-20: the first month that the form is reported for, null of one that has none. */
  first: Month | null
}

/** Nobody has set anything. */
export const standardCalendars = (form: CalendarForm): Calendars => ({
  of: (period) => calendarOf(period, {}, form),
  dueDay: () => null,
  dueDays: () => [null],
  first: firstMonthOf(form, null),
})

/** The last day on which something is still in time, for people: "ถึง 25 ก.ค." for the instant 26 July 00:00. */
export function lastDayBefore(limit: Date): Day {
  return dayOf(new Date(limit.getTime() - 1))
}

/**
 * D-2: the month that officers work on at `now`: the open one; between the close and the 10th the one that opens next.
 * `closesAt` tells the close of a month where it is not the standard's.
 */
export function workingMonth(
  now: Date,
  closesAt = (month: Month): Date => calendarOf(month).closesAt,
): Month {
  const month = dayOf(now).slice(0, 7) as Month
  const before = previousMonth(month)
  return now < closesAt(before) ? before : month
}

/** D-3: is a month that was first confirmed at `at`, or is not confirmed at `at`, late? Kept with the first confirmation. */
export function isLate(at: Date, calendar: PeriodCalendar): boolean {
  return at >= calendar.districtDueAt
}
