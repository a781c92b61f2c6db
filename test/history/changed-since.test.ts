import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const SHEET = '/sheets/otop-sales/2024-07/5201'
let world: World
let kanda: Client
let malee: Client

type Row = { row: string; version: number; state: string }

const rowsNow = async (): Promise<Row[]> => (await kanda.get(SHEET)).body.rows
const versionOf = async (id: string): Promise<number> =>
  (await rowsNow()).find(({ row }) => row === id)!.version
const put = async (row: string, change: object) =>
  expect(
    (await kanda.put(`${SHEET}/rows/${row}`, saving({ version: await versionOf(row), ...change }))).status,
  ).toBe(200)
const act = async (client: Client, what: string, more: object = {}) => {
  const { version } = (await client.get(SHEET)).body.head
  const answer = await client.post(`${SHEET}/${what}`, { saveId: randomUUID(), version, ...more })
  expect(answer.status).toBe(200)
}
const changed = async (since = '') => (await malee.get(`${SHEET}/changed${since && `?since=${since}`}`)).body

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[kanda, malee] = await Promise.all([world.as('kanda'), world.as('malee')])
}, 30_000)
afterAll(() => world.stop())

test('L-6: a month that nobody confirmed has no changes, and says that there was no such act', async () => {
  await put('rice.food', {})
  expect(await changed()).toEqual({
    since: null,
    last: { confirmed: null, certified: null, locked: null },
    difference: 0,
    rows: [],
  })
  expect((await changed('locked')).since).toBeNull()
  expect((await malee.get(`${SHEET}/changed?since=yesterday`)).status).toBe(400)
})

test('L-6: what a row held at the confirmation stands against what it holds now; one changed back is not listed', async () => {
  const rest = (await rowsNow()).filter(({ state }) => state === 'not-entered')
  await kanda.post(`${SHEET}/rest-none`, {
    saveId: randomUUID(),
    rows: rest.map(({ row, version }) => ({ row, version })),
  })
  await act(kanda, 'confirm')
  world.clock.set('2024-07-23T10:00:00+07:00')
  await put('rice.food', { amounts: [2_000_000, 0, 0, 0] })
  await put('rice.food', { amounts: [2_000_000, 50, 0, 0] })
  await put('bowl.craft', { amounts: [700, 0, 0, 0] })
  await put('cloth.textile', { amounts: [900, 0, 0, 0] })
  await put('cloth.textile', { state: 'no-sales', amounts: [0, 0, 0, 0] })
  const told = await changed()
  expect(told).toMatchObject({ since: 'confirmed', difference: 750_750 })
  expect(told.rows).toMatchObject([
    {
      row: 'rice.food',
      before: { amounts: [1_250_000, 0, 0, 0] },
      after: { amounts: [2_000_000, 50, 0, 0] },
    },
    { row: 'bowl.craft', name: 'ชามตราไก่บ้านทดสอบ', before: { state: 'no-sales' }, by: 'กานดา' },
  ])
})

test('L-6: certified and locked are marks of their own; without a word the latest act counts', async () => {
  await act(kanda, 'confirm')
  await act(await world.as('wichai'), 'certify')
  world.clock.set('2024-07-23T11:00:00+07:00')
  await put('bowl.craft', { amounts: [800, 0, 0, 0] })
  expect(await changed()).toMatchObject({ since: 'certified', difference: 100 })
  expect((await malee.get('/provinces/52/otop-sales/2024-07')).body.districts[0]).toMatchObject({
    changedRows: 1,
    changedBaht: 100,
  })
  world.clock.set('2024-07-23T12:00:00+07:00')
  await act(malee, 'lock', { reason: 'รับเท่านี้ก่อน' })
  expect(await changed()).toMatchObject({ since: 'locked', difference: 0, rows: [] })
  expect(await changed('certified')).toMatchObject({ since: 'certified', difference: 100 })
  expect((await changed('confirmed')).rows).toHaveLength(1)
})

test('L-6: a row that came into the list later was not there before', async () => {
  await malee.post(`${SHEET}/unlock`, { saveId: randomUUID(), reason: 'เพิ่มรายใหม่', until: 'close' })
  world.clock.set('2024-07-23T13:00:00+07:00')
  const made = await malee.post('/districts/5201/producers', {
    name: 'กลุ่มน้ำผึ้งบ้านใหม่',
    type: 'group',
    subdistrict: '520101',
    categories: ['food'],
  })
  expect(made.status).toBe(201)
  expect((await changed('locked')).rows).toMatchObject([
    { name: 'กลุ่มน้ำผึ้งบ้านใหม่', before: null, after: { state: 'not-entered' } },
  ])
})

test('L-6: a clock that steps back hides no change and makes none up', async () => {
  const line = async () => (await malee.get('/provinces/52/otop-sales/2024-07')).body.districts[0]
  world.clock.set('2024-07-23T14:00:00+07:00')
  await act(malee, 'lock', { reason: 'รับเท่านี้ก่อน' })
  world.clock.set('2024-07-23T12:30:00+07:00')
  await malee.post(`${SHEET}/unlock`, { saveId: randomUUID(), reason: 'แก้ยอด', until: 'close' })
  expect(await line()).toMatchObject({ changedRows: 0, changedBaht: null })
  await put('bowl.craft', { amounts: [900, 0, 0, 0] })
  expect(await line()).toMatchObject({ changedRows: 1, changedBaht: 100 })
  expect(await changed()).toMatchObject({ since: 'locked', difference: 100, rows: [{ row: 'bowl.craft' }] })
  world.clock.set('2024-07-23T12:00:00+07:00')
  await act(malee, 'lock', { reason: 'รับเท่านี้' })
  expect(await changed()).toMatchObject({ since: 'locked', difference: 0, rows: [] })
  expect(await line()).toMatchObject({ changedRows: 0, changedBaht: null })
})
