import { addDays, type Day, weekdayOf } from './bangkok.ts'

/** Saturday, Sunday or a public holiday. */
export function isFree(day: Day, holidays: ReadonlySet<Day>): boolean {
  return [0, 6].includes(weekdayOf(day)) || holidays.has(day)
}

/** a reminder of a free day moves to the working day before, or after when it tells what has begun or passed (domain §7). */
export function workingDay(day: Day, direction: 'before' | 'after', holidays: ReadonlySet<Day>): Day {
  let at = day
  while (isFree(at, holidays)) at = addDays(at, direction === 'before' ? -1 : 1)
  return at
}
