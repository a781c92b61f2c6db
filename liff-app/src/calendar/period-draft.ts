import type { Day } from '#shared/calendar/bangkok.ts'
import type { PeriodView } from '#shared/calendar/calendar-answers.ts'
import {
  faultOfChange,
  INSTANTS,
  type InstantFault,
  type InstantName,
} from '#shared/calendar/calendar-change.ts'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import type { CalendarView } from '#shared/sheets/head-view.ts'
import { datesOf, dayNamed, instantOf } from './period-dates.ts'

/** The days that stand in the dialog, '' while one is being typed. */
export type Draft = Record<InstantName, Day | ''>

const day = (view: CalendarView, name: InstantName): Day => dayNamed(name, new Date(view[name]))

/** The days of what holds. */
export const draftOf = (view: CalendarView): Draft => ({
  opensAt: day(view, 'opensAt'),
  districtDueAt: day(view, 'districtDueAt'),
  provinceDueAt: day(view, 'provinceDueAt'),
  closesAt: day(view, 'closesAt'),
})

const isMoved = ({ country }: PeriodView, draft: Draft, name: InstantName): boolean =>
  draft[name] !== day(country, name)

/** Does the draft say what holds already? */
export const isEmptyChange = (period: PeriodView, draft: Draft): boolean =>
  !INSTANTS.some((name) => isMoved(period, draft, name))

/** What is sent: an instant for each day that was moved, null for one that is the standard's again. */
export function instantsOf(period: PeriodView, draft: Draft): Partial<Record<InstantName, string | null>> {
  const moved = INSTANTS.filter((name) => isMoved(period, draft, name))
  return Object.fromEntries(
    moved.map((name) => {
      const at = draft[name] && instantOf(name, draft[name]).toISOString()
      return [name, at === period.standard[name] ? null : at]
    }),
  )
}

/** D-8: what is wrong with the draft, as the server will see it; a day that is missing comes first. */
export function faultOfDraft(
  period: PeriodView,
  draft: Draft,
  now: Date,
): InstantFault | { field: InstantName; why: 'empty' } | null {
  const missing = INSTANTS.find((name) => draft[name] === '')
  if (missing) return { field: missing, why: 'empty' }
  const before = datesOf(period.country)
  const after: PeriodCalendar = { ...before }
  for (const name of INSTANTS) {
    const asked = draft[name]
    if (asked && isMoved(period, draft, name)) after[name] = instantOf(name, asked)
  }
  return faultOfChange(period.period, before, after, now)
}
