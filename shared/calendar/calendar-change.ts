import { dateInMonth } from './bangkok.ts'
import { isFiscalYear, type Period } from './form.ts'
import { addMonths, type Month } from './month.ts'
import { calendarOf, dueAfter, type PeriodCalendar } from './period-calendar.ts'
import type { DueDayForm } from './calendar-acts.ts'

/** The instants of a period, in the order in which they lie. */
export const INSTANTS = ['opensAt', 'districtDueAt', 'provinceDueAt', 'closesAt'] as const
export type InstantName = (typeof INSTANTS)[number]

/** Why a change cannot be: it has passed, it would be in the past, it would come too soon, it lies before the one that must come first, too far off. */
export type InstantFault = { field: InstantName; why: 'passed' | 'past' | 'near' | 'order' | 'far' }

/** A new instant is at least so far off (ms) that every look of the jobs knows it before it comes. */
export const NEAREST_MS = 5 * 60_000

/** D-8: what is wrong with moving a period's instants so at `now`; null when nothing is. */
export function faultOfChange(
  period: Period,
  before: PeriodCalendar,
  after: PeriodCalendar,
  now: Date,
): InstantFault | null {
  for (const field of INSTANTS) {
    if (before[field].getTime() === after[field].getTime()) continue
    if (before[field] <= now) return { field, why: 'passed' }
    if (after[field] <= now) return { field, why: 'past' }
    if (after[field].getTime() - now.getTime() < NEAREST_MS) return { field, why: 'near' }
    if (after[field] < reachOf(period)[0] || after[field] > reachOf(period)[1]) return { field, why: 'far' }
  }
  if (after.opensAt >= after.districtDueAt) return { field: 'districtDueAt', why: 'order' }
  if (after.districtDueAt > after.provinceDueAt) return { field: 'provinceDueAt', why: 'order' }
  return after.provinceDueAt > after.closesAt ? { field: 'closesAt', why: 'order' } : null
}

/** A period is over by the second month's begin after it: no job looks further back. */
function reachOf(period: Period): [from: Date, to: Date] {
  const year = Number(period.slice(2))
  return isFiscalYear(period)
    ? [dateInMonth(`${year - 1}-10` as Month, 1), dateInMonth(`${year}-12` as Month, 1)]
    : [dateInMonth(period, 1), dateInMonth(addMonths(period, 2), 1)]
}

type DueDayChange = { form: DueDayForm; from: Month; day: number | null }

/** D-9: why a province cannot set this day from that month on, at `now`; `instants` are the Department's for the month, `before` the day that holds. */
export function faultOfDueDay(
  { form, from, day }: DueDayChange,
  { instants, before }: { instants: Partial<PeriodCalendar>; before: number | null },
  now: Date,
): { field: 'from' | 'day'; why: 'passed' | 'past' | 'order' } | null {
  const country = calendarOf(from, { instants }, form)
  const held = calendarOf(from, { instants, dueDay: before }, form)
  const after = calendarOf(from, { instants, dueDay: day }, form)
  if (held.districtDueAt <= now) return { field: 'from', why: 'passed' }
  if (after.districtDueAt <= now) return { field: 'day', why: 'past' }
  const asked = day === null ? country.districtDueAt : dueAfter(from, day)
  const fits = asked > country.opensAt && asked <= country.provinceDueAt
  return fits ? null : { field: 'day', why: 'order' }
}
