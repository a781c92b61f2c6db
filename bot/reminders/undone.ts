import { districtsOf, PROVINCE_CODES } from '#shared/areas/area.ts'
import type { Month } from '#shared/calendar/month.ts'
import { lockAt } from '#shared/locking/lock.ts'
import type { Role } from '#shared/people/role.ts'
import { isUndone } from '#shared/reminders/nudge.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { findShortHeads } from '../sheets/short-heads.store.ts'

const FORM: Form = 'otop-sales'

/** Whether a district's month waits for its officer (the nudge's own rule), or for its head; one without producers waits for nobody. */
const WAITS = {
  'district-officer': ({ state, counts, locked }: HeadSummary) =>
    isUndone({ state, all: counts.all, locked }),
  'district-head': ({ state, counts }: HeadSummary) => state !== 'certified' && counts.all > 0,
} as const

/** of these districts the ones whose month waits for this role at `now`. */
export async function waitingFor(
  role: keyof typeof WAITS,
  period: Month,
  districts: readonly string[],
  now: Date,
): Promise<HeadSummary[]> {
  if (districts.length === 0) return []
  return (await readHeads({ form: FORM, period, districts }, now)).filter(WAITS[role])
}

/** of a province's districts the ones not locked at `now`, and of how many. */
export async function notLocked(
  period: Month,
  province: string,
  now: Date,
): Promise<{ left: HeadSummary[]; all: number }> {
  const heads = await readHeads({ form: FORM, period, districts: districtsOf(province) }, now)
  return { left: heads.filter(({ locked }) => !locked), all: heads.length }
}

/** the provinces of which a district is not locked at `now`. */
export async function provincesNotLocked(period: Month, now: Date): Promise<string[]> {
  const locked = (await findShortHeads(FORM, period)).filter((head) => lockAt(head, now) !== null)
  const byProvince = Map.groupBy(locked, ({ province }) => province)
  return PROVINCE_CODES.filter(
    (province) => (byProvince.get(province)?.length ?? 0) < districtsOf(province).length,
  )
}

/** The areas in which this role's work of a month is not done at `now`: districts of a province, the province, the country. */
export async function undoneAreas(role: Role, period: Month, unit: string, now: Date): Promise<string[]> {
  if (role === 'district-officer' || role === 'district-head')
    return (await waitingFor(role, period, districtsOf(unit), now)).map(({ district }) => district)
  const left =
    role === 'province-officer'
      ? (await notLocked(period, unit, now)).left
      : await provincesNotLocked(period, now)
  return left.length > 0 ? [unit] : []
}
