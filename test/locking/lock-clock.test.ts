import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { count, startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const REASON = { reason: 'รับเท่านี้ก่อน' }
let world: World
let [kanda, wichai, malee]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-30T09:00:00+07:00')
  ;[kanda, wichai, malee] = await Promise.all((['kanda', 'wichai', 'malee'] as const).map(world.as))
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await july.act(malee!, 'lock')
}, 30_000)
afterAll(() => world.stop())

const line = async () => (await malee!.get('/provinces/52/otop-sales/2024-07')).body.districts[0]

test('S-5: a saveId that has locked unlocks nothing, and none of another act', async () => {
  const { saveId } = once()
  expect((await julyOf('5202').act(malee!, 'lock', { ...REASON, saveId })).status).toBe(200)
  const again = { status: 400, body: { code: 'bad-input', details: { field: 'saveId' } } }
  const unlock = { saveId, reason: 'แก้ยอด', until: 'close' }
  expect(await julyOf('5202').act(malee!, 'unlock', unlock)).toMatchObject(again)
  expect(await julyOf('5203').act(malee!, 'lock', { ...REASON, saveId })).toMatchObject(again)
  expect((await malee!.get('/provinces/52/otop-sales/2024-07')).body.locked).toBe(2)
})

test('L-2: a clock that steps back an hour opens no lock, and breaks nothing', async () => {
  world.clock.set('2024-07-30T08:00:00+07:00')
  expect((await july.save(kanda!, 'rice.food', 5)).body.code).toBe('locked')
  expect((await july.act(malee!, 'lock')).body.code).toBe('locked')
  expect(await line()).toMatchObject({ official: 100_000, lock: { by: 'มาลี' } })
  expect((await july.unlock(malee!, '24h')).body.head.unlocked.until).toBe('2024-07-31T01:00:00.000Z')
  world.clock.set('2024-07-30T07:00:00+07:00')
  expect((await july.act(malee!, 'lock')).status).toBe(200)
  expect((await july.seen(kanda!)).writability.kind).toBe('locked')
})

test.each([
  ['before the 10th', '2024-07-09T23:59:59+07:00', 'not-open'],
  ['from the close on', '2024-08-06T00:00:00+07:00', 'closed'],
])('L-3: %s nothing is locked or unlocked', async (_when, now, code) => {
  world.clock.set(now)
  const refused = { status: 409, body: { code } }
  expect(await julyOf('5206').act(malee!, 'lock', REASON)).toMatchObject(refused)
  expect(await july.unlock(malee!)).toMatchObject(refused)
  for (const act of ['lock', 'unlock']) {
    const body = once(act === 'lock' ? {} : { reason: 'แก้', until: 'close' })
    expect(await malee!.post(`/provinces/52/otop-sales/2024-07/${act}`, body)).toMatchObject(refused)
  }
  expect(await count('sheets', { district: '5206' })).toBe(0)
})
