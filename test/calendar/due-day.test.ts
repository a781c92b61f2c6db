import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { lookAtSchedule, type Queue } from '#jobs/look-at-schedule.ts'
import { remindJob } from '#jobs/remind.job.ts'
import { setDay } from '../support/calendar.ts'
import type { CastName } from '../support/cast.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const remindOfficersJob = remindJob('remind-officers', 'district-officer')
let world: World
let [kanda, malee, chai, chiang, wichai]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-12T09:00:00+07:00')
  ;[kanda, malee, chai, chiang, wichai] = await Promise.all(
    (['kanda', 'malee', 'chai', 'chiang', 'wichai'] as const).map(world.as),
  )
}, 30_000)
afterAll(() => world.stop())

const at = (iso: string) => world.clock.set(`2024-${iso}+07:00`)
const wrong = (field: string, why: string) => ({
  status: 400,
  body: { code: 'bad-input', details: { field, why } },
})
const dueOf = async (by: Client, period: string): Promise<string> =>
  (await by.get(`/calendars/otop-sales/${period}`)).body.period.calendar.districtDueAt
const owed = (person: CastName) => count('outbox', { kind: 'digest', person })

/** A look of the jobs at `iso`; the units whose officers are reminded. */
async function look(iso: string): Promise<string[]> {
  at(iso)
  const done: string[] = []
  const queue: Queue = async (due, unit) => {
    done.push(unit)
    await remindOfficersJob.run(world.deps, due, unit)
  }
  await lookAtSchedule(world.deps, [remindOfficersJob], queue, world.deps.clock())
  return done.toSorted()
}

test('D-9: the day is one of the month, after it opens, to come, and for a form of a month', async () => {
  for (const day of [0, 32, 1.5]) expect((await setDay(malee!, day)).status).toBe(400)
  expect((await setDay(malee!, 20, { form: 'market-registry' })).status).toBe(400)
  expect((await setDay(malee!, 20, { reason: ' ' })).status).toBe(400)
  expect(await setDay(malee!, 9, { from: '2024-08' })).toMatchObject(wrong('day', 'order'))
  expect(await setDay(malee!, 11)).toMatchObject(wrong('day', 'past'))
  expect(await setDay(malee!, 20, { from: '2024-06' })).toMatchObject(wrong('from', 'passed'))
})

test('D-9: a province’s day holds from its month on, for its own districts only', async () => {
  expect(await look('07-12T09:00:00')).toEqual([])
  const set = await setDay(malee!, 18)
  expect(set).toMatchObject({
    status: 200,
    body: { dueDays: { version: 1, days: [{ from: '2024-07', day: 18 }] } },
  })
  expect(set.body.dueDays.changes[0]).toMatchObject({
    act: 'due-day-changed',
    by: 'มาลี',
    reason: 'ประชุมจังหวัด',
  })
  expect(await dueOf(kanda!, '2024-07')).toBe('2024-07-18T17:00:00.000Z')
  expect(await dueOf(kanda!, '2024-09')).toBe('2024-09-18T17:00:00.000Z')
  expect(await dueOf(kanda!, '2024-06')).toBe('2024-06-25T17:00:00.000Z')
  expect(await dueOf(chai!, '2024-07')).toBe('2024-07-25T17:00:00.000Z')
  expect((await setDay(malee!, 20)).body.code).toBe('changed-meanwhile')
})

test('R-1: the officers of that province are reminded on the day before its own last day, others on theirs', async () => {
  expect(await look('07-17T08:59:59')).toEqual([])
  expect(await look('07-17T09:00:00')).toEqual(['52'])
  expect([await owed('kanda'), await owed('chai')]).toEqual([1, 0])
})

test('D-3: who confirms after the province’s day is late, who does so in another province is not', async () => {
  at('07-19T00:00:00')
  const [lampang, chiangMai] = [julyOf('5201'), julyOf('5001')]
  await bring(lampang, 'confirmed', { officer: kanda!, head: wichai! }, 'rice.food')
  await bring(chiangMai, 'confirmed', { officer: chai!, head: wichai! }, 'umbrella.craft')
  expect((await lampang.seen(kanda!)).head.late).toBe(true)
  expect((await chiangMai.seen(chai!)).head.late).toBe(false)
})

test('D-9: a month whose day has passed stays as it was; from a later month on the standard holds again', async () => {
  expect(await setDay(malee!, 28, { version: 1 })).toMatchObject(wrong('from', 'passed'))
  const back = await setDay(malee!, null, { version: 1, from: '2024-09' })
  expect(back.body.dueDays.days).toEqual([
    { from: '2024-07', day: 18 },
    { from: '2024-09', day: null },
  ])
  expect(await dueOf(kanda!, '2024-08')).toBe('2024-08-18T17:00:00.000Z')
  expect(await dueOf(kanda!, '2024-09')).toBe('2024-09-25T17:00:00.000Z')
})

test('D-9: the 31st is the last day of any month, and what was set for later months goes', async () => {
  const set = await setDay(malee!, 31, { version: 2, from: '2024-08' })
  expect(set.body.dueDays.days).toEqual([
    { from: '2024-07', day: 18 },
    { from: '2024-08', day: 31 },
  ])
  expect(await dueOf(kanda!, '2024-09')).toBe('2024-09-30T17:00:00.000Z')
})

test('D-9: another province sets its own', async () => {
  expect((await setDay(chiang!, 20, { from: '2024-08' })).status).toBe(403)
  const own = { saveId: crypto.randomUUID(), version: 0, form: 'otop-sales', from: '2024-08', day: 20 }
  expect((await chiang!.put('/provinces/50/due-day', { ...own, reason: 'ตามปฏิทินจังหวัด' })).status).toBe(200)
  expect(await dueOf(chai!, '2024-08')).toBe('2024-08-20T17:00:00.000Z')
  expect(await dueOf(kanda!, '2024-08')).toBe('2024-08-31T17:00:00.000Z')
})
