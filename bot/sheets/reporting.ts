import type { Period } from '#shared/calendar/form.ts'
import { type Form, hasNothing } from '#shared/sheets/forms.ts'
import { countListed } from './count-listed.ts'
import type { ShortHead } from './short-heads.store.ts'

/** F-2: of these districts those that have something to report: who has begun by the own rows, others by what they would open with. */
export async function reportingOf(
  { form, period }: { form: Form; period: Period },
  districts: readonly string[],
  heads: readonly Pick<ShortHead, 'district' | 'state' | 'counts'>[],
): Promise<Set<string>> {
  if (!hasNothing(form, { all: 0 })) return new Set(districts)
  const begun = new Map(
    heads.filter(({ state }) => state !== 'not-started').map(({ district, counts }) => [district, counts]),
  )
  const listed = await countListed(
    { form, period },
    districts.filter((district) => !begun.has(district)),
  )
  const allOf = (district: string): number => begun.get(district)?.all ?? listed.get(district) ?? 0
  return new Set(districts.filter((district) => !hasNothing(form, { all: allOf(district) })))
}
