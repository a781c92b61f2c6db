import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda, backoffStrategies } from 'agenda'
import type { Db } from 'mongodb'
import { type Day, dayOf } from '#shared/calendar/bangkok.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Job, JobDeps, JobDue } from './job.ts'
import type { Queue } from './look-at-schedule.ts'
import type { Weight } from './schedule.ts'

const COLLECTION = 'agendaJobs'
const POLL_MS = 1_000 // a number: words are accepted and then nothing ever runs
/** A try that a dead process had begun is made anew after this; Agenda leaves a timer of half of it behind. */
const LOCK_MS = 60_000
const DRAIN_MS = 3_000
const KEPT_SECONDS = 90 * 86_400

type Data = { period: string; at: string; unit: string; day: string } & Weight

/** `queue` is for the look; `stop` lets what runs come to its end. */
export type RunningAgenda = { queue: Queue; stop: () => Promise<void> }

/** Starts Agenda on its own connection; it is only ever given jobs for now, one for each due and unit. */
export async function startAgenda(
  db: Db,
  deps: JobDeps,
  jobs: readonly Job[],
  lockMs = LOCK_MS,
): Promise<RunningAgenda> {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: db, collection: COLLECTION }),
    processEvery: POLL_MS,
    defaultLockLifetime: lockMs,
  })
  define(agenda, deps, jobs)
  await agenda.start()
  await db.collection(COLLECTION).createIndex({ lastFinishedAt: 1 }, { expireAfterSeconds: KEPT_SECONDS })
  return {
    queue: async ({ line, at, period, ...due }, unit) => {
      const data: Data = { period, at: at.toISOString(), unit, ...due }
      const once = { 'data.period': data.period, 'data.at': data.at, 'data.unit': unit }
      await agenda.create(line, data).unique(once, { insertOnly: true }).schedule(new Date()).save()
    },
    stop: async () => {
      await agenda.drain({ timeout: DRAIN_MS })
    },
  }
}

function define(agenda: Agenda, deps: JobDeps, jobs: readonly Job[]): void {
  agenda.on('error', (error) => deps.log.warn({ err: error }, 'agenda'))
  agenda.on('fail', (error) => deps.log.warn({ err: error }, 'a job failed'))
  const backoff = backoffStrategies.exponential({ delay: 1_000, maxDelay: 60_000, maxRetries: 30 })
  for (const job of jobs) {
    agenda.define<Data>(job.line, async ({ attrs: { data } }) => job.run(deps, dueOf(data), data.unit), {
      backoff,
      ...(job.atOnce ? { concurrency: job.atOnce } : {}),
    })
  }
}

/** What a job was queued with; those of before reminders had a day belong to that of their instant. */
function dueOf({ period, at, day, lastDay = false, final = false, alone = false }: Data): JobDue {
  const instant = new Date(at)
  const found = (day as Day | undefined) ?? dayOf(instant)
  return { period: Month.parse(period), at: instant, day: found, lastDay, final, alone }
}
