import { useMutation, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/request.ts'
import { refreshMe } from '../session/session.ts'

/** PUT /api/people/:id/phone: digits, '' takes the number away; every list that shows numbers is read again. */
export function useChangePhone(id: string, own: boolean) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (phone: string) =>
      request(null, `/api/people/${encodeURIComponent(id)}/phone`, { method: 'PUT', body: { phone } }),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['people'] }),
        cache.invalidateQueries({ queryKey: ['call-list'] }),
        // The number is kept even if reading it again fails just now.
        own && refreshMe().catch(() => undefined),
      ]),
  })
}
