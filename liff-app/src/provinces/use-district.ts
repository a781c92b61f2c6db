import { useParams, useSearchParams } from 'wouter'
import { Period, periodFits } from '#shared/calendar/form.ts'
import { District } from '#shared/areas/area.ts'
import { formAskedFor } from '../session/asked.ts'
import type { SheetPlace } from '../sheets/sheet-queries.ts'

/** The district's sheet that the address of a review names; null when it names none. */
export function useDistrictPlace(): SheetPlace | null {
  const asked = useParams<{ period: string; district: string }>()
  const [search] = useSearchParams()
  const form = formAskedFor(search)
  const period = Period.safeParse(asked.period)
  const area = District.safeParse(asked.district)
  if (!period.success || !area.success || !periodFits(form, period.data)) return null
  return { form, period: period.data, district: area.data }
}
