import { useQuery } from '@tanstack/react-query'
import { OneCalendar } from '#shared/calendar/calendar-answers.ts'
import { RequestAnswer, type RequestView, RequestsView } from '#shared/requests/request.ts'
import { request } from '../api/request.ts'
import { useAct } from '../provinces/act-queries.ts'

/** GET of the requests that I may answer or have asked. */
export function useRequests() {
  return useQuery({
    queryKey: ['requests'],
    queryFn: () => request(RequestsView, '/api/requests'),
    staleTime: 0,
  })
}

/** POST of an answer; the first one counts. */
export const useAnswer = (id: string) =>
  useAct(RequestAnswer, `/api/requests/${encodeURIComponent(id)}/answer`)

/** GET of when the month closes that an unlock is asked for; null until it is known. */
export function useCloseOf({ kind, form, period, province }: RequestView): string | null {
  const { data } = useQuery({
    queryKey: ['calendar', form, period, province],
    queryFn: () => request(OneCalendar, `/api/calendars/${form}/${period}?province=${province}`),
    enabled: kind === 'unlock',
  })
  return data?.period.calendar.closesAt ?? null
}
