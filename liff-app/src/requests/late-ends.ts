import { addDays, dayOf, instant } from '#shared/calendar/bangkok.ts'

const DAYS = [7, 3, 15, 30] as const

/** The ends that the Department chooses from for a late opening: midnights, the usual one first. */
export const lateEnds = (now: Date): { days: number; at: Date }[] =>
  DAYS.map((days) => ({ days, at: instant(addDays(dayOf(now), days + 1)) }))
