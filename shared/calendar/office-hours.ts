import { addDays, dayOf, instant } from './bangkok.ts'

const OPENS = [8, 30] as const
const CLOSES = [20, 0] as const

/** R-3, O-6: is it between 08:30 and 20:00 in Bangkok, of any day? */
export function inOfficeHours(now: Date): boolean {
  const day = dayOf(now)
  return now >= instant(day, ...OPENS) && now < instant(day, ...CLOSES)
}

/** O-6: `now` in office hours; else when they begin next. */
export function nextOfficeHours(now: Date): Date {
  if (inOfficeHours(now)) return now
  const opens = instant(dayOf(now), ...OPENS)
  return now < opens ? opens : instant(addDays(dayOf(now), 1), ...OPENS)
}
