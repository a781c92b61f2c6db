import { addDays, type Day, instant, monthOf } from '#shared/calendar/bangkok.ts'
import { workingDay } from '#shared/calendar/holidays.ts'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import {
  type Calendars,
  lastDayBefore,
  type PeriodCalendar,
  STANDARD_CALENDARS,
} from '#shared/calendar/period-calendar.ts'

type Holidays = ReadonlySet<Day>

export type LineName = 'remind-officers' | 'remind-province' | 'close-month'

/**
 * One thing that falls due: the line, the month it is about, the instant; the districts' due day that it follows (null: the standard);
 * from when on it is no use any more, null when it always is.
 */
export type Due = { line: LineName; period: Month; at: Date; dueDay: number | null; stale: Date | null }

/** A line of the schedule. */
export type ScheduleLine = {
  name: LineName
  /** only from 08:30 to 20:00; what is found late waits for the morning. */
  officeHours: boolean
  /** Of several that were missed only the last is done: it says what the others would. */
  lastOnly: boolean
  /** D-5: its instants follow the day that each province set for its districts. */
  byDueDay: boolean
  staleAt: (calendar: PeriodCalendar) => Date | null
  /** The instants for a month, in order. */
  dueAt: (calendar: PeriodCalendar, holidays: Holidays) => Date[]
}

/** Everything that the clock alone starts (domain §7); the ends of unlocks and exceptions besides, which people set. */
export const SCHEDULE: readonly ScheduleLine[] = [
  {
    name: 'remind-officers', // T−1 09:00, T the district's last day in time
    officeHours: true,
    lastOnly: true,
    byDueDay: true,
    staleAt: ({ districtDueAt }) => districtDueAt,
    dueAt: ({ districtDueAt }, holidays) => {
      const day = addDays(lastDayBefore(districtDueAt), -1)
      return [instant(workingDay(day, 'before', holidays), 9)]
    },
  },
  {
    name: 'remind-province', // the day after the district's due · P−4 · P−2 · P, P the province's last day
    officeHours: true,
    lastOnly: true,
    byDueDay: true,
    staleAt: ({ provinceDueAt }) => provinceDueAt,
    dueAt: ({ districtDueAt, provinceDueAt }, holidays) => {
      const last = lastDayBefore(provinceDueAt)
      const begun = workingDay(addDays(lastDayBefore(districtDueAt), 1), 'after', holidays)
      const before = [-4, -2].map((days) => workingDay(addDays(last, days), 'before', holidays))
      return [...new Set([begun, ...before, last])].map((day) => instant(day, 9)).concat(instant(last, 16))
    },
  },
  {
    name: 'close-month', // D-4
    officeHours: false,
    lastOnly: false,
    byDueDay: false,
    staleAt: () => null,
    dueAt: ({ closesAt }) => [closesAt],
  },
]

/** J-1: what falls due in the span (from, to], in order; however the time is cut into spans, each is found once. */
export function dueBetween(
  line: ScheduleLine,
  from: Date,
  to: Date,
  holidays: Holidays,
  calendars: Calendars = STANDARD_CALENDARS,
): Due[] {
  const found: Due[] = []
  // A month's last instant lies at most some days into the month after it.
  for (let period = addMonths(monthOf(from), -2); period <= monthOf(to); period = addMonths(period, 1)) {
    for (const dueDay of line.byDueDay ? calendars.dueDays(period) : [null]) {
      const calendar = calendars.of(period, dueDay)
      for (const at of line.dueAt(calendar, holidays))
        if (at > from && at <= to)
          found.push({ line: line.name, period, at, dueDay, stale: line.staleAt(calendar) })
    }
  }
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime())
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
  one.period === other.period && one.dueDay === other.dueDay
