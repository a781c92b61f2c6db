import { districtsOf, PROVINCE_CODES, provinceOf } from '#shared/areas/area.ts'
import type { Period } from '#shared/calendar/form.ts'
import { lockAt } from '#shared/locking/lock.ts'
import type { Role } from '#shared/people/role.ts'
import { isUndone } from '#shared/reminders/nudge.ts'
import { type Form, hasNothing, isCertified } from '#shared/sheets/forms.ts'
import { countListed } from '../sheets/count-listed.ts'
import { type HeadSummary, readHeads } from '../sheets/read-heads.ts'
import { findShortHeads, type ShortHead } from '../sheets/short-heads.store.ts'

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

/** R-4, F-2: of a province's districts the ones not locked at `now`, and of how many; who has nothing to report counts neither way. */
export async function notLocked(
  work: Work,
  province: string,
  now: Date,
): Promise<{ left: HeadSummary[]; all: number }> {
  const heads = await readHeads({ ...work, districts: districtsOf(province) }, now)
  const theirs = heads.filter(({ counts, locked }) => locked || !hasNothing(work.form, counts))
  return { left: theirs.filter(({ locked }) => !locked), all: theirs.length }
}

/** A province of which not all districts are locked. */
type Behind = { province: string; locked: number; all: number }

/** R-4, F-2: the provinces of which a district is not locked at `now`; who has nothing to report counts neither way. */
export async function provincesNotLocked(work: Work, now: Date): Promise<Behind[]> {
  const heads = await findShortHeads(work.form, work.period)
  const locked = new Set(heads.filter((head) => lockAt(head, now)).map(({ district }) => district))
  const left = PROVINCE_CODES.flatMap(districtsOf).filter((district) => !locked.has(district))
  const behind = Map.groupBy(await withRows(work, left, heads), provinceOf)
  return PROVINCE_CODES.flatMap((province) => {
    const done = districtsOf(province).filter((district) => locked.has(district)).length
    const own = behind.get(province)?.length ?? 0
    return own > 0 ? [{ province, locked: done, all: done + own }] : []
  })
}

/** Of these districts those that have something to report, for one that has begun by its own rows. */
async function withRows(
  { form, period }: Work,
  districts: readonly string[],
  heads: readonly ShortHead[],
): Promise<string[]> {
  if (!hasNothing(form, { all: 0 })) return [...districts]
  const begun = new Map(
    heads.filter(({ state }) => state !== 'not-started').map((head) => [head.district, head.counts]),
  )
  const listed = await countListed(
    { form, period },
    districts.filter((district) => !begun.has(district)),
  )
  return districts.filter(
    (district) => !hasNothing(form, begun.get(district) ?? { all: listed.get(district) ?? 0 }),
  )
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
