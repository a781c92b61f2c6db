import type { JobView } from '#shared/calendar/jobs-view.ts'

/** What fell due at once for several areas and stands alike. */
export type JobGroup = { id: string; first: JobView; jobs: readonly JobView[] }

/** Jobs of one line, form, period, due instant and state together, in the order in which they are first met. */
export function jobGroups(jobs: readonly JobView[]): JobGroup[] {
  const groups = new Map<string, JobView[]>()
  for (const job of jobs) {
    const key = [job.name, job.form, job.period, job.dueAt, job.state].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), job])
  }
  return [...groups].map(([key, alike]) => ({ id: key, first: alike[0]!, jobs: alike }))
}
