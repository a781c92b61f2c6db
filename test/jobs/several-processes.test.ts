import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { lineIdOf } from '../support/cast.ts'
import { heard } from '../support/chat-room.ts'
import {
  jobsOf,
  type JobsProcess,
  moveClock,
  peopleEveryProvince,
  startJobs,
} from '../support/jobs-process.ts'
import { until } from '../support/until.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let running: JobsProcess[] = []

const start = async (): Promise<JobsProcess> => {
  const jobs = await startJobs(world)
  running.push(jobs)
  return jobs
}

beforeAll(async () => {
  world = await startWorld('2024-07-25T18:00:00+07:00')
  await peopleEveryProvince(world.deps.clock())
}, 60_000)
afterEach(async () => {
  for (const jobs of running) await jobs.end('SIGKILL')
  running = []
})
afterAll(() => world.stop())

const closed = (period: string): Promise<number> => count('closings', { form: 'otop-sales', period })
const done = async (line: string, period: string): Promise<number> =>
  (await (await world.as('prasert')).get('/jobs')).body.jobs.filter(
    (job: Record<string, unknown>) =>
      job['name'] === line &&
      job['form'] === 'otop-sales' &&
      job['period'] === period &&
      job['state'] === 'done',
  ).length
/** Once some of a month are closed, who has taken the rest. */
const atWork = async (period: string): Promise<JobsProcess> => {
  await until(
    () => closed(period),
    (provinces) => provinces >= 3,
    30_000,
  )
  const [taken] = (await jobsOf('close-month', period)).filter(({ lockedAt }) => lockedAt)
  return running.find(({ pid }) => String(pid) === taken?.lastModifiedBy)!
}

test('J-8: two processes at one due instant: each province’s reminder is done once, and said once', async () => {
  await Promise.all([start(), start()])
  await moveClock(world, '2024-07-26T09:00:00+07:00')
  await until(
    () => done('remind-province', '2024-07'),
    (jobs) => jobs === 76,
    30_000,
  )
  const told = await mongoose.connection.collection('outbox').find({ kind: 'digest' }).toArray()
  const persons = told.map(({ person }) => person as string)
  expect(new Set(persons).size).toBe(persons.length)
  expect(persons.filter((person) => person.startsWith('officer')).length).toBe(76)
  expect(persons).toContain('malee')
  await until(
    () => count('outbox', { kind: 'digest', person: 'malee', state: 'sent' }),
    (sent) => sent === 1,
  )
  expect((await heard(world, lineIdOf('malee'))).length).toBe(1)
}, 90_000)

test('J-8: one of them killed while it closes provinces: the other one closes the rest, each once', async () => {
  await Promise.all([start(), start()])
  const moved = moveClock(world, '2024-08-06T00:00:00+07:00')
  const victim = await atWork('2024-07')
  await victim.end('SIGKILL')
  const left = await closed('2024-07')
  expect(left).toBeLessThan(76)
  await until(
    () => done('close-month', '2024-07'),
    (jobs) => jobs === 76,
    90_000,
  )
  expect(await count('closings', { form: 'otop-sales', period: '2024-07', version: 1 })).toBe(76)
  const all = await jobsOf('close-month', '2024-07')
  const jobs = all.filter(({ data }) => data.form === 'otop-sales')
  expect(jobs.map(({ data }) => data.unit).toSorted()).toEqual([...PROVINCE_CODES])
  expect(all.filter(({ failCount }) => failCount)).toEqual([])
  await moved
}, 150_000)

test('J-9: told to end, it finishes what it is at, gives back the rest, and another one goes on at once', async () => {
  const only = await start()
  const moved = moveClock(world, '2024-09-06T00:00:00+07:00')
  expect(await atWork('2024-08')).toBe(only)
  const at = Date.now()
  expect(await only.end('SIGTERM')).toBe(0)
  expect(Date.now() - at).toBeLessThan(8_000)
  const left = await jobsOf('close-month', '2024-08')
  expect(left.filter(({ lockedAt }) => lockedAt)).toEqual([])
  expect(await closed('2024-08')).toBe(await done('close-month', '2024-08'))
  expect(await closed('2024-08')).toBeLessThan(76)
  await start()
  await until(
    () => closed('2024-08'),
    (provinces) => provinces === 76,
    20_000,
  )
  await moved
}, 90_000)
