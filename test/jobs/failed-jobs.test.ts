import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { closeMonthJob } from '#jobs/close-month.job.ts'
import type { Job } from '#jobs/job.ts'
import { NO_WEIGHT } from '#jobs/schedule.ts'
import { type RunningAgenda, startAgenda } from '#jobs/start-agenda.ts'
import type { JobsView, JobView } from '#shared/calendar/jobs-view.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Client } from '../support/client.ts'
import { until } from '../support/until.ts'
import { count, startWorld, type World } from '../support/world.ts'

const due = {
  line: 'close-month',
  form: 'otop-sales',
  period: Month.parse('2024-07'),
  at: new Date('2024-08-06T00:00:00+07:00'),
  day: '2024-08-06',
  ...NO_WEIGHT,
} as const
const REASON = 'E11000 dup key: { _id: "otop-sales:2024-07:52" } at 66a1f00dcafe66a1f00dcafe\n  at line 1'
let tries = 0
let broken = true
const closing: Job = {
  ...closeMonthJob,
  run: async (deps, input, unit) => {
    tries += 1
    if (broken) throw new Error(REASON)
    await closeMonthJob.run(deps, input, unit)
  },
}
let world: World
let agenda: RunningAgenda
let prasert: Client

beforeAll(async () => {
  world = await startWorld('2024-08-06T00:00:00+07:00')
  prasert = await world.as('prasert')
  const log = world.deps.log.child({}, { level: 'silent' })
  const patience = { lockMs: 4_000, delay: 3_000, maxDelay: 3_000, maxRetries: 1 }
  agenda = await startAgenda(mongoose.connection.db!, { ...world.deps, log }, [closing], patience)
}, 30_000)
afterAll(async () => {
  await agenda.stop()
  await world.stop()
})

const read = async (): Promise<JobsView> => (await prasert.get('/jobs')).body
const become = async (state: JobView['state']): Promise<JobView> =>
  (await until(read, ({ jobs }) => jobs[0]?.state === state, 12_000)).jobs[0]!
const gauge = async (): Promise<string | undefined> =>
  /^yod_jobs_failed .*$/m.exec(await (await fetch(`${world.origin}/metrics`)).text())?.[0]
const runAgain = (id: string) => prasert.post(`/jobs/${id}/run`, {})

test('J-7: a job that failed is being tried again with its next try, or has failed for good; both are told with the reason', async () => {
  expect(await gauge()).toBe('yod_jobs_failed 0')
  await agenda.queue(due, '52')
  const trying = await become('trying')
  expect(trying).toMatchObject({ failures: 1, unitName: 'ลำปาง', failure: 'E11000 dup key: { _id: … } at …' })
  expect(Date.parse(trying.nextTryAt!) - Date.parse(trying.finishedAt!)).toBeGreaterThan(2_500)
  expect((await runAgain(trying.id)).body.code).toBe('not-failed')
  expect(await become('failed')).toMatchObject({ failures: 2, nextTryAt: null, failure: trying.failure })
  expect([tries, (await read()).failed, await gauge()]).toEqual([2, 1, 'yod_jobs_failed 1'])
}, 30_000)

test('J-7: the Department has it run again, which starts its tries anew; only one that has failed for good', async () => {
  const { id } = await become('failed')
  expect((await runAgain(id)).body).toMatchObject({ job: { id, state: 'waiting', failures: 0 } })
  expect((await runAgain(id)).status).toBe(409)
  expect(await become('failed')).toMatchObject({ failures: 2 })
  broken = false
  const [first, second] = await Promise.all([runAgain(id), runAgain(id)])
  expect([first.status, second.status].toSorted()).toEqual([200, 409])
  expect(await become('done')).toMatchObject({ id, failures: 0, failure: null })
  expect((await runAgain(id)).body.code).toBe('not-failed')
  expect((await runAgain('0'.repeat(24))).status).toBe(404)
  expect([tries, await count('closings'), await gauge()]).toEqual([5, 1, 'yod_jobs_failed 0'])
  expect(await count('changes', { act: 'job-run-again', row: `job:${id}` })).toBe(2)
}, 40_000)

test('J-7: one that failed long ago is listed however much has been done since, and is not removed', async () => {
  const jobs = mongoose.connection.collection('agendaJobs')
  const long = new Date('2020-01-01T00:00:00Z')
  const old = { name: 'close-month', lockedAt: null, nextRunAt: null, lastFinishedAt: long, failReason: 'x' }
  const data = { period: '2024-06', at: long.toISOString() }
  await jobs.insertOne({ ...old, failCount: 31, data: { ...data, unit: '50' } })
  await jobs.insertMany(
    Array.from({ length: 301 }, (_, at) => ({ ...old, failCount: 0, data: { ...data, unit: `x${at}` } })),
  )
  const { jobs: listed, failed } = await read()
  expect([failed, listed.filter(({ state }) => state === 'failed').map(({ unit }) => unit)]).toEqual([
    1,
    ['50'],
  ])
  const expiring = (await jobs.indexes()).filter((index) => 'expireAfterSeconds' in index)
  expect(expiring).toMatchObject([
    { expireAfterSeconds: 14 * 86_400, partialFilterExpression: { failCount: { $in: [null, 0] } } },
  ])
})
