import type { Day } from '#shared/calendar/bangkok.ts'

/** the key of a person's digest of a day; the province's last reminder stands beside it. */
export const digestKey = (person: string, day: Day, alone: boolean): string =>
  `digest:${day}:${person}${alone ? ':last' : ''}`
