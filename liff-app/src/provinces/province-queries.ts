import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { ClosingView } from '#shared/calendar/closing.ts'
import type { Month } from '#shared/calendar/month.ts'
import { ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { request } from '../api/request.ts'

/** GET of a province's month: a line per district. */
export function useProvince(province: string, month: Month) {
  return useQuery({
    queryKey: ['province', province, month],
    queryFn: () =>
      request(ProvinceView, `/api/provinces/${encodeURIComponent(province)}/otop-sales/${month}`),
    staleTime: 0,
  })
}

/** GET of what stood in a province's month when it closed; not asked before the close. */
export function useClosing({ form, period, province, writability }: ProvinceView) {
  return useQuery({
    queryKey: ['closing', form, period, province],
    queryFn: () => request(ClosingView, `/api/closings/${form}/${period}/${province}`),
    enabled: writability.kind === 'closed',
    staleTime: 0,
  })
}

/** GET of all provinces' month, for the Department; not asked when `wanted` is false. */
export function useProvinces(month: Month, wanted = true) {
  return useQuery({
    queryKey: ['provinces', month],
    queryFn: () => request(ProvincesView, `/api/provinces?period=${month}`),
    enabled: wanted,
  })
}

const named = z.object({ code: z.string(), name: z.string() })
const AreaView = z.object({
  code: z.string(),
  name: z.string(),
  subdistricts: z.array(named),
  districts: z.array(named),
})
export type NamedArea = z.infer<typeof named>

/** GET of an area: a district's subdistricts, a province's districts; official names do not change while the app is open. */
export function useArea(code: string | null) {
  return useQuery({
    queryKey: ['area', code],
    queryFn: () => request(AreaView, `/api/areas/${encodeURIComponent(code ?? '')}`),
    enabled: code !== null,
    staleTime: Infinity,
  })
}
