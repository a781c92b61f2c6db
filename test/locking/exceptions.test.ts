import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { closeMonth } from '#bot/calendar/close-month.ts'
import type { ClosingDocument } from '#bot/calendar/closings.store.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Answer, Client } from '../support/client.ts'
import { appoint, bring, julyOf, once } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
let world: World
let [kanda, wichai, somsak, malee, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-08-05T09:00:00+07:00')
  ;[kanda, wichai, somsak, malee, prasert] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee', 'prasert'] as const).map(world.as),
  )
  await appoint('newcomer', 'department-officer', 'TH')
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await bring(julyOf('5202'), 'confirmed', { officer: somsak!, head: wichai! }, 'tea.beverage')
}, 30_000)
afterAll(() => world.stop())

const at = (iso: string) => world.clock.set(`2024-${iso}+07:00`)
const asking = (until: string, more: object = {}) =>
  once({
    form: 'otop-sales',
    period: '2024-07',
    district: '5201',
    reason: 'ไฟดับทั้งอำเภอ',
    until: `2024-${until}+07:00`,
    ...more,
  })
const grant = (until: string, more: object = {}, by = prasert!): Promise<Answer> =>
  by.post('/exceptions', asking(until, more))
const line = async (district = '5201') => {
  const { districts } = (await malee!.get('/provinces/52/otop-sales/2024-07')).body
  return districts.find(({ area }: { area: string }) => area === district)
}
const closing = () =>
  mongoose.connection
    .collection<ClosingDocument>('closings')
    .findOne({ period: Month.parse('2024-07'), province: '52' })
const ended = async () => (await prasert!.get('/exceptions')).body.exceptions[0]?.ended

test('D-6: before the close there are no exceptions, the province can unlock', async () => {
  await july.act(malee!, 'lock')
  expect(await grant('08-20T00:00:00')).toMatchObject({ status: 409, body: { code: 'not-closed' } })
})

test('D-6: an end in the past or more than sixty days off is refused, and so are a reason of spaces and others than the Department', async () => {
  at('08-06T09:00:00')
  for (const until of ['08-06T09:00:00', '08-01T00:00:00', '10-05T09:00:00.001'])
    expect(await grant(until)).toMatchObject({
      status: 400,
      body: { code: 'bad-input', details: { field: 'until' } },
    })
  for (const wrong of [{ reason: '  ' }, { until: 'tomorrow' }, { district: '1001' }])
    expect((await grant('08-20T00:00:00', wrong)).status).toBe(400)
  for (const client of [kanda!, wichai!, malee!])
    expect((await grant('08-20T00:00:00', {}, client)).status).toBe(403)
  expect(await count('exceptions')).toBe(0)
})

test('D-6: an exception closes the month first where no job has, lifts the lock, and leaves official as it was', async () => {
  const act = asking('10-05T09:00:00')
  const [first, again] = await Promise.all([
    prasert!.post('/exceptions', act),
    prasert!.post('/exceptions', act),
  ])
  expect(first).toEqual(again)
  expect(first.body.head).toMatchObject({
    state: 'certified',
    lock: null,
    exception: { by: 'ประเสริฐ', reason: 'ไฟดับทั้งอำเภอ', until: '2024-10-05T02:00:00.000Z' },
  })
  expect(await closing()).toMatchObject({
    version: 1,
    districts: 13,
    confirmed: 2,
    certified: 1,
    locked: 1,
    total: 200_000,
    lockedTotal: 100_000,
    leftOut: 100_000,
  })
  expect(await line()).toMatchObject({ official: 100_000, lock: null })
  expect(await grant('08-20T00:00:00')).toMatchObject({ status: 409, body: { code: 'already-running' } })
})

test('D-6: while it runs the district edits, confirms and certifies, and official stands still; others stay closed', async () => {
  expect((await july.save(kanda!, 'rice.food', 150_000)).status).toBe(200)
  expect((await julyOf('5202').save(somsak!, 'tea.beverage', 5)).body.code).toBe('closed')
  expect((await julyOf('5202').act(malee!, 'lock', { reason: 'ช้าไป' })).body.code).toBe('closed')
  expect((await july.confirm(kanda!)).body.head.state).toBe('confirmed')
  expect((await july.certify(wichai!)).body.head.state).toBe('certified')
  expect(await line()).toMatchObject({ official: 100_000, total: 150_000 })
  expect((await july.unlock(malee!)).body.code).toBe('not-locked')
})

test('D-6: the province may lock while it runs: the exception is over, and the closing gets a new version', async () => {
  at('08-10T09:00:00')
  expect((await july.act(malee!, 'lock')).body.head).toMatchObject({ exception: null, lock: { by: 'มาลี' } })
  expect(await line()).toMatchObject({ official: 150_000 })
  expect((await july.save(kanda!, 'rice.food', 1)).body.code).toBe('closed')
  expect(await ended()).toEqual({ at: '2024-08-10T02:00:00.000Z', how: 'locked' })
  const renewed = await closing()
  expect(renewed).toMatchObject({ version: 2, locked: 1, lockedTotal: 150_000, total: 250_000 })
  expect(renewed?.earlier).toMatchObject([{ version: 1, lockedTotal: 100_000, total: 200_000 }])
})

test('D-6: of two officers of the Department at once one grants it, and the other is told that it runs', async () => {
  const newcomer = await world.as('newcomer')
  const answers = await Promise.all([
    grant('08-25T00:00:00', { district: '5207' }),
    grant('08-26T00:00:00', { district: '5207' }, newcomer),
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)!.body.code).toBe('already-running')
  expect(await count('exceptions', { district: '5207' })).toBe(1)
})

test('D-6: a district that nobody ever wrote to is begun in an exception', async () => {
  await appoint('nipa', 'district-officer', '5202')
  at('08-18T09:00:00')
  await grant('08-25T00:00:00', { district: '5001' })
  const chai = await world.as('chai')
  expect((await julyOf('5001').save(chai, 'umbrella.craft', 700)).body.head).toMatchObject({
    state: 'draft',
    total: 700,
  })
  expect(
    (await closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '50' })) ??
      null,
  ).toBeNull()
  expect(await count('closings', { province: '50', version: 1, total: 0 })).toBe(1)
})
