import { dayOf, instant } from './bangkok.ts'

const OPENS = [8, 30] as const
const CLOSES = [20, 0] as const

/** R-3, O-6: is it between 08:30 and 20:00 in Bangkok, of any day? */
export function inOfficeHours(now: Date): boolean {
  const day = dayOf(now)
  return now >= instant(day, ...OPENS) && now < instant(day, ...CLOSES)
}
