import type { Period } from '#shared/calendar/form.ts'
import { openPeriods } from '../calendar/open-periods.ts'
import { readHeads } from '../sheets/read-heads.ts'
import { findOpenHeads } from '../sheets/sheets.store.ts'

const FORM = 'otop-sales'

/** C-11: the months in which a district can be locked: the open ones, and those in which it has an exception. */
export async function monthsToLock(district: string, now: Date): Promise<Period[]> {
  const { open } = await openPeriods(FORM, now)
  const excepted = (await findOpenHeads(FORM, district, now)).filter(({ exception }) => exception !== null)
  return [...new Set([...excepted.map(({ period }) => period), ...open])].toSorted()
}

/** C-11: of the open months those in which a district is locked; when in none, the open ones, so that the act itself tells why not. */
export async function monthsToUnlock(district: string, now: Date): Promise<Period[]> {
  const { open } = await openPeriods(FORM, now)
  const locked = await lockedMonths(district, open, now)
  return locked.length > 0 ? locked : open
}

/** Of these months those in which a district is locked at `now`. */
export async function lockedMonths(
  district: string,
  periods: readonly Period[],
  now: Date,
): Promise<Period[]> {
  const locked: Period[] = []
  for (const period of periods) {
    const [head] = await readHeads({ form: FORM, period, districts: [district] }, now)
    if (head?.locked) locked.push(period)
  }
  return locked
}
