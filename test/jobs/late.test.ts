import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { lineIdOf } from '../support/cast.ts'
import { heard } from '../support/chat-room.ts'
import { type JobsProcess, moveClock, startJobs } from '../support/jobs-process.ts'
import { until } from '../support/until.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World
let jobs: JobsProcess

beforeAll(async () => {
  world = await startWorld('2024-07-19T10:00:00+07:00')
  jobs = await startJobs(world)
}, 60_000)
afterAll(async () => {
  await jobs.end('SIGKILL')
  await world.stop()
})

/** What the process has logged as dropped: line and Bangkok time. */
const dropped = (): string[] =>
  jobs
    .said()
    .split('\n')
    .filter((line) => line.includes('dropped: found too late'))
    .map((line) => JSON.parse(line) as { line: string; at: string })
    .map(({ line, at }) => `${line} ${new Date(Date.parse(at) + 7 * 3_600_000).toISOString().slice(5, 16)}`)
    .toSorted()
/** Who was told what, once it was sent; every one in the order of names. */
const digests = async (): Promise<string[]> => {
  const told = await mongoose.connection
    .collection('outbox')
    .find({ kind: 'digest', state: 'sent' })
    .toArray()
  return told.map(({ person }) => String(person)).toSorted()
}
const OF_THAT_DAY = ['chai', 'chiang', 'kanda', 'malee', 'nipa', 'somsak', 'wichai']

test('J-3: a clock moved a week ahead: each is told once what still is of use, what a later reminder says is dropped and said so', async () => {
  await moveClock(world, '2024-07-26T10:00:00+07:00')
  await until(digests, (told) => told.length === OF_THAT_DAY.length, 15_000)
  expect(await digests()).toEqual(OF_THAT_DAY)
  expect(dropped()).toEqual(['remind-officers 07-24T09:00'])
  expect((await heard(world, lineIdOf('kanda'))).length).toBe(1)
  await moveClock(world, '2024-07-26T19:00:00+07:00') // looked at again: nothing new
  expect([await digests(), dropped().length]).toEqual([OF_THAT_DAY, 1])
}, 60_000)

test('J-3: a machine that slept over the close closes each month once and drops every reminder of it', async () => {
  process.kill(jobs.pid, 'SIGSTOP')
  const moved = moveClock(world, '2024-08-07T09:00:00+07:00')
  process.kill(jobs.pid, 'SIGCONT')
  await moved
  await until(
    () => count('closings'),
    (provinces) => provinces === 4,
    15_000,
  )
  expect(await count('closings', { version: 1, closedAt: new Date('2024-08-06T00:00:00+07:00') })).toBe(4)
  expect([await digests(), await count('outbox', { kind: 'digest' })]).toEqual([OF_THAT_DAY, 7])
  const ofBothForms = [
    'remind-department 08-05T16:00',
    'remind-department 08-06T08:30',
    'remind-province 08-01T09:00',
    'remind-province 08-02T09:00',
    'remind-province 08-05T09:00',
    'remind-province 08-05T16:00',
  ]
  const ofOne = ['remind-officers 07-24T09:00', 'remind-officers 07-30T09:00', 'remind-officers 07-31T13:00']
  expect(dropped()).toEqual([...ofBothForms, ...ofBothForms, ...ofOne].toSorted())
  await moveClock(world, '2024-08-07T09:00:30+07:00')
  expect([await count('closings'), dropped().length]).toEqual([4, 15])
}, 60_000)
