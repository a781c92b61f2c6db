import { type Day, monthOf } from '#shared/calendar/bangkok.ts'
import { isReported } from '#shared/calendar/first-month.ts'
import { CALENDAR_FORMS, type Period, periodsFrom } from '#shared/calendar/form.ts'
import { addMonths } from '#shared/calendar/month.ts'
import { type Calendars, type PeriodCalendar, standardCalendars } from '#shared/calendar/period-calendar.ts'
import { type Reminding, remindersOf } from '#shared/calendar/reminders.ts'
import type { Role } from '#shared/people/role.ts'
import type { Form } from '#shared/sheets/forms.ts'

type Holidays = ReadonlySet<Day>

/** Every form's calendars. */
export type FormCalendars = Record<Form, Calendars>

const STANDARD: FormCalendars = {
  'otop-sales': standardCalendars('otop-sales'),
  'market-sales': standardCalendars('market-sales'),
  'market-registry': standardCalendars('market-registry'),
}

export type LineName =
  | 'remind-officers'
  | 'remind-heads'
  | 'remind-province'
  | 'remind-department'
  | 'close-month'

/** How weighty a reminder is; of anything else nothing. */
export type Weight = Pick<Reminding, 'lastDay' | 'final' | 'alone'>

/**
 * One thing that falls due: the line, the form and period it is about, the instant; the districts' due day that it follows (null: the standard);
 * from when on it is no use any more, null when it always is.
 */
export type Due = {
  line: LineName
  form: Form
  period: Period
  at: Date
  dueDay: number | null
  stale: Date | null
} & Weight

/** A line of the schedule. */
export type ScheduleLine = {
  name: LineName
  /** only from 08:30 to 20:00; what is found late waits for the morning. */
  officeHours: boolean
  /** Of several that were missed only the last is done: it says what the others would. */
  lastOnly: boolean
  /** D-5: its instants follow the day that each province set for its districts. */
  byDueDay: boolean
  /** What falls due for a form's period, in order. */
  dueAt: (
    form: Form,
    calendar: PeriodCalendar,
    holidays: Holidays,
  ) => ({ at: Date; stale: Date | null } & Weight)[]
}

const reminding = (name: LineName, role: Role): ScheduleLine => ({
  name,
  officeHours: true,
  lastOnly: true,
  byDueDay: role !== 'department-officer',
  dueAt: (form, calendar, holidays) => remindersOf(form, role, calendar, holidays),
})

/** Of what is no reminder. */
export const NO_WEIGHT = { lastDay: false, final: false, alone: false }

/** Everything that the clock alone starts (domain §7); the ends of unlocks and exceptions besides, which people set. */
export const SCHEDULE: readonly ScheduleLine[] = [
  reminding('remind-officers', 'district-officer'),
  reminding('remind-heads', 'district-head'),
  reminding('remind-province', 'province-officer'),
  reminding('remind-department', 'department-officer'),
  {
    name: 'close-month', // D-4
    officeHours: false,
    lastOnly: false,
    byDueDay: false,
    dueAt: (_form, { closesAt }) => [{ at: closesAt, stale: null, ...NO_WEIGHT }],
  },
]

/** J-1: what falls due in the span (from, to], in order; however the time is cut into spans, each is found once. */
export function dueBetween(
  line: ScheduleLine,
  from: Date,
  to: Date,
  holidays: Holidays,
  calendars: FormCalendars = STANDARD,
): Due[] {
  const found = CALENDAR_FORMS.flatMap((form) =>
    // A month's last instant lies at most some days into the month after it.
    periodsFrom(form, addMonths(monthOf(from), -2), monthOf(to))
      .filter((period) => isReported(period, calendars[form].first))
      .flatMap((period) => duesOf(line, { form, period }, calendars[form], holidays)),
  ).filter(({ at }) => at > from && at <= to)
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

function duesOf(
  line: ScheduleLine,
  { form, period }: Pick<Due, 'form' | 'period'>,
  calendars: Calendars,
  holidays: Holidays,
): Due[] {
  const dueDays = line.byDueDay ? calendars.dueDays(period) : [null]
  return dueDays.flatMap((dueDay) =>
    line
      .dueAt(form, calendars.of(period, dueDay), holidays)
      .map((due) => ({ line: line.name, form, period, dueDay, ...due })),
  )
}

/** J-3: of what was found at `now`, what is still worth doing, and what is stale. */
export function sortOut(line: ScheduleLine, found: readonly Due[], now: Date): { run: Due[]; stale: Due[] } {
  const [run, stale]: [Due[], Due[]] = [[], []]
  for (const [index, due] of found.entries()) {
    const followed = line.lastOnly && found.slice(index + 1).some((later) => isSameWork(later, due))
    ;(followed || (due.stale && now >= due.stale) ? stale : run).push(due)
  }
  return { run, stale }
}

const isSameWork = (one: Due, other: Due): boolean =>
  one.form === other.form && one.period === other.period && one.dueDay === other.dueDay
