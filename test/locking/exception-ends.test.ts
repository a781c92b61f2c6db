import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import type { ClosingDocument } from '#bot/calendar/closings.store.ts'
import { endLift, liftsEnded } from '#bot/locking/end-lifts.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Answer, Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
let world: World
let [kanda, wichai, malee, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-08-05T09:00:00+07:00')
  ;[kanda, wichai, malee, prasert] = await Promise.all(
    (['kanda', 'wichai', 'malee', 'prasert'] as const).map(world.as),
  )
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await july.act(malee!, 'lock')
  await july.unlock(malee!)
  await july.save(kanda!, 'rice.food', 110_000)
  at('08-06T09:00:00')
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
const jobs = async () => {
  for (const { sheet } of await liftsEnded(world.deps.clock())) await endLift(world.deps, sheet)
}
const closing = () =>
  mongoose.connection
    .collection<ClosingDocument>('closings')
    .findOne({ period: Month.parse('2024-07'), province: '52' })
const ended = async () => (await prasert!.get('/exceptions')).body.exceptions[0]?.ended

test('D-6: a month whose unlock ended with the close, no job having come, counts as it stood when an exception lifts it', async () => {
  expect((await grant('08-12T00:00:00')).status).toBe(200)
  expect(await line()).toMatchObject({ official: 110_000, lock: null, state: 'draft' })
  expect(await closing()).toMatchObject({ version: 1, locked: 1, lockedTotal: 110_000, leftOut: 0 })
  expect(await count('changes', { act: 'locked-again', sheet: july.id })).toBe(1)
})

test('D-7: at its end a confirmed month locks itself with no job having run; a save at the instant is refused', async () => {
  at('08-11T23:59:59.999')
  expect((await july.save(kanda!, 'rice.food', 160_000)).status).toBe(200)
  expect((await july.confirm(kanda!)).status).toBe(200)
  at('08-12T00:00:00')
  expect((await july.save(kanda!, 'rice.food', 1)).body.code).toBe('closed')
  expect((await july.confirm(kanda!)).body.code).toBe('closed')
  expect(await line()).toMatchObject({
    official: 160_000,
    lock: { by: null, at: '2024-08-11T17:00:00.000Z', ready: false },
  })
})

test('D-7: the job writes it down once, and the closing gets one new version, the earlier ones kept', async () => {
  await Promise.all([jobs(), jobs()])
  await jobs()
  expect(await ended()).toEqual({ at: '2024-08-11T17:00:00.000Z', how: 'locked-again' })
  expect(await line()).toMatchObject({ official: 160_000, lock: { by: null } })
  const renewed = await closing()
  expect(renewed).toMatchObject({
    version: 2,
    lockedTotal: 160_000,
    at: new Date('2024-08-12T00:00:00+07:00'),
  })
  expect(renewed?.earlier.map(({ version, lockedTotal }) => [version, lockedTotal])).toEqual([[1, 110_000]])
})

test('D-7: one that ends unconfirmed leaves official as it stood, nobody writes any more or is told of a lock', async () => {
  const told = () => count('outbox', { 'data.kind': 'locked-again' })
  const before = await told()
  expect(before).toBeGreaterThan(0)
  await grant('08-14T00:00:00')
  await july.save(kanda!, 'rice.food', 999_000)
  at('08-14T00:00:00')
  expect((await july.confirm(kanda!)).body.code).toBe('closed')
  expect(await line()).toMatchObject({ official: 160_000, lock: null, state: 'draft' })
  await jobs()
  expect(await ended()).toMatchObject({ how: 'unconfirmed' })
  expect(await told()).toBe(before)
  expect(await line()).toMatchObject({ official: 160_000, lock: null, state: 'draft', exceptionUntil: null })
  expect(await closing()).toMatchObject({ lockedTotal: 160_000 })
  expect((await july.act(malee!, 'lock', { reason: 'ช้าไป' })).body.code).toBe('closed')
})

test('D-7: one that ended before any job came is written down by the next exception', async () => {
  await grant('08-16T00:00:00')
  expect((await july.confirm(kanda!)).status).toBe(200)
  at('08-17T09:00:00')
  const before = (await closing())!.version
  expect((await grant('08-20T00:00:00')).status).toBe(200)
  const { exceptions } = (await prasert!.get('/exceptions')).body
  expect(exceptions.map((one: never) => one['ended'])).toMatchObject([
    null,
    { how: 'locked-again', at: '2024-08-15T17:00:00.000Z' },
    { how: 'unconfirmed' },
    { how: 'locked-again' },
  ])
  expect(await closing()).toMatchObject({ version: before + 1, lockedTotal: 999_000 })
  expect(await line()).toMatchObject({ official: 999_000, exceptionUntil: '2024-08-19T17:00:00.000Z' })
})
