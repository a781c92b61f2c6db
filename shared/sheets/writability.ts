import type { PeriodCalendar } from '../calendar/period-calendar.ts'

export type Writability =
  | { kind: 'open'; until: Date }
  | { kind: 'not-open'; opensAt: Date }
  | { kind: 'closed'; since: Date }

/** L-1: may the period be written at `now`? Half-open; the clock decides, not whether a job has run. */
export function writability(calendar: PeriodCalendar, now: Date): Writability {
  if (now < calendar.opensAt) return { kind: 'not-open', opensAt: calendar.opensAt }
  if (now >= calendar.closesAt) return { kind: 'closed', since: calendar.closesAt }
  return { kind: 'open', until: calendar.closesAt }
}
