import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Month } from '#shared/calendar/month.ts'
import type { Category } from '#shared/otop-sales/category.ts'
import { type NewProducer, ProducersView, ProducerView } from '#shared/producers/producer.ts'
import { request } from '../api/request.ts'

/** GET of a district's registry, in its order. */
export function useProducers(district: string) {
  return useQuery({
    queryKey: ['producers', district],
    queryFn: () => request(ProducersView, `/api/districts/${encodeURIComponent(district)}/producers`),
    staleTime: 0,
  })
}

function useRegistryChanged(district: string) {
  const cache = useQueryClient()
  // A change of the registry also changes the open months' rows.
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: ['producers', district] }),
      cache.invalidateQueries({ queryKey: ['sheet'] }),
    ])
}

export type ProducerFields = Omit<NewProducer, 'district'>

/** Adds a producer (POST), or changes the one with `id` (PATCH). */
export function useSaveProducer(district: string, id: string | null) {
  const changed = useRegistryChanged(district)
  return useMutation({
    mutationFn: (body: ProducerFields) =>
      id
        ? request(ProducerView, `/api/producers/${id}`, { method: 'PATCH', body })
        : request(ProducerView, `/api/districts/${district}/producers`, { method: 'POST', body }),
    onSuccess: changed,
  })
}

/** POST …/resume: a stopped category starts again with month `since`; one saveId as long as the dialog is open. */
export function useResume(district: string, id: string) {
  const changed = useRegistryChanged(district)
  const [saveId] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: (what: { category: Category; since: Month }) =>
      request(ProducerView, `/api/producers/${id}/resume`, { method: 'POST', body: { ...what, saveId } }),
    onSuccess: changed,
  })
}
