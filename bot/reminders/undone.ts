import { districtsOf, PROVINCE_CODES } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import { lockAt } from '#shared/locking/lock.ts'
import type { Role } from '#shared/people/role.ts'
import { isUndone } from '#shared/reminders/nudge.ts'
import { type Form, hasNothing, isCertified } from '#shared/sheets/forms.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { reportingOf } from '../sheets/reporting.ts'
import { findShortHeads } from '../sheets/short-heads.store.ts'

/** What somebody is reminded of. */
export type Work = { form: Form; period: Period }

/** Whether a district's month waits for its officer (the nudge's own rule), or for its head, of a form that is certified. */
const WAITS = {
  'district-officer': ({ head, state, counts, locked }: HeadSummary) =>
    isUndone({ form: head.form, state, all: counts.all, locked }),
  'district-head': ({ head, state, counts }: HeadSummary) =>
    isCertified(head.form) && state !== 'certified' && counts.all > 0,
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

/** R-4, F-2: of a province's districts that have something to report the ones not locked at `now`, and of how many. */
export async function notLocked(
  work: Work,
  province: string,
  now: Date,
): Promise<{ left: HeadSummary[]; all: number }> {
  const heads = await readHeads({ ...work, districts: districtsOf(province) }, now)
  const reporting = heads.filter(({ counts }) => !hasNothing(work.form, counts))
  return { left: reporting.filter(({ locked }) => !locked), all: reporting.length }
}

/** A province of which not all districts are locked. */
type Behind = { province: string; locked: number; all: number }

/** R-4, F-2: the provinces of which a district that has something to report is not locked at `now`. */
export async function provincesNotLocked(work: Work, now: Date): Promise<Behind[]> {
  const heads = await findShortHeads(work.form, work.period)
  const reporting = await reportingOf(work, PROVINCE_CODES.flatMap(districtsOf), heads)
  const locked = new Set(heads.filter((head) => lockAt(head, now)).map(({ district }) => district))
  return PROVINCE_CODES.map((province) => {
    const own = districtsOf(province).filter((district) => reporting.has(district))
    return { province, locked: own.filter((district) => locked.has(district)).length, all: own.length }
  }).filter((one) => one.locked < one.all)
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
