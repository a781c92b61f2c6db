import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type * as z from 'zod/mini'
import { Refusal, request } from '../api/request.ts'

/** What an act on a month changes of what the app has read. */
const CHANGED = [
  'province',
  'provinces',
  'sheet',
  'changed',
  'my-work',
  'requests',
  'exceptions',
  'closing',
  'nudge',
]

function refresh(cache: QueryClient): void {
  for (const key of CHANGED) void cache.invalidateQueries({ queryKey: [key] })
}

/**
 * POST (or PUT) of an act on a district's or a province's month. One saveId until the server has answered, so that a second tap or
 * another try after silence is the same act; whatever it answers, what was read is read again.
 */
export function useAct<T>(schema: z.ZodMiniType<T>, path: string, method: 'POST' | 'PUT' = 'POST') {
  const cache = useQueryClient()
  const [saveId, setSaveId] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: (body: object) => request(schema, path, { method, body: { ...body, saveId } }),
    onSuccess: () => refresh(cache),
    onError: (error) => {
      if (!(error instanceof Refusal)) return
      setSaveId(crypto.randomUUID())
      refresh(cache)
    },
  })
}

/** How an act stands: what its dialog shows of it. */
export type Acting = { isPending: boolean; isSuccess: boolean; error: Error | null }
