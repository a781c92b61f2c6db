import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Month } from '#shared/calendar/month.ts'
import { CallListView } from '#shared/messages/call-list.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { MessagesView } from '#shared/messages/messages-view.ts'
import { request } from '../api/request.ts'

/** GET of what was told in a month in a province, or the country ("TH"), newest first, page after page. */
export function useMessages(area: string, month: Month) {
  return useInfiniteQuery({
    queryKey: ['messages', area, month],
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      request(
        MessagesView,
        `/api/messages?province=${area}&month=${month}${pageParam && `&before=${pageParam}`}`,
      ),
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  })
}

/** GET of whom a province calls. */
export function useCallList(province: string, form: Form) {
  return useQuery({
    queryKey: ['call-list', province, form],
    queryFn: () =>
      request(CallListView, `/api/provinces/${encodeURIComponent(province)}/call-list?form=${form}`),
    staleTime: 0,
  })
}
