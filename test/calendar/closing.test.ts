import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { Month } from '#shared/calendar/month.ts'
import type { Client } from '../support/client.ts'
import { bring, julyOf, once } from '../support/july.ts'
import { startWorld, type World } from '../support/world.ts'

const july = julyOf('5201')
const CLOSING = '/closings/otop-sales/2024-07/52'
let world: World
let [kanda, wichai, somsak, malee, prasert]: Client[] = []

beforeAll(async () => {
  world = await startWorld('2024-08-05T09:00:00+07:00')
  ;[kanda, wichai, somsak, malee, prasert] = await Promise.all(
    (['kanda', 'wichai', 'somsak', 'malee', 'prasert'] as const).map(world.as),
  )
  await bring(july, 'certified', { officer: kanda!, head: wichai! }, 'rice.food')
  await bring(julyOf('5202'), 'confirmed', { officer: somsak!, head: wichai! }, 'tea.beverage')
  await july.act(malee!, 'lock')
}, 30_000)
afterAll(() => world.stop())

const closing = async (by = malee!) => (await by.get(CLOSING)).body
const atClose = {
  version: 1,
  at: '2024-08-05T17:00:00.000Z',
  after: null,
  districts: 13,
  confirmed: 2,
  certified: 1,
  locked: 1,
  notEntered: 0,
  total: 200_000,
  lockedTotal: 100_000,
  leftOut: 100_000,
}

test('D-11: a period that has not been closed has no closing', async () => {
  expect(await closing()).toEqual({ versions: [] })
})

test('D-11: the province and the Department read what was locked and what was left out', async () => {
  world.clock.set('2024-08-06T09:00:00+07:00')
  await closeMonth(world.deps, { form: 'otop-sales', period: Month.parse('2024-07'), province: '52' })
  expect(await closing()).toEqual({ versions: [atClose] })
  expect(await closing(prasert!)).toEqual({ versions: [atClose] })
})

test('D-11: after an exception the new version comes first and names its district, the earlier one stays', async () => {
  const exception = { form: 'otop-sales', period: '2024-07', district: '5201', reason: 'ไฟดับ' }
  const granted = await prasert!.post(
    '/exceptions',
    once({ ...exception, until: '2024-08-20T00:00:00+07:00' }),
  )
  expect(granted.status).toBe(200)
  await july.save(kanda!, 'rice.food', 150_000)
  await july.confirm(kanda!)
  await july.certify(wichai!)
  world.clock.set('2024-08-07T09:00:00+07:00')
  expect((await july.act(malee!, 'lock')).status).toBe(200)
  const renewed = { total: 250_000, lockedTotal: 150_000, version: 2, at: '2024-08-07T02:00:00.000Z' }
  expect(await closing()).toEqual({
    versions: [{ ...atClose, ...renewed, after: 'เมืองลำปาง' }, atClose],
  })
})

test('D-11: another province’s closing is not there for it, nor for a district', async () => {
  for (const who of ['chiang', 'kanda', 'wichai'] as const)
    expect((await (await world.as(who)).get(CLOSING)).status).toBe(404)
})
