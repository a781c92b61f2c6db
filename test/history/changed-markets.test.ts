import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const LIST = '/registries/FY2024/5202/markets'
const SALES = '/sheets/market-sales/2024-07/5202'
const ENTRY = {
  subdistrict: '520201',
  traders: 24,
  status: 'in-use',
  places: ['offline'],
  rhythm: 'weekly',
}

let world: World
let somsak: Client
let malee: Client
let [stays, leaves]: string[] = []

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  somsak = await world.as('somsak')
  malee = await world.as('malee')
  stays = await add('ตลาดที่อยู่')
  leaves = await add('ตลาดที่ออก')
  await save(stays, [100, 0, 0, 0])
  await save(leaves, [0, 900, 0, 0])
  await confirm()
}, 30_000)
afterAll(() => world.stop())

async function add(name: string): Promise<string> {
  const { body } = await somsak.post(LIST, { saveId: randomUUID(), entry: { ...ENTRY, name } })
  return body.row.row
}
async function save(row: string, amounts: number[]): Promise<void> {
  const { rows } = (await somsak.get(SALES)).body
  const { version } = rows.find((one: { row: string }) => one.row === row)
  const state = amounts.some((amount) => amount > 0) ? 'amounts' : 'not-entered'
  const saved = await somsak.put(`${SALES}/rows/${row}`, saving({ version, state, amounts }))
  expect(saved.status).toBe(200)
}
async function confirm(): Promise<void> {
  const { version } = (await somsak.get(SALES)).body.head
  expect((await somsak.post(`${SALES}/confirm`, { saveId: randomUUID(), version })).status).toBe(200)
}
let version = 1
async function look(name: string, status: string): Promise<void> {
  const entry = { ...ENTRY, name, status }
  const saved = await somsak.put(`${LIST}/${leaves}`, { saveId: randomUUID(), version, entry })
  expect(saved.status).toBe(200)
  version += 1
}
const changed = async () => (await malee.get(`${SALES}/changed?since=confirmed`)).body
const line = async () => (await malee.get('/provinces/52/market-sales/2024-07')).body.districts[1]

let minute = 0
beforeEach(() => world.clock.set(`2024-07-23T10:${String((minute += 1)).padStart(2, '0')}:00+07:00`))

test('L-6: rows that the province sends back have not changed by that', async () => {
  const back = { saveId: randomUUID(), rows: [stays], note: 'ตรวจอีกครั้ง' }
  expect((await malee.post(`${SALES}/return`, back)).status).toBe(200)
  expect(await changed()).toMatchObject({ difference: 0, rows: [] })
  await confirm()
})

test('L-6: a market that was in the month when it was confirmed and is no longer is listed with what stood then', async () => {
  await save(leaves!, [0, 0, 0, 0])
  await look('ตลาดที่ออก', 'not-in-use')
  const told = await changed()
  expect(told).toMatchObject({ since: 'confirmed', difference: -900 })
  expect(told.rows).toEqual([
    {
      row: leaves,
      no: 2,
      name: 'ตลาดที่ออก',
      category: '-',
      before: { state: 'amounts', amounts: [0, 900, 0, 0] },
      after: null,
      by: 'สมศักดิ์',
      at: expect.any(String),
    },
  ])
  expect(await line()).toMatchObject({ area: '5202', changedBaht: -900, changedRows: 1 })
})

test('L-6: one that comes back empty is a row whose money is gone', async () => {
  await look('ตลาดที่ออก', 'in-use')
  expect(await changed()).toMatchObject({
    difference: -900,
    rows: [{ row: leaves, before: { amounts: [0, 900, 0, 0] }, after: { state: 'not-entered' } }],
  })
})

test('L-6: a market added after the confirmation was not there before; gone again it is no change', async () => {
  await save(leaves!, [0, 900, 0, 0])
  expect((await changed()).rows).toEqual([])
  const name = 'ตลาดที่มาทีหลัง'
  const row = await add(name)
  expect(await changed()).toMatchObject({
    difference: 0,
    rows: [{ row, name, before: null, after: { state: 'not-entered' } }],
  })
  expect(await line()).toMatchObject({ changedBaht: 0, changedRows: 1 })
  const entry = { ...ENTRY, name, status: 'closed' }
  const closed = await somsak.put(`${LIST}/${row}`, { saveId: randomUUID(), version: 1, entry })
  expect(closed.status).toBe(200)
  expect(await changed()).toMatchObject({ difference: 0, rows: [] })
})

test('L-6: what the registry tells otherwise since its confirmation is listed, what is told as before is not', async () => {
  const registry = '/sheets/market-registry/FY2024/5202'
  const head = async () => (await somsak.get(registry)).body.head
  const confirmed = await somsak.post(`${registry}/confirm`, {
    saveId: randomUUID(),
    version: (await head()).version,
  })
  expect(confirmed.status).toBe(200)
  const { rows } = (await somsak.get(registry)).body
  const row = rows.find((one: { row: string }) => one.row === stays)
  const tell = async (traders: number, at: number) => {
    const entry = { ...row.entry, traders }
    expect((await somsak.put(`${LIST}/${stays}`, { saveId: randomUUID(), version: at, entry })).status).toBe(
      200,
    )
  }
  const since = async () => (await malee.get(`${registry}/changed?since=confirmed`)).body.rows
  await tell(99, row.version)
  expect(await since()).toMatchObject([
    { row: stays, before: { entry: { traders: 24 } }, after: { entry: { traders: 99 } } },
  ])
  expect((await malee.get('/provinces/52/market-registry/FY2024')).body.districts[1].changedRows).toBe(1)
  await tell(24, row.version + 1)
  expect(await since()).toEqual([])
})
