import { useQuery } from '@tanstack/react-query'
import { RequestAnswer, RequestsView } from '#shared/requests/request.ts'
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
