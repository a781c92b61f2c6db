import { QueryClient } from '@tanstack/react-query'
import { Away } from './request.ts'

/** The cache of what the server told; only silence (Away) is asked again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) => error instanceof Away && failures < 3,
      retryDelay: (failures) => Math.min(1000 * 2 ** failures, 8000),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})
