import type { JobRun, RunJob } from '#shared/calendar/jobs-view.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { record } from '../history/record-change.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { isJob, releaseJob } from './agenda-jobs.store.ts'
import { viewJob } from './view-jobs.ts'

/** J-7: the Department has a job tried again that had failed for good. Throws not-found, not-failed. */
export async function runJobAgain(deps: Deps, actor: Actor, { id }: RunJob): Promise<JobRun> {
  permit(actor, 'run-jobs', 'TH')
  const now = deps.clock()
  const ahead = now.getTime() - Date.now() // what Agenda writes down is real time
  const job = await deps.transaction(async () => {
    const released = await releaseJob(id, ahead)
    if (!released) throw (await isJob(id)) ? new Problem('not-failed', {}) : new Problem('not-found', {})
    const { name, data, failReason } = released
    const { form, period, unit } = data
    await record({
      act: 'job-run-again',
      by: personOf(actor),
      at: now,
      row: `job:${id}`,
      more: { name, form, period, unit, failReason },
    })
    return released
  })
  return { job: viewJob(job) }
}
