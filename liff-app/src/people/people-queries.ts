import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NewInvitation } from '#shared/people/invitation.ts'
import { InvitationMade, InvitationsView, Joined, PeopleView } from '#shared/people/people-view.ts'
import { request } from '../api/request.ts'
import { refreshMe } from '../session/session.ts'

/** GET /api/people: the posts of one's area. */
export function usePeople() {
  return useQuery({ queryKey: ['people'], queryFn: () => request(PeopleView, '/api/people'), staleTime: 0 })
}

/** GET /api/invites: those made in one's area, newest first. */
export function useInvitations() {
  return useQuery({
    queryKey: ['invites'],
    queryFn: () => request(InvitationsView, '/api/invites'),
    staleTime: 0,
  })
}

/** POST /api/invites: the code comes back once. */
export function useInvite() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: NewInvitation) => request(InvitationMade, '/api/invites', { method: 'POST', body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['invites'] }),
  })
}

/** DELETE /api/invites/:id: takes an unused invitation back. */
export function useTakeBack() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(null, `/api/invites/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['invites'] }),
  })
}

/** DELETE /api/posts/:id: ends a post; what was done in it stays. */
export function useEndPost() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => request(null, `/api/posts/${encodeURIComponent(id)}`, { method: 'DELETE' }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
}

/** POST /api/join: redeems a code ("ABCD-EFGH"); the person's posts are read again at once. */
export function useJoin() {
  return useMutation({
    mutationFn: (code: string) => request(Joined, '/api/join', { method: 'POST', body: { code } }),
    // The post is held even if reading it again fails just now.
    onSuccess: () => refreshMe().catch(() => undefined),
  })
}
