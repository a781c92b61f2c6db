import { useQuery } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { ClosingView } from '#shared/calendar/closing.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { ProvincesView, ProvinceView } from '#shared/sheets/work-view.ts'
import { request } from '../api/request.ts'

type Place = { form: Form; period: Period }

/** GET of a province's period of a form: a line per district. */
export function useProvince({ form, period, province }: Place & { province: string }) {
  return useQuery({
    queryKey: ['province', province, form, period],
    queryFn: () => request(ProvinceView, `/api/provinces/${encodeURIComponent(province)}/${form}/${period}`),
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

/** GET of all provinces' period of a form, for the Department; not asked when `wanted` is false. */
export function useProvinces({ form, period }: Place, wanted = true) {
  return useQuery({
    queryKey: ['provinces', form, period],
    queryFn: () => request(ProvincesView, `/api/provinces?period=${period}&form=${form}`),
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
