import { monthOf } from '#shared/calendar/bangkok.ts'
import { addMonths, type Month } from '#shared/calendar/month.ts'
import { readCalendars } from './calendars.ts'

/** How far back a close may have been put off. */
const MONTHS_BACK = 6

/** D-2: the months of OTOP sales that are open at `now`, oldest first, and the latest that has closed. */
export async function openPeriods(now: Date): Promise<{ open: Month[]; closed: Month }> {
  const calendars = await readCalendars()
  const latest = addMonths(monthOf(now), 1)
  const months = Array.from({ length: MONTHS_BACK + 2 }, (_, back) => addMonths(latest, -back)).toReversed()
  const known = months.map((month) => ({ month, ...calendars.of(month, null) }))
  return {
    open: known.filter(({ opensAt, closesAt }) => opensAt <= now && now < closesAt).map(({ month }) => month),
    closed: known.findLast(({ closesAt }) => closesAt <= now)?.month ?? months[0]!,
  }
}
