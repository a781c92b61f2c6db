import { queryOptions } from '@tanstack/react-query'
import { useLocation, useParams, useSearchParams } from 'wouter'
import { formOfPath } from '#shared/sheets/forms.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { SheetView } from '#shared/sheets/sheet-view.ts'
import { request } from '../api/request.ts'
import { periodAsked } from '../session/asked.ts'
import { useMe } from '../session/me.ts'

export type SheetPlace = SheetKey

/** "/api/sheets/otop-sales/2024-07/5201" */
export const sheetUrl = ({ form, period, district }: SheetPlace): string =>
  `/api/sheets/${form}/${period}/${district}`

/** The key of a sheet in the cache. */
export const sheetKey = ({ form, period, district }: SheetPlace) => ['sheet', form, period, district] as const

/** GET of a sheet; saves write their answers into the same entry. */
export const sheetQuery = (place: SheetPlace) =>
  queryOptions({ queryKey: sheetKey(place), queryFn: () => request(SheetView, sheetUrl(place)) })

/** The sheet that the address names: form, period (else the one worked on), and `?d=` or one's own first district; null when there is none. */
export function useSheetPlace(): SheetPlace | null {
  const [path] = useLocation()
  const { period } = useParams<{ period: string }>()
  const [search] = useSearchParams()
  const me = useMe()
  const form = formOfPath(path.split('/')[1] ?? '')
  const district = search.get('d') ?? me.posts.find((post) => post.area.length === 4)?.area
  if (!form || !district) return null
  return { form, period: periodAsked(me, form, period), district }
}
