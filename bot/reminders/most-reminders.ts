import { addDays, type Day } from '#shared/calendar/bangkok.ts'
import { digestsOwed } from '../messages/outcomes.store.ts'

/** an officer's reminders of a calendar month over all forms; the last of them is kept for a last day. */
const MOST = 7
const MOST_BEFORE_LAST_DAY = MOST - 1

/** of these officers those who have not had their month's reminders on the days before `day`. */
export async function withinMost(
  officers: readonly string[],
  { day, lastDay }: { day: Day; lastDay: boolean },
): Promise<string[]> {
  const first = addDays(day, 1 - Number(day.slice(-2)))
  const had = await digestsOwed(officers, 'district-officer', { from: first, to: day })
  const most = lastDay ? MOST : MOST_BEFORE_LAST_DAY
  return officers.filter((person) => (had.get(person) ?? 0) < most)
}
