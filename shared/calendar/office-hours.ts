import { addDays, dayOf, instant } from './bangkok.ts'

const OPENS = [8, 30] as const
const CLOSES = [20, 0] as const

/** is it between 08:30 and 20:00 in Bangkok? */
export function inOfficeHours(now: Date): boolean {
  const day = dayOf(now)
  return now >= instant(day, ...OPENS) && now < instant(day, ...CLOSES)
}

/** O-6: the first instant from `now` on that lies in office hours, of any day: a lock on a Saturday cannot wait for Monday. */
export function nextOfficeTime(now: Date): Date {
  if (inOfficeHours(now)) return now
  const today = dayOf(now)
  return instant(now < instant(today, ...OPENS) ? today : addDays(today, 1), ...OPENS)
}
