import { addDays, type Day, dayOf, instant } from '#shared/calendar/bangkok.ts'
import { INSTANTS, type InstantName } from '#shared/calendar/calendar-change.ts'
import type { PeriodView } from '#shared/calendar/calendar-answers.ts'
import { lastDayBefore, type PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import type { CalendarView } from '#shared/sheets/head-view.ts'
import { dayAndTime, dayWithYear, shortDay } from '#shared/text/dates.th.ts'

/** The view's texts as instants. */
export const datesOf = (view: CalendarView): PeriodCalendar => ({
  opensAt: new Date(view.opensAt),
  districtDueAt: new Date(view.districtDueAt),
  provinceDueAt: new Date(view.provinceDueAt),
  closesAt: new Date(view.closesAt),
})

/** The day that people name: the first on which it is open, else the last in time. */
export const dayNamed = (name: InstantName, at: Date): Day =>
  name === 'opensAt' ? dayOf(at) : lastDayBefore(at)

/** The instant that a named day stands for. */
export const instantOf = (name: InstantName, day: Day): Date =>
  instant(name === 'opensAt' ? day : addDays(day, 1))

/** Does it lie at a day's beginning, as the standards do? */
export const isWholeDay = (at: Date): boolean => instant(dayOf(at)).getTime() === at.getTime()

/** "25 ก.ค.", with the year where `year`; with its hour where it is not a whole day. */
export function dateText(name: InstantName, at: Date, year = false): string {
  if (!isWholeDay(at)) return dayAndTime(at)
  return (year ? dayWithYear : shortDay)(dayNamed(name, at))
}

/** How a period stands at `now`. */
export function standingOf({ opensAt, closesAt }: PeriodCalendar, now: Date): 'not-open' | 'open' | 'closed' {
  if (now < opensAt) return 'not-open'
  return now < closesAt ? 'open' : 'closed'
}

/** Which instants hold otherwise than the standard. */
export const movedOf = ({ calendar, standard }: PeriodView): InstantName[] =>
  INSTANTS.filter((name) => calendar[name] !== standard[name])
