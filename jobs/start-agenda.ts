import { setTimeout as pause } from 'node:timers/promises'
import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda, backoffStrategies, type Job as AgendaJob } from 'agenda'
import type { Db } from 'mongodb'
import { type Day, dayOf } from '#shared/calendar/bangkok.ts'
import { Period } from '#shared/calendar/form.ts'
import { Form } from '#shared/sheets/forms.ts'
import { makeAgendaIndexes } from './agenda-indexes.ts'
import type { Job, JobDeps, JobDue } from './job.ts'
import type { Queue } from './look-at-schedule.ts'
import type { Weight } from './schedule.ts'

const COLLECTION = 'agendaJobs'
const POLL_MS = 1_000 // a number: words are accepted and then nothing ever runs
const DRAIN_MS = 3_000

/**
 * After `lockMs` a try that a dead process had begun is made anew (Agenda leaves a timer of half of it behind). One that failed is
 * made again after `delay`, twice that, and so on up to `maxDelay`; after `maxRetries` (25 minutes) it has failed for good.
 */
const PATIENCE = { lockMs: 30_000, delay: 1_000, maxDelay: 60_000, maxRetries: 30 }

/** `ahead`: by how many milliseconds the world's clock is ahead of real time, which is what Agenda writes down. */
type Data = { form?: string; period: string; at: string; unit: string; day: string; ahead: number } & Weight

/** `queue` is for the look; `stop` lets what runs come to its end. */
export type RunningAgenda = { queue: Queue; stop: () => Promise<void> }

/** J-5: starts Agenda on its own connection; it is only ever given jobs for now, one for each due and unit. */
export async function startAgenda(
  db: Db,
  deps: JobDeps,
  jobs: readonly Job[],
  patience = PATIENCE,
): Promise<RunningAgenda> {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: COLLECTION }),
    name: String(process.pid), // stands in what it has taken
    processEvery: POLL_MS,
    defaultLockLifetime: patience.lockMs,
  })
  tell(agenda, deps)
  const ended = whenEnded(agenda)
  define(agenda, deps, jobs, patience)
  await makeAgendaIndexes(db.collection(COLLECTION))
  await agenda.start()
  return {
    queue: async ({ line, at, form, period, ...due }, unit) => {
      const ahead = deps.clock().getTime() - Date.now()
      const data: Data = { form, period, at: at.toISOString(), unit, ahead, ...due }
      const once = { 'data.form': form, 'data.period': period, 'data.at': data.at, 'data.unit': unit }
      await agenda.create(line, data).unique(once, { insertOnly: true }).schedule(new Date()).save()
    },
    stop: async () => {
      await agenda.stop() // gives back what it has taken and not begun; its drain would begin the rest as well
      await Promise.race([ended(), pause(DRAIN_MS)])
    },
  }
}

/** J-7: no failure is silent: each is logged, the last one as an error. */
function tell(agenda: Agenda, { log }: JobDeps): void {
  const named = ({ attrs: { name, data } }: AgendaJob) => ({ line: name, ...(data as Data) })
  agenda.on('error', (error) => log.warn({ err: error }, 'agenda'))
  agenda.on('fail', (error, job: AgendaJob) => log.warn({ ...named(job), err: error }, 'a job failed'))
  agenda.on('retry exhausted', (error, job: AgendaJob) =>
    log.error({ ...named(job), err: error }, 'a job failed for good; the Department can run it again'),
  )
}

/** J-9: what waits until nothing runs any more. */
function whenEnded(agenda: Agenda): () => Promise<void> {
  const running = new Set<AgendaJob>()
  let heard = (): void => undefined
  agenda.on('start', (job: AgendaJob) => void running.add(job))
  agenda.on('complete', (job: AgendaJob) => {
    running.delete(job)
    if (running.size === 0) heard()
  })
  return () => new Promise((resolve) => (running.size === 0 ? resolve() : (heard = resolve)))
}

function define(agenda: Agenda, deps: JobDeps, jobs: readonly Job[], patience: typeof PATIENCE): void {
  const backoff = backoffStrategies.exponential(patience)
  for (const job of jobs) {
    agenda.define<Data>(job.line, async ({ attrs: { data } }) => job.run(deps, dueOf(data), data.unit), {
      backoff,
      ...(job.atOnce ? { concurrency: job.atOnce } : {}),
    })
  }
}

/** What a job was queued with; those of before there were several forms are of OTOP sales, those of before reminders had a day of their instant's. */
function dueOf({
  form = 'otop-sales',
  period,
  at,
  day,
  lastDay = false,
  final = false,
  alone = false,
}: Data): JobDue {
  const instant = new Date(at)
  const found = (day as Day | undefined) ?? dayOf(instant)
  const about = { form: Form.parse(form), period: Period.parse(period) }
  return { ...about, at: instant, day: found, lastDay, final, alone }
}
