import { addDays, type Day, dayOf, instant } from './bangkok.ts'
import { isFree, workingDay } from './holidays.ts'

const OPENS = [8, 30] as const
const CLOSES = [20, 0] as const

/** is it between 08:30 and 20:00 in Bangkok? */
export function inOfficeHours(now: Date): boolean {
  const day = dayOf(now)
  return now >= instant(day, ...OPENS) && now < instant(day, ...CLOSES)
}

/** O-6: the first instant from `now` on that lies in the office hours of a working day. */
export function nextOfficeTime(now: Date, holidays: ReadonlySet<Day>): Date {
  const today = dayOf(now)
  if (inOfficeHours(now) && !isFree(today, holidays)) return now
  const from = now < instant(today, ...OPENS) ? today : addDays(today, 1)
  return instant(workingDay(from, 'after', holidays), ...OPENS)
}
