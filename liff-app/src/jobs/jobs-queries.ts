import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { JobRun, JobsView } from '#shared/calendar/jobs-view.ts'
import { Refusal, request } from '../api/request.ts'

const AGAIN_MS = 3_000
const SETTLED = ['done', 'failed']

/** GET of what the schedule had done; asked again and again while something is under way. */
export function useJobs() {
  return useQuery({
    queryKey: ['jobs'],
    queryFn: () => request(JobsView, '/api/jobs'),
    staleTime: 0,
    refetchInterval: ({ state: { data } }) =>
      data?.jobs.some(({ state }) => !SETTLED.includes(state)) ? AGAIN_MS : false,
  })
}

/** POSTs that have failed jobs tried again, one after the other; `onDone` is told how many. Of several those that do not need it any more are passed over. */
export function useRunAgain(onDone: (run: number) => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (ids: readonly string[]) => {
      let run = 0
      for (const id of ids) {
        await request(JobRun, `/api/jobs/${id}/run`, { method: 'POST', body: {} }).then(
          () => (run += 1),
          (error: unknown) => {
            if (ids.length === 1 || !(error instanceof Refusal && error.code === 'not-failed')) throw error
          },
        )
      }
      return run
    },
    onSuccess: onDone,
    onSettled: () => cache.invalidateQueries({ queryKey: ['jobs'] }),
  })
}
