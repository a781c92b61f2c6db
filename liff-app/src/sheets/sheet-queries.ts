import { queryOptions } from '@tanstack/react-query'
import { useParams, useSearchParams } from 'wouter'
import type { Period } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { SheetView } from '#shared/sheets/sheet-view.ts'
import { request } from '../api/request.ts'
import { useMe } from '../session/me.ts'

export type SheetPlace = { form: Form; period: Period; district: string }

/** "/api/sheets/otop-sales/2024-07/5201" */
export const sheetPath = ({ form, period, district }: SheetPlace): string =>
  `/api/sheets/${form}/${period}/${district}`

/** The key of a sheet in the cache. */
export const sheetKey = ({ form, period, district }: SheetPlace) => ['sheet', form, period, district] as const

/** GET of a sheet; saves write their answers into the same entry. */
export const sheetQuery = (place: SheetPlace) =>
  queryOptions({ queryKey: sheetKey(place), queryFn: () => request(SheetView, sheetPath(place)) })

/** The sheet that the address names: its month, and `?d=` or one's own first district; null when there is none. */
export function useSheetPlace(): SheetPlace | null {
  const { month } = useParams<{ month: string }>()
  const [search] = useSearchParams()
  const me = useMe()
  const period = Month.safeParse(month)
  const district = search.get('d') ?? me.posts.find((post) => post.area.length === 4)?.area
  if (!district) return null
  return {
    form: 'otop-sales',
    period: period.success ? period.data : me.workingMonth,
    district,
  }
}
