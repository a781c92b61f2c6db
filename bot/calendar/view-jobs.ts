import type { JobsView } from '#shared/calendar/jobs-view.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { type AgendaJob, findAgendaJobs } from './agenda-jobs.store.ts'

const MOST = 500

/** J-4: the Department sees what the schedule had done. Throws not-signed-in, not-found. */
export async function viewJobs(_deps: Deps, actor: Actor): Promise<JobsView> {
  permit(actor, 'read-jobs', 'TH')
  return { jobs: (await findAgendaJobs(MOST)).map(viewJob) }
}

function viewJob({ name, data, lastFinishedAt, failReason, ...job }: AgendaJob): JobsView['jobs'][number] {
  return {
    name,
    period: data.period,
    unit: data.unit,
    dueAt: data.at,
    state: stateOf({ lastFinishedAt, ...job }),
    finishedAt: lastFinishedAt?.toISOString() ?? null,
    failure: failReason,
  }
}

function stateOf(job: Pick<AgendaJob, 'lockedAt' | 'lastFinishedAt' | 'failedAt'>) {
  if (job.lockedAt) return 'running'
  if (!job.lastFinishedAt) return 'waiting'
  return job.failedAt && job.failedAt >= job.lastFinishedAt ? 'failed' : 'done'
}
