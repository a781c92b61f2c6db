import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Client } from '../support/client.ts'
import { jobsAt } from '../support/jobs.ts'
import { startWorld, type World } from '../support/world.ts'

const ENTRY = { subdistrict: '520101', traders: 9, status: 'new', places: ['offline'], rhythm: 'weekly' }
const JULY = '/sheets/market-sales/2024-07/5201'

let world: World
let kanda: Client
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-08-01T09:00:00+07:00')
  kanda = await world.as('kanda')
  malee = await world.as('malee')
}, 30_000)
afterAll(() => world.stop())

const add = async (name: string): Promise<void> => {
  const market = { saveId: randomUUID(), entry: { ...ENTRY, name } }
  expect((await kanda.post('/registries/FY2024/5201/markets', market)).status).toBe(201)
}
const act = (sheet: string, name: string, more: object = {}) =>
  malee.post(`${sheet}/${name}`, { saveId: randomUUID(), ...more })
const rowsOf = async (sheet: string): Promise<number> => {
  const { rows, head } = (await kanda.get(sheet)).body
  expect(head.counts.all).toBe(rows.length)
  return rows.length
}
const lineOf = async (month: string) => (await malee.get(`/provinces/52/market-sales/${month}`)).body

test('S-12: what comes into the registry after the lock does not stand in the locked month; after an unlock it does', async () => {
  expect((await act(JULY, 'lock')).status).toBe(200)
  await add('ตลาดเช้า')
  expect(await rowsOf(JULY)).toBe(0)
  expect(await lineOf('2024-07')).toMatchObject({
    reporting: 0,
    districts: expect.arrayContaining([expect.objectContaining({ area: '5201', all: 0 })]),
  })
  expect(await rowsOf('/sheets/market-sales/2024-08/5201')).toBe(1)
  expect((await act(JULY, 'unlock', { reason: 'เพิ่มตลาด', until: 'close' })).status).toBe(200)
  expect(await rowsOf(JULY)).toBe(1)
  expect(await lineOf('2024-07')).toMatchObject({ reporting: 1 })
})

test('S-12: nor in a month that has closed before anybody wrote to it, in its list or in its closing', async () => {
  await jobsAt(world, '2024-08-05T23:59:00')
  await jobsAt(world, '2024-08-06T00:05:00')
  expect(await rowsOf(JULY)).toBe(1)
  await add('ตลาดเย็น')
  expect(await rowsOf(JULY)).toBe(1)
  expect(await rowsOf('/sheets/market-sales/2024-08/5201')).toBe(2)
  const { versions } = (await malee.get('/closings/market-sales/2024-07/52')).body
  expect(versions[0]).toMatchObject({ notEntered: 1 })
})

test('S-12: a closed month that the Department opens has the list as it is then', async () => {
  const admin = await world.as('prasert')
  const grant = { form: 'market-sales', period: '2024-07', district: '5201', reason: 'น้ำท่วม' }
  const until = '2024-08-10T17:00:00+07:00'
  const granted = await admin.post('/exceptions', { saveId: randomUUID(), ...grant, until })
  expect(granted.status).toBe(200)
  expect(await rowsOf(JULY)).toBe(2)
})
