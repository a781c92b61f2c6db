import { addDays, dayOf, instant } from '#shared/calendar/bangkok.ts'

const DAYS = [7, 3, 15, 30] as const

/** The usual length of a late opening, in days. */
export const USUAL_DAYS = DAYS[0]

/** The end of a late opening that lasts so many days more: a midnight. */
export const lateEnd = (now: Date, days: number): Date => instant(addDays(dayOf(now), days + 1))

/** The ends that the Department chooses from for a late opening, the usual one first. */
export const lateEnds = (now: Date): { days: number; at: Date }[] =>
  DAYS.map((days) => ({ days, at: lateEnd(now, days) }))
