import { provinceOf } from '#shared/areas/area.ts'
import { type Day, dayOf } from '#shared/calendar/bangkok.ts'
import { CALENDAR_FORMS, type Period } from '#shared/calendar/form.ts'
import type { Calendars, PeriodCalendar } from '#shared/calendar/period-calendar.ts'
import { remindersOf } from '#shared/calendar/reminders.ts'
import type { Role } from '#shared/people/role.ts'
import { readCalendars } from '../calendar/calendars.ts'
import { periodsOpen } from '../calendar/open-periods.ts'
import { publicHolidays } from '../calendar/units-due.ts'
import { shareReading } from '../share-reading.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { Work } from './undone.ts'

/** A work and its calendar as it holds for an area. */
export type Dated = Work & { of: (area: string) => PeriodCalendar }

/**
 * What there is to be reminded of at a moment: every period that is open or was closed that day, of every form; the days that move
 * reminders; the dates of any work.
 */
export type WorksNow = {
  works: Dated[]
  holidays: ReadonlySet<Day>
  now: Date
  dated: (work: Work) => Dated
}

/** the works of the day of `now`, read once for all of a person's areas; a round's readers share the reading. */
export async function readWorks(now: Date): Promise<WorksNow> {
  const [calendars, holidays] = await shareReading('works', () =>
    Promise.all([Promise.all(CALENDAR_FORMS.map(readCalendars)), publicHolidays()]),
  )
  const ownOf = (form: Form): Calendars => calendars[CALENDAR_FORMS.indexOf(form)]!
  const dated = ({ form, period }: Work): Dated => ({ form, period, of: datesOf(ownOf(form), period) })
  const works = CALENDAR_FORMS.flatMap((form) => {
    const { open, closed } = periodsOpen(form, ownOf(form), now)
    return [...(closed ? [closed] : []), ...open].map((period) => dated({ form, period }))
  })
  return { works, holidays, now, dated }
}

const datesOf =
  (calendars: Calendars, period: Period) =>
  (area: string): PeriodCalendar =>
    calendars.of(period, calendars.dueDay(provinceOf(area), period))

/** of these areas the ones in which a role's first reminder of a work has come by the day of `now`, and not the day after its close. */
export function areasInTime(
  { holidays, now }: WorksNow,
  { form, of }: Dated,
  role: Role,
  areas: readonly string[],
): string[] {
  const today = dayOf(now)
  return areas.filter((area) => {
    const calendar = of(area)
    const [first] = remindersOf(form, role, calendar, holidays)
    return first !== undefined && dayOf(first.at) <= today && today <= dayOf(calendar.closesAt)
  })
}
