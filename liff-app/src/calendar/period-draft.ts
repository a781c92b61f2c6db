import type { Day } from '#shared/calendar/bangkok.ts'
import type { PeriodView } from '#shared/calendar/calendar-answers.ts'
import {
  faultOfChange,
  INSTANTS,
  type InstantFault,
  type InstantName,
} from '#shared/calendar/calendar-change.ts'
import type { PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { datesOf, dayNamed, instantOf } from './period-dates.ts'

/** The days that were typed, '' while one is; what is not typed follows the period, also when somebody else moves it. */
export type Draft = Partial<Record<InstantName, Day | ''>>

const held = ({ country }: PeriodView, name: InstantName): Day => dayNamed(name, new Date(country[name]))

/** The day that stands in a field. */
export const dayShown = (period: PeriodView, draft: Draft, name: InstantName): Day | '' =>
  draft[name] ?? held(period, name)

const isMoved = (period: PeriodView, draft: Draft, name: InstantName): boolean =>
  dayShown(period, draft, name) !== held(period, name)

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

/** What is wrong with a draft: as D-8 sees it, a day that is missing, or nothing moved (told at the first that could be). */
export type DraftFault = InstantFault | { field: InstantName; why: 'empty' | 'same' }

/** D-8: what is wrong with the draft at `now`, as the server will see it; null when it can be sent. */
export function faultOfDraft(period: PeriodView, draft: Draft, now: Date): DraftFault | null {
  const missing = INSTANTS.find((name) => draft[name] === '')
  if (missing) return { field: missing, why: 'empty' }
  const before = datesOf(period.country)
  const moved = INSTANTS.filter((name) => isMoved(period, draft, name))
  if (moved.length === 0)
    return { field: INSTANTS.find((name) => before[name] > now) ?? 'closesAt', why: 'same' }
  const after: PeriodCalendar = { ...before }
  for (const name of moved) if (draft[name]) after[name] = instantOf(name, draft[name])
  return faultOfChange(period.period, before, after, now)
}
