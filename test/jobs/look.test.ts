import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeMonthJob } from '#jobs/close-month.job.ts'
import { lookAtSchedule, type Queue } from '#jobs/look-at-schedule.ts'
import { JOBS } from '#jobs/all-jobs.ts'
import { composeDigest } from '#bot/reminders/compose-digest.ts'
import type { CastName } from '../support/cast.ts'
import { saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'
import { until } from '../bin/started.ts'

const DATA = { period: '2024-07', role: 'district-officer' }
const SHEET = '/sheets/otop-sales/2024-07/5202'
/** P of OTOP sales is that of the month's market sales. */
const LOCKING = [
  'remind-province 50',
  'remind-province 52',
  'remind-province 50 market-sales',
  'remind-province 52 market-sales',
]
let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

/** A look at `iso` by a process of jobs, which does at once what it finds; tells what that was. */
async function lookAt(iso: string, queue?: Queue): Promise<string[]> {
  world.clock.set(iso)
  const done: string[] = []
  const { log } = world.deps
  const atOnce: Queue = async (due, unit) => {
    done.push(`${due.line} ${unit}${due.form === 'otop-sales' ? '' : ` ${due.form}`}`)
    await JOBS.find(({ line }) => line === due.line)!.run(world.deps, due, unit)
  }
  await lookAtSchedule({ log: log.child({}, { level: 'silent' }) }, JOBS, queue ?? atOnce, world.deps.clock())
  return done
}

const owed = (kind: string, person: CastName): Promise<number> => count('outbox', { kind, person })
const pushed = async (): Promise<string[]> => {
  const log = (await world.line('log')) as { what: string; text: string; status: number }[]
  return log
    .filter(({ what, status }) => ['push', 'multicast'].includes(what) && status === 200)
    .map(({ text }) => text)
}

test('J-2: the first look begins at the present: nothing of the past is made up for', async () => {
  expect(await lookAt('2024-07-23T09:00:00+07:00')).toEqual([])
})

test('R-1: on T−1 at 09:00 the officers of districts not confirmed are reminded, those who are done are not', async () => {
  const somsak = await world.as('somsak')
  await somsak.put(`${SHEET}/rows/tea.beverage`, saving())
  const { body } = await somsak.put(`${SHEET}/rows/soap.herb`, saving())
  expect(
    (await somsak.post(`${SHEET}/confirm`, { saveId: randomUUID(), version: body.head.version })).status,
  ).toBe(200)
  expect(await lookAt('2024-07-24T08:59:59+07:00')).toEqual([])
  await lookAt('2024-07-24T09:00:00+07:00')
  for (const person of ['kanda', 'nipa', 'chai'] as const) expect(await owed('digest', person)).toBe(1)
  for (const person of ['somsak', 'wichai', 'malee'] as const) expect(await owed('digest', person)).toBe(0)
})

test('R-1: the text is what is true when it is sent, and none when the work is done by then', async () => {
  const texts = await until('two calls', 10_000, async () => {
    const reminders = (await pushed()).filter((text) => text.startsWith('ยอด OTOP'))
    return reminders.length >= 2 ? reminders : null
  })
  expect(texts.toSorted()).toEqual([
    'ยอด OTOP ก.ค. 67: เหลือ 1 แถว ครบกำหนด 25 ก.ค.',
    'ยอด OTOP ก.ค. 67: เหลือ 5 แถว ครบกำหนด 25 ก.ค.',
  ])
  expect(await composeDigest(world.deps, 'somsak', DATA, world.deps.clock())).toBeNull()
})

test('J-2: looked at again, late or by several at once, a reminder is made once', async () => {
  expect(await lookAt('2024-07-25T13:00:00+07:00')).toEqual(['remind-officers 50', 'remind-officers 52'])
  expect(await lookAt('2024-07-25T15:00:00+07:00')).toEqual(['remind-heads 52'])
  const [one, other] = await Promise.all([
    lookAt('2024-07-26T08:59:00+07:00'),
    lookAt('2024-07-26T08:59:00+07:00'),
  ])
  expect([...one, ...other]).toEqual([])
  const both = await Promise.all([lookAt('2024-07-26T09:00:00+07:00'), lookAt('2024-07-26T09:00:00+07:00')])
  const [market, otop] = [['remind-officers 50 market-sales', 'remind-officers 52 market-sales'], LOCKING]
  expect(both.flat()).toEqual([...market, ...otop.slice(0, 2)])
  expect(await owed('digest', 'kanda')).toBe(2)
})

test('R-4: the province is told how many districts are locked', async () => {
  expect([await owed('digest', 'malee'), await owed('digest', 'chiang')]).toEqual([1, 1])
  await until('the push', 10_000, async () =>
    (await pushed()).some((text) => text.startsWith('ล็อกยอด OTOP ก.ค. 67: ล็อกแล้ว 0/13 อำเภอ')) ? true : null,
  )
})

test('J-2: a look that could not queue what it found is made again', async () => {
  await lookAt('2024-07-30T09:00:00+07:00')
  const fails: Queue = () => Promise.reject(new Error('the store is away'))
  await expect(lookAt('2024-08-01T09:00:00+07:00', fails)).rejects.toThrow('away')
  expect(await lookAt('2024-08-01T09:00:05+07:00')).toEqual(expect.arrayContaining(LOCKING))
})

test('R-3: what is found at night waits for the morning', async () => {
  expect(await lookAt('2024-08-02T22:00:00+07:00')).toEqual([])
  expect(await lookAt('2024-08-03T08:29:59+07:00')).toEqual([])
  expect(await lookAt('2024-08-03T08:30:00+07:00')).toEqual(LOCKING)
})

test('D-4: at the close every head is stamped, absent ones are made, what stood is recorded, and nobody writes', async () => {
  expect(await lookAt('2024-08-06T00:00:00+07:00')).toEqual([
    'close-month 50',
    'close-month 52',
    'close-month 50 market-sales',
    'close-month 52 market-sales',
  ])
  const closedAt = new Date('2024-08-06T00:00:00+07:00')
  expect(await count('sheets', { form: 'otop-sales', period: '2024-07', province: '52', closedAt })).toBe(13)
  const stood = { _id: 'otop-sales:2024-07:52', version: 1, districts: 13, confirmed: 1, notEntered: 5 }
  expect(await count('closings', { ...stood, total: 2_500_000 })).toBe(1)
  const answer = await (await world.as('somsak')).put(`${SHEET}/rows/tea.beverage`, saving({ version: 1 }))
  expect(answer).toMatchObject({ status: 409, body: { code: 'closed' } })
})

test('D-4: closing again changes nothing', async () => {
  const due = { form: 'otop-sales', period: '2024-07', at: new Date() } as Parameters<
    typeof closeMonthJob.run
  >[1]
  const stamped = { form: 'otop-sales', province: '52', period: '2024-07', version: 1 }
  const before = await count('sheets', stamped)
  await closeMonthJob.run(world.deps, due, '52')
  expect([await count('sheets', stamped), await count('closings')]).toEqual([before, 4])
})
