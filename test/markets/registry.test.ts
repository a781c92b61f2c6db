import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const LIST = '/registries/FY2024/5202/markets'
const REGISTRY = '/sheets/market-registry/FY2024/5202'
const SALES = '/sheets/market-sales/2024-07/5202'
const ENTRY = {
  name: 'ตลาดนัดวัดใหม่',
  subdistrict: '520201',
  traders: 24,
  status: 'new',
  places: ['online', 'offline'],
  rhythm: 'weekly',
}

let world: World
let somsak: Client
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  somsak = await world.as('somsak')
  malee = await world.as('malee')
}, 30_000)
afterAll(() => world.stop())

type Row = { row: string; name: string; state: string; version: number; entry: object | null }
const rowsOf = async (sheet: string): Promise<Row[]> => (await somsak.get(sheet)).body.rows
const add = (entry: object, more: object = {}) =>
  somsak.post(LIST, { saveId: randomUUID(), entry: { ...ENTRY, ...entry }, ...more })
const save = (row: Row, entry: object) =>
  somsak.put(`${LIST}/${row.row}`, {
    saveId: randomUUID(),
    version: row.version,
    entry: { ...ENTRY, name: row.name, ...entry },
  })
const named = async (sheet: string, name: string): Promise<Row | undefined> =>
  (await rowsOf(sheet)).find((one) => one.name === name)

test('M-4: a market that the district adds is entered in the registry, and a row of the month of sales', async () => {
  const { status, body } = await add({})
  expect(status).toBe(201)
  expect(body.row).toMatchObject({ state: 'entered', version: 1 })
  expect(body.head).toMatchObject({ state: 'draft', counts: { all: 1, notEntered: 0 } })
  expect(await rowsOf(REGISTRY)).toMatchObject([
    { name: ENTRY.name, entry: { ...ENTRY, places: ['offline', 'online'] } },
  ])
  expect(await rowsOf(SALES)).toMatchObject([{ row: body.row.row, name: ENTRY.name, state: 'not-entered' }])
})

test('M-2: not in use and closed for good report no sales; closed for a while does', async () => {
  for (const status of ['not-in-use', 'closed', 'closed-for-a-while', 'in-use'])
    expect((await add({ name: `ตลาด ${status}`, status })).status).toBe(201)
  const names = (await rowsOf(SALES)).map(({ name }) => name)
  expect(names).toEqual([ENTRY.name, 'ตลาด closed-for-a-while', 'ตลาด in-use'])
})

test('M-5: the same name in a subdistrict is asked about, and taken when it is another market', async () => {
  expect((await add({ name: ` ${ENTRY.name}  ` })).body).toMatchObject({ code: 'already-exists' })
  expect((await add({ subdistrict: '520202' })).status).toBe(201)
  expect((await add({}, { sure: true })).status).toBe(201)
})

test('M-1: what is wrong in an entry is refused and changes nothing', async () => {
  const before = await rowsOf(REGISTRY)
  const wrong = [
    { traders: -1 },
    { traders: 10_000 },
    { traders: 1.5 },
    { subdistrict: '520101' },
    { places: [] },
    { places: ['offline', 'offline'] },
    { status: 'old' },
    { rhythm: 'yearly' },
    { name: ' ' },
    { name: 'ก'.repeat(201) },
    { $where: '1' },
  ]
  for (const entry of wrong) expect((await add(entry)).status).toBe(400)
  expect(await rowsOf(REGISTRY)).toEqual(before)
})

test('F-1: market sales are saved, confirmed and locked as OTOP sales are, without a certificate', async () => {
  for (const row of await rowsOf(SALES))
    expect((await somsak.put(`${SALES}/rows/${row.row}`, saving({ version: row.version }))).status).toBe(200)
  const { head } = (await somsak.get(SALES)).body
  const confirmed = await somsak.post(`${SALES}/confirm`, { saveId: randomUUID(), version: head.version })
  expect(confirmed.body.receipt.no).toMatch(/^MK-6707-5202-1-/)
  const locked = await malee.post(`${SALES}/lock`, { saveId: randomUUID() })
  expect(locked.body.head.lock).toMatchObject({ ready: true })
  const [row] = await rowsOf(SALES)
  const late = saving({ version: row!.version, amounts: [1, 0, 0, 0] })
  expect((await somsak.put(`${SALES}/rows/${row!.row}`, late)).body.code).toBe('locked')
})

test('M-4: a market added after the month of sales is locked leaves that month as it is', async () => {
  const before = await rowsOf(SALES)
  expect((await add({ name: 'ตลาดหลังล็อก' })).status).toBe(201)
  expect(await rowsOf(SALES)).toEqual(before)
  expect(await named('/sheets/market-sales/2024-08/5202', 'ตลาดหลังล็อก')).toBeDefined()
})

test('M-3: a new year starts from the last list: new is then in use, closed for good is left to history, each to be looked at', async () => {
  world.clock.set('2024-10-02T09:00:00+07:00')
  const next = await rowsOf('/sheets/market-registry/FY2025/5202')
  expect(next.every(({ state }) => state === 'not-entered')).toBe(true)
  expect(next.find(({ name }) => name === ENTRY.name)?.entry).toMatchObject({ status: 'in-use' })
  expect(next.some(({ name }) => name === 'ตลาด closed')).toBe(false)
  expect(await named(REGISTRY, 'ตลาด closed')).toBeDefined()
  expect((await rowsOf('/sheets/market-sales/2024-10/5202')).map(({ name }) => name)).toContain(ENTRY.name)
})

test('D-1: the registry has fiscal years and no months, the sales the other way round', async () => {
  expect((await somsak.get('/sheets/market-registry/2024-07/5202')).status).toBe(400)
  expect((await somsak.get('/sheets/market-sales/FY2024/5202')).status).toBe(400)
})

test('M-3: the year’s list opens at the first write, and its rows keep what they were based on', async () => {
  const year = '/sheets/market-registry/FY2025/5202'
  const [row] = await rowsOf(year)
  const saved = await somsak.put(`/registries/FY2025/5202/markets/${row!.row}`, {
    saveId: randomUUID(),
    version: 0,
    entry: { ...ENTRY, name: row!.name, status: 'in-use' },
  })
  expect(saved.body.row).toMatchObject({ state: 'entered', version: 1 })
  expect((await save(row!, {})).status).toBe(409) // FY2024 is closed
  const again = await somsak.put(`/registries/FY2025/5202/markets/${row!.row}`, {
    saveId: randomUUID(),
    version: 0,
    entry: { ...ENTRY, name: row!.name },
  })
  expect(again.body.code).toBe('changed-meanwhile')
})

test('M-2: a market that is closed leaves the open months in which nothing of it was entered, and they can be confirmed', async () => {
  world.clock.set('2024-10-02T09:00:00+07:00')
  const list = '/registries/FY2025/5202/markets'
  const [added, kept] = [
    await somsak.post(list, { saveId: randomUUID(), entry: { ...ENTRY, name: 'ตลาดเลิก' } }),
    await somsak.post(list, { saveId: randomUUID(), entry: { ...ENTRY, name: 'ตลาดเลิกทีหลัง' } }),
  ]
  const sales = '/sheets/market-sales/2024-10/5202'
  const first = await somsak.put(`${sales}/rows/${kept.body.row.row}`, saving())
  expect(first.status).toBe(200)
  const { all } = first.body.head.counts
  for (const { row } of [added.body, kept.body]) {
    const entry = {
      ...ENTRY,
      name: row.row === added.body.row.row ? 'ตลาดเลิก' : 'ตลาดเลิกทีหลัง',
      status: 'closed',
    }
    const saved = await somsak.put(`${list}/${row.row}`, { saveId: randomUUID(), version: 1, entry })
    expect(saved.status).toBe(200)
  }
  const { head, rows } = (await somsak.get(sales)).body
  expect(head.counts.all).toBe(all - 1)
  const ids = rows.map(({ row }: Row) => row)
  expect([ids.includes(added.body.row.row), ids.includes(kept.body.row.row)]).toEqual([false, true])
  const { changes } = (await somsak.get(`${sales}/history`)).body
  expect(changes[0]).toMatchObject({ act: 'market-withdrawn', row: added.body.row.row })
})

const NEXT = '/sheets/market-registry/FY2025/5202'
const SEPTEMBER = '/sheets/market-sales/2024-09/5202'
const OCTOBER = '/sheets/market-sales/2024-10/5202'
/** FY2025's registry tells that a market, or a new one, has this status. */
async function tellNext(row: Row | string, status: string): Promise<void> {
  const list = '/registries/FY2025/5202/markets'
  const entry = typeof row === 'string' ? { ...ENTRY, name: row, status } : { ...row.entry, status }
  const what = { saveId: randomUUID(), entry }
  const told =
    typeof row === 'string'
      ? await somsak.post(list, what)
      : await somsak.put(`${list}/${row.row}`, { ...what, version: row.version })
  expect(told.body).toMatchObject({ row: { state: 'entered' } })
}
/** The market not entered yet that stands `at` among them in October, as FY2025's registry knows it. */
async function waiting(at: number): Promise<Row> {
  const { row } = (await rowsOf(OCTOBER)).filter(({ state }) => state === 'not-entered')[at]!
  return (await rowsOf(NEXT)).find((one) => one.row === row)!
}

test('M-2, M-4: what a year’s registry tells changes the open months of that year only', async () => {
  const [entered, left] = [(await rowsOf(SEPTEMBER))[0]!, await waiting(1)]
  expect((await somsak.put(`${SEPTEMBER}/rows/${entered.row}`, saving())).status).toBe(200)
  const before = await rowsOf(SEPTEMBER)
  expect(before.find(({ row }) => row === left.row)).toMatchObject({ state: 'not-entered' })
  await tellNext(left, 'closed')
  await tellNext('ตลาดของปีใหม่', 'new')
  expect(await rowsOf(SEPTEMBER)).toEqual(before)
  const names = (await rowsOf(OCTOBER)).map(({ name }) => name)
  expect((await rowsOf(OCTOBER)).some(({ row }) => row === left.row)).toBe(false)
  expect(names).toContain('ตลาดของปีใหม่')
})

test('M-2, M-4: a month whose close has passed, and a locked one, keep the markets that they had', async () => {
  const before = await rowsOf(OCTOBER)
  world.clock.set('2024-11-06T00:00:00+07:00')
  expect((await somsak.get(OCTOBER)).body.writability.kind).toBe('closed')
  await tellNext(await waiting(0), 'not-in-use')
  await tellNext('ตลาดหลังปิดเดือน', 'new')
  expect(await rowsOf(OCTOBER)).toEqual(before)
  world.clock.set('2024-10-03T09:00:00+07:00')
  const lock = await malee.post(`${OCTOBER}/lock`, { saveId: randomUUID(), reason: 'รับเท่านี้' })
  expect(lock.status).toBe(200)
  await tellNext(await waiting(1), 'not-in-use')
  await tellNext('ตลาดตอนล็อก', 'new')
  expect(await rowsOf(OCTOBER)).toEqual(before)
})
