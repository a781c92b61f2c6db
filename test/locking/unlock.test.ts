import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { endLift, liftsEnded } from '#bot/locking/end-lifts.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
let world: World
let [kanda, wichai, malee]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, malee] = await Promise.all((['kanda', 'wichai', 'malee'] as const).map(world.as))
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
}, 30_000)
afterAll(() => world.stop())

const at = (iso: string) => world.clock.set(`2024-${iso}+07:00`)
const line = async () => (await malee!.get('/provinces/52/otop-sales/2024-07')).body.districts[0]
const kind = async () => (await july.seen(kanda!)).writability.kind
const lock = async () => expect((await july.act(malee!, 'lock', { reason: 'รับเท่านี้' })).status).toBe(200)
const jobs = async () => {
  for (const { sheet } of await liftsEnded(world.deps.clock())) await endLift(world.deps, sheet)
}
const acts = (act: string) => count('changes', { act, sheet: july.id })

test('L-4: what is not locked is not unlocked, and an unlock needs a reason and an end that there is', async () => {
  expect((await july.unlock(malee!)).body.code).toBe('not-locked')
  expect((await julyOf('5213').unlock(malee!)).body.code).toBe('not-locked')
  await lock()
  for (const [reason, until] of [
    ['  ', 'close'],
    ['แก้', 'tomorrow'],
    ['แก้', '2024-08-01T00:00:00Z'],
  ])
    expect((await july.act(malee!, 'unlock', { reason, until })).body.code).toBe('bad-input')
  for (const client of [kanda!, wichai!, await world.as('chiang')])
    expect((await july.unlock(client)).status).toBe(403)
  expect(await kind()).toBe('locked')
})

test.each([
  ['end-of-day', '07-30T17:00:00.000Z'],
  ['24h', '07-31T02:00:00.000Z'],
  ['close', '08-05T17:00:00.000Z'],
])('L-4: an unlock of %s ends at its instant; nothing is official meanwhile', async (until, end) => {
  const act = once({ reason: 'ยอดร้านชามผิด', until })
  const [first, again] = await Promise.all([
    malee!.post(`${july.path}/unlock`, act),
    malee!.post(`${july.path}/unlock`, act),
  ])
  expect(first).toEqual(again)
  expect(first.body.head).toMatchObject({
    state: 'certified',
    lock: null,
    unlocked: { by: 'มาลี', reason: 'ยอดร้านชามผิด', until: `2024-${end}` },
  })
  expect(await line()).toMatchObject({ official: null, unlockedUntil: `2024-${end}` })
  expect((await july.unlock(malee!)).body).toMatchObject({
    code: 'already-running',
    details: { until: `2024-${end}` },
  })
  await lock()
  expect((await line()).official).toBe(100_000)
})

test('L-4: writing is allowed up to the end, not at it; then it is locked as it stands, with no job having run', async () => {
  await july.unlock(malee!, 'end-of-day')
  at('07-30T23:59:59.999')
  expect((await july.save(kanda!, 'rice.food', 70_000)).status).toBe(200)
  at('07-31T00:00:00')
  expect((await july.save(kanda!, 'rice.food', 60_000)).body).toMatchObject({
    code: 'locked',
    details: { by: null, at: '2024-07-30T17:00:00.000Z', reason: null },
  })
  expect((await july.confirm(kanda!)).body.code).toBe('locked')
  expect((await july.act(malee!, 'lock', { reason: 'อีกครั้ง' })).body.code).toBe('locked')
  expect(await line()).toMatchObject({ official: 70_000, state: 'draft', lock: { by: null, ready: false } })
})

test('L-4: the job writes the end down once: the lock, its figures, the history', async () => {
  const before = await line()
  await Promise.all([jobs(), jobs()])
  await jobs()
  expect(await acts('locked-again')).toBe(1)
  expect(await line()).toMatchObject({ official: 70_000, lock: before.lock, unlockedUntil: null })
  const stored = { 'lock.at': new Date('2024-07-31T00:00:00+07:00'), 'lock.ready': false, unlocked: null }
  expect(await count('sheets', { _id: july.id, ...stored } as object)).toBe(1)
})

test('L-4: an end that no job wrote down yet is written down by the next unlock', async () => {
  await july.unlock(malee!, '24h')
  at('08-01T09:00:00')
  expect(await kind()).toBe('locked')
  expect((await july.unlock(malee!, '24h')).status).toBe(200)
  expect(await acts('locked-again')).toBe(2)
  await jobs()
  expect(await acts('locked-again')).toBe(2)
  expect((await july.save(kanda!, 'rice.food', 80_000)).status).toBe(200)
})

test('L-4: a lock during the unlock ends it; the clock finds nothing left to end', async () => {
  await lock()
  at('08-02T09:00:00')
  await jobs()
  expect(await acts('locked-again')).toBe(2)
  expect(await line()).toMatchObject({ official: 80_000, lock: { by: 'มาลี' } })
})

test('L-2: a clock that steps back an hour after the end was written down leaves it locked', async () => {
  await july.unlock(malee!, '24h')
  at('08-03T09:00:00')
  await jobs()
  at('08-03T08:00:00')
  expect([await kind(), (await july.save(kanda!, 'rice.food', 1)).body.code]).toEqual(['locked', 'locked'])
  await jobs()
  expect(await line()).toMatchObject({ official: 80_000, lock: { by: null } })
})

test('L-4: an unlock never lasts beyond the close, where it locks itself and counts as locked', async () => {
  at('08-05T20:00:00')
  expect((await july.unlock(malee!, '24h')).body.head.unlocked.until).toBe('2024-08-05T17:00:00.000Z')
  expect((await july.save(kanda!, 'rice.food', 75_000)).status).toBe(200)
  at('08-06T00:00:00')
  expect((await july.save(kanda!, 'rice.food', 1)).body.code).toBe('closed')
  expect(await line()).toMatchObject({ official: 75_000, lock: { by: null } })
  await closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' })
  expect(await count('closings', { locked: 1, lockedTotal: 75_000, leftOut: 0, total: 75_000 })).toBe(1)
  await jobs()
  expect(await acts('locked-again')).toBe(4)
  expect(await line()).toMatchObject({ official: 75_000, lock: { by: null, at: '2024-08-05T17:00:00.000Z' } })
  expect((await july.unlock(malee!)).body.code).toBe('closed')
})
