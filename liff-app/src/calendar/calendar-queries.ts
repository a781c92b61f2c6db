import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { HolidaysView, YearView } from '#shared/calendar/calendar-answers.ts'
import type { FiscalYear } from '#shared/calendar/form.ts'
import { Refusal, request } from '../api/request.ts'
import { refreshMe } from '../session/session.ts'

/** GET of a fiscal year's dates, as they hold in `province` (null: as the server knows the reader). */
export function useYear(year: FiscalYear, province: string | null) {
  const asked = province ? `?province=${encodeURIComponent(province)}` : ''
  return useQuery({
    queryKey: ['calendar', year, province],
    queryFn: () => request(YearView, `/api/calendar-year/${year}${asked}`),
    staleTime: 0,
  })
}

/** GET of the public holidays. */
export function useHolidays() {
  return useQuery({
    queryKey: ['holidays'],
    queryFn: () => request(HolidaysView, '/api/holidays'),
    staleTime: 0,
  })
}

/** PUT of dates; one saveId until the server has answered. Dates decide what every screen says, so all is read again. */
export function useSetting<T>(schema: z.ZodMiniType<T>, path: string) {
  const [saveId, setSaveId] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: (body: object) => request(schema, path, { method: 'PUT', body: { ...body, saveId } }),
    onSuccess: () => void refreshMe().catch(() => undefined),
    onError: (error) => {
      if (!(error instanceof Refusal)) return
      setSaveId(crypto.randomUUID())
      void refreshMe().catch(() => undefined)
    },
  })
}
