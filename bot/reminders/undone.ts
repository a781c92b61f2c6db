import { districtsOf, PROVINCE_CODES } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import { lockAt } from '#shared/locking/lock.ts'
import type { Role } from '#shared/people/role.ts'
import { isUndone } from '#shared/reminders/nudge.ts'
import { type Form, FORMS } from '#shared/sheets/forms.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { findShortHeads } from '../sheets/short-heads.store.ts'

/** What somebody is reminded of. */
export type Work = { form: Form; period: Period }

/** Whether a district's month waits for its officer (the nudge's own rule), or for its head, of a form that is certified; one without rows waits for nobody. */
const WAITS = {
  'district-officer': ({ state, counts, locked }: HeadSummary) =>
    isUndone({ state, all: counts.all, locked }),
  'district-head': ({ head, state, counts }: HeadSummary) =>
    FORMS[head.form].ready === 'certified' && state !== 'certified' && counts.all > 0,
} as const

/** of these districts the ones whose month waits for this role at `now`. */
export async function waitingFor(
  role: keyof typeof WAITS,
  work: Work,
  districts: readonly string[],
  now: Date,
): Promise<HeadSummary[]> {
  if (districts.length === 0) return []
  return (await readHeads({ ...work, districts }, now)).filter(WAITS[role])
}

/** of a province's districts the ones not locked at `now`, and of how many; none of markets where no district has one. */
export async function notLocked(
  work: Work,
  province: string,
  now: Date,
): Promise<{ left: HeadSummary[]; all: number }> {
  const heads = await readHeads({ ...work, districts: districtsOf(province) }, now)
  const nothing = work.form !== 'otop-sales' && heads.every(({ counts }) => counts.all === 0)
  return { left: nothing ? [] : heads.filter(({ locked }) => !locked), all: heads.length }
}

/** A province of which not all districts are locked. */
type Behind = { province: string; locked: number; all: number }

/** the provinces of which a district is not locked at `now`. */
export async function provincesNotLocked({ form, period }: Work, now: Date): Promise<Behind[]> {
  const heads = (await findShortHeads(form, period)).filter((head) => lockAt(head, now) !== null)
  const byProvince = Map.groupBy(heads, ({ province }) => province)
  return PROVINCE_CODES.map((province) => ({
    province,
    locked: byProvince.get(province)?.length ?? 0,
    all: districtsOf(province).length,
  })).filter(({ locked, all }) => locked < all)
}

/** The areas in which this role's work of a month is not done at `now`: districts of a province, the province, the country. */
export async function undoneAreas(role: Role, work: Work, unit: string, now: Date): Promise<string[]> {
  if (role === 'district-officer' || role === 'district-head')
    return (await waitingFor(role, work, districtsOf(unit), now)).map(({ district }) => district)
  const left =
    role === 'province-officer'
      ? (await notLocked(work, unit, now)).left
      : await provincesNotLocked(work, now)
  return left.length > 0 ? [unit] : []
}
