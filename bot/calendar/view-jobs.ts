import { areaName } from '#shared/areas/area-names.ts'
import type { JobState, JobsView, JobView } from '#shared/calendar/jobs-view.ts'
import { Form } from '#shared/sheets/forms.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { type AgendaJob, countFailed, findAgendaJobs } from './agenda-jobs.store.ts'

const MOST = 300
const MOST_TOLD = 160

/** J-4: the Department sees what the schedule had done, and all that failed. Throws not-signed-in, not-found. */
export async function viewJobs(deps: Deps, actor: Actor): Promise<JobsView> {
  permit(actor, 'read-jobs', 'TH')
  const [failed, jobs] = await Promise.all([countFailed(), findAgendaJobs(MOST)])
  return { now: deps.clock().toISOString(), failed, jobs: jobs.map(viewJob) }
}

/** A job as it leaves: the world's instants, the area's name, the failure without ids. */
export function viewJob({ _id, name, data, ...job }: AgendaJob): JobView {
  const unit = data.unit.split(':').at(-1)! // of a sheet its district
  const inWorld = (at: Date | null): string | null =>
    at && new Date(at.getTime() + (data.ahead ?? 0)).toISOString()
  const state = stateOf(job)
  const failing = state === 'failed' || state === 'trying'
  return {
    id: _id.toHexString(),
    name,
    form: Form.parse(data.form ?? 'otop-sales'),
    period: data.period,
    unit,
    unitName: areaName(unit),
    dueAt: data.at,
    state,
    failures: job.failCount ?? 0,
    nextTryAt: state === 'trying' ? inWorld(job.nextRunAt) : null,
    finishedAt: inWorld(job.lastFinishedAt),
    failure: failing ? shortened(job.failReason ?? '') : null,
  }
}

function stateOf({
  lockedAt,
  nextRunAt,
  failCount,
  lastFinishedAt,
}: Omit<AgendaJob, '_id' | 'name' | 'data'>): JobState {
  if (lockedAt) return 'running'
  if (failCount) return nextRunAt ? 'trying' : 'failed'
  return nextRunAt || !lastFinishedAt ? 'waiting' : 'done'
}

/** What a program said, in one line, without what it quotes and without whatever looks like an id or an address. */
function shortened(reason: string): string {
  const line = reason.split('\n')[0]!
  const plain = line.replace(/"[^"]*"|\w+:\/\/\S+|\b(?=\w*\d)\w{12,}/g, '…')
  return plain.length > MOST_TOLD ? `${plain.slice(0, MOST_TOLD)}…` : plain
}
