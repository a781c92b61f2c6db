import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { closeMonthJob } from '#jobs/close-month.job.ts'
import type { Job } from '#jobs/job.ts'
import type { Queue } from '#jobs/look-at-schedule.ts'
import { type RunningAgenda, startAgenda } from '#jobs/start-agenda.ts'
import { NO_WEIGHT } from '#jobs/schedule.ts'
import { Month } from '#shared/calendar/month.ts'
import { startWorld, type World } from '../support/world.ts'
import { until } from '../bin/started.ts'

const due: Parameters<Queue>[0] = {
  line: 'close-month',
  form: 'otop-sales',
  period: Month.parse('2024-07'),
  at: new Date('2024-08-06T00:00:00+07:00'),
  day: '2024-08-06',
  ...NO_WEIGHT,
}
const tries: string[] = []
/** The closing, whose first try for Chiang Mai fails. */
const shaky: Job = {
  ...closeMonthJob,
  run: async (deps, input, unit) => {
    tries.push(unit)
    if (unit === '50' && tries.filter((one) => one === '50').length === 1)
      throw new Error('the store is away')
    await closeMonthJob.run(deps, input, unit)
  },
}
let world: World
let agenda: RunningAgenda

beforeAll(async () => {
  world = await startWorld('2024-08-06T00:00:00+07:00')
  const log = world.deps.log.child({}, { level: 'silent' })
  agenda = await startAgenda(mongoose.connection.db!, { ...world.deps, log }, [shaky], {
    lockMs: 4_000,
    delay: 100,
    maxDelay: 100,
    maxRetries: 5,
  })
}, 30_000)
afterAll(async () => {
  await agenda.stop()
  await world.stop()
})

const jobs = async () =>
  (await (await world.as('prasert')).get('/jobs')).body.jobs as Record<string, unknown>[]
const done = (unit: string) => async () =>
  (await jobs()).some((job) => job['unit'] === unit && job['state'] === 'done') ? true : null

test('J-5: a unit is queued once however often it is found, and the Department sees what became of it', async () => {
  for (let found = 0; found < 3; found += 1) await agenda.queue(due, '52')
  await until('52 is done', 15_000, done('52'))
  await agenda.queue(due, '52')
  expect(await jobs()).toEqual([
    {
      id: expect.any(String),
      name: 'close-month',
      form: 'otop-sales',
      period: '2024-07',
      unit: '52',
      unitName: 'ลำปาง',
      dueAt: due.at.toISOString(),
      state: 'done',
      failures: 0,
      nextTryAt: null,
      finishedAt: expect.stringMatching(/^2024-08-05T17:00:/),
      failure: null,
    },
  ])
}, 20_000)

test('J-5: a try that failed is made again', async () => {
  await agenda.queue(due, '50')
  await until('50 is done', 15_000, done('50'))
  expect(tries.filter((unit) => unit === '50')).toHaveLength(2)
  expect(tries.filter((unit) => unit === '52')).toHaveLength(1)
}, 20_000)

test('J-4: only the Department sees the jobs', async () => {
  for (const who of ['kanda', 'malee', 'newcomer'] as const)
    expect((await (await world.as(who)).get('/jobs')).status).toBe(404)
})

test('J-5: a job queued before there were several forms is one of OTOP sales', async () => {
  const data = { period: '2024-06', at: '2024-07-05T17:00:00.000Z', unit: '52', day: '2024-07-06' }
  const queued = { name: 'close-month', type: 'normal', priority: 0, nextRunAt: new Date(), data }
  await mongoose.connection.collection('agendaJobs').insertOne(queued)
  const closing = { form: 'otop-sales', period: '2024-06', province: '52' }
  await until('June is closed', 15_000, async () =>
    (await mongoose.connection.collection('closings').countDocuments(closing)) === 1 ? true : null,
  )
})
