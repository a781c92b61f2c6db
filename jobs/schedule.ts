import { addDays, type Day, instant, monthOf } from '#shared/calendar/bangkok.ts'
import { workingDay } from '#shared/calendar/holidays.ts'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import { calendarOf, lastDayBefore } from '#shared/calendar/period-calendar.ts'

type Holidays = ReadonlySet<Day>

export type LineName = 'remind-officers' | 'remind-province' | 'close-month'

/** One thing that falls due: the line, the month it is about, the instant. */
export type Due = { line: LineName; period: Month; at: Date }

/** A line of the schedule. */
export type ScheduleLine = {
  name: LineName
  /** only from 08:30 to 20:00; what is found late waits for the morning. */
  officeHours: boolean
  /** Of several that were missed only the last is done: it says what the others would. */
  lastOnly: boolean
  /** From this instant on it is no use any more; null: it always is. */
  staleAt: (period: Month) => Date | null
  /** The instants for a month, in order. */
  dueAt: (period: Month, holidays: Holidays) => Date[]
}

/** Everything that the clock alone starts (domain §7). */
export const SCHEDULE: readonly ScheduleLine[] = [
  {
    name: 'remind-officers', // T−1 09:00, T the district's last day in time
    officeHours: true,
    lastOnly: true,
    staleAt: (period) => calendarOf(period).districtDueAt,
    dueAt: (period, holidays) => {
      const day = addDays(lastDayBefore(calendarOf(period).districtDueAt), -1)
      return [instant(workingDay(day, 'before', holidays), 9)]
    },
  },
  {
    name: 'remind-province', // the day after the district's due · P−4 · P−2 · P, P the province's last day
    officeHours: true,
    lastOnly: true,
    staleAt: (period) => calendarOf(period).provinceDueAt,
    dueAt: (period, holidays) => {
      const { districtDueAt, provinceDueAt } = calendarOf(period)
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
    staleAt: () => null,
    dueAt: (period) => [calendarOf(period).closesAt],
  },
]

/** J-1: what falls due in the span (from, to], in order; however the time is cut into spans, each is found once. */
export function dueBetween(line: ScheduleLine, from: Date, to: Date, holidays: Holidays): Due[] {
  const found: Due[] = []
  // A month's last instant lies at most some days into the month after it.
  for (let period = addMonths(monthOf(from), -2); period <= monthOf(to); period = addMonths(period, 1)) {
    for (const at of line.dueAt(period, holidays)) {
      if (at > from && at <= to) found.push({ line: line.name, period, at })
    }
  }
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** J-3: of what was found at `now`, what is still worth doing, and what is stale. */
export function sortOut(line: ScheduleLine, found: readonly Due[], now: Date): { run: Due[]; stale: Due[] } {
  const [run, stale]: [Due[], Due[]] = [[], []]
  for (const [index, due] of found.entries()) {
    const limit = line.staleAt(due.period)
    const followed = line.lastOnly && found.slice(index + 1).some(({ period }) => period === due.period)
    ;(followed || (limit && now >= limit) ? stale : run).push(due)
  }
  return { run, stale }
}
