import type { Period } from '#shared/calendar/form.ts'
import { type Form, hasNothing } from '#shared/sheets/forms.ts'
import { countListed } from './count-listed.ts'
import type { ShortHead } from './short-heads.store.ts'

/** F-2: of these districts those that have something to report: who has begun, or was locked or closed before (S-12), by the own rows, others by what they would open with. */
export async function reportingOf(
  { form, period }: { form: Form; period: Period },
  districts: readonly string[],
  heads: readonly Pick<ShortHead, 'district' | 'state' | 'counts' | 'listed'>[],
): Promise<Set<string>> {
  if (!hasNothing(form, { all: 0 })) return new Set(districts)
  const kept = new Map(
    heads.map(({ district, state, counts, listed }) => [
      district,
      state === 'not-started' ? (listed ?? null) : counts.all,
    ]),
  )
  const open = districts.filter((district) => (kept.get(district) ?? null) === null)
  const listed = await countListed({ form, period }, open)
  const allOf = (district: string): number => kept.get(district) ?? listed.get(district) ?? 0
  return new Set(districts.filter((district) => !hasNothing(form, { all: allOf(district) })))
}
