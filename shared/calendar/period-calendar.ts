import { addDays, dateInMonth, type Day, dayOf } from './bangkok.ts'
import { type Month, nextMonth, previousMonth } from './month.ts'

/** The instants of one period; each the first that is too early no more, or too late. */
export type PeriodCalendar = { opensAt: Date; districtDueAt: Date; provinceDueAt: Date; closesAt: Date }

/** D-1: the OTOP sales calendar of month M: opens 10 M, late from 26 M, province due and close 6 M+1 (domain §3). */
export function calendarOf(month: Month): PeriodCalendar {
  const after = nextMonth(month)
  return {
    opensAt: dateInMonth(month, 10),
    districtDueAt: dateInMonth(month, 26),
    provinceDueAt: dateInMonth(after, 6),
    closesAt: dateInMonth(after, 6),
  }
}

/** The last day on which something is still in time, for people: "ถึง 25 ก.ค." for the instant 26 July 00:00. */
export function lastDayBefore(limit: Date): Day {
  return addDays(dayOf(limit), -1)
}

/** D-2: the month that officers work on at `now`: the open one; between the close and the 10th the one that opens next. */
export function workingMonth(now: Date): Month {
  const month = dayOf(now).slice(0, 7) as Month
  const before = previousMonth(month)
  return now < calendarOf(before).closesAt ? before : month
}

/** D-3: lateness is judged once, by the first confirmation. */
export function isLate(firstConfirmedAt: Date | null, calendar: PeriodCalendar, now: Date): boolean {
  return (firstConfirmedAt ?? now) >= calendar.districtDueAt
}
