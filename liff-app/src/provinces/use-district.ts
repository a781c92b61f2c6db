import { useParams } from 'wouter'
import { Month } from '#shared/calendar/month.ts'
import { District } from '#shared/areas/area.ts'
import type { SheetPlace } from '../sheets/sheet-queries.ts'

/** The district's month that the address of a review names; null when it names none. */
export function useDistrictPlace(): SheetPlace | null {
  const { month, district } = useParams<{ month: string; district: string }>()
  const period = Month.safeParse(month)
  const area = District.safeParse(district)
  if (!period.success || !area.success) return null
  return { form: 'otop-sales', period: period.data, district: area.data }
}
