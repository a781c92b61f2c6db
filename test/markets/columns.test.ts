import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { setColumns } from '../support/market-settings.ts'
import { count, startWorld, type World } from '../support/world.ts'

const JULY = '/sheets/market-sales/2024-07/5202'
const AUGUST = '/sheets/market-sales/2024-08/5202'
const DEFAULT = ['OTOP', 'ผลิตภัณฑ์ชุมชน', 'ผลผลิตทางการเกษตร', 'อื่นๆ']
const NEW = [
  [2, 'ผัก ผลไม้'],
  [0, 'สินค้า OTOP'],
] as const

let world: World
let [prasert, malee, somsak]: Client[] = []
let row: string

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[prasert, malee, somsak] = await Promise.all((['prasert', 'malee', 'somsak'] as const).map(world.as))
  const entry = { name: 'ตลาดวัดใหม่', subdistrict: '520201', traders: 9, status: 'in-use' }
  const added = await somsak!.post('/registries/FY2024/5202/markets', {
    saveId: randomUUID(),
    entry: { ...entry, places: ['offline'], rhythm: 'weekly' },
  })
  row = added.body.row.row
}, 30_000)
afterAll(() => world.stop())

let version = 0
beforeEach(async () => void (version = (await settings()).columns.version))

const settings = async () => (await prasert!.get('/market-settings')).body
const set = (from: string, columns: Parameters<typeof setColumns>[2], more: object = {}) =>
  setColumns(prasert!, from, columns, { version, ...more })
const labels = async (path: string): Promise<string[]> =>
  (await somsak!.get(path)).body.columns.map(({ label }: { label: string }) => label)
const save = (path: string, amounts: number[], more: object = {}) =>
  somsak!.put(`${path}/rows/${row}`, saving({ amounts, ...more }))
const wrong = (field: string, why: string) => ({
  status: 400,
  body: { code: 'bad-input', details: { field, why } },
})

test('M-40: until the Department sets others the four are a default, and the settings say so; OTOP sales have their channels', async () => {
  expect(await settings()).toMatchObject({ columns: { version: 0, sets: [], changes: [] }, begun: null })
  expect(await labels(JULY)).toEqual(DEFAULT)
  expect(await labels('/sheets/otop-sales/2024-07/5202')).toHaveLength(4)
  expect((await somsak!.get('/market-settings')).status).toBe(200)
})

const pair = (one: string, other: string) =>
  [
    [0, one],
    [1, other],
  ] as const

test('M-41: refused: no column, no label, labels or places that are one, a fifth, a month before the first, no reason', async () => {
  const refused = [
    [await set('2024-08', []), 'columns', 'no-column'],
    [await set('2024-08', pair('ผ้า', ' ผ้า​ ')), 'columns', 'equal-labels'],
    [await set('2024-08', [...pair('ผ้า', 'ผัก'), [1, 'ปลา']]), 'columns', 'equal-places'],
    [await set('2024-06', NEW), 'from', 'before-first'],
  ] as const
  for (const [answer, field, why] of refused) expect(answer).toMatchObject(wrong(field, why))
  const others = [
    [[4, 'ห้า']],
    [[0, ' ']],
    [[0, '\u200b']],
    [[0, 'ก'.repeat(41)]],
    [-1, 0, 1, 2, 3].map((at) => [at, `${at}`]),
  ]
  for (const columns of others)
    expect((await set('2024-08', columns as unknown as typeof NEW)).status).toBe(400)
  expect((await set('2024-08', NEW, { reason: ' ' })).status).toBe(400)
  expect((await setColumns(malee!, '2024-08', NEW)).status).toBe(403)
  expect(await count('changes', { row: 'market-columns' })).toBe(0)
})

test('M-41: a begun month that nobody has entered anything in may still get other columns', async () => {
  const { status, body } = await set('2024-07', [
    [0, 'สินค้า  OTOP'],
    [1, 'ชุมชน'],
    [2, 'เกษตร'],
    [3, 'อื่น ๆ'],
  ])
  expect(status).toBe(200)
  expect(body.columns.changes).toMatchObject([
    { act: 'columns-changed', by: 'ประเสริฐ', reason: 'หนังสือสั่งการ', at: '2024-07-23T02:00:00.000Z' },
  ])
  expect(await labels(JULY)).toEqual(['สินค้า OTOP', 'ชุมชน', 'เกษตร', 'อื่น ๆ'])
})

test('M-41: once somebody has entered something the month keeps its columns; the next one gets others, once however often it is sent', async () => {
  expect((await save(JULY, [100, 0, 0, 250])).status).toBe(200)
  expect((await settings()).begun).toBe('2024-07')
  expect(await set('2024-07', NEW)).toMatchObject(wrong('from', 'begun'))
  const saveId = randomUUID()
  const [first, again] = [await set('2024-08', NEW, { saveId }), await set('2024-08', NEW, { saveId })]
  expect(first).toMatchObject({ status: 200, body: { columns: { version: version + 1 } } })
  expect(again).toEqual(first)
  expect(await labels(JULY)).toEqual(['สินค้า OTOP', 'ชุมชน', 'เกษตร', 'อื่น ๆ'])
  expect((await somsak!.get(AUGUST)).body.columns).toEqual([
    { at: 2, label: 'ผัก ผลไม้', was: 'เกษตร' },
    { at: 0, label: 'สินค้า OTOP', was: 'สินค้า OTOP' },
  ])
})

test('M-40: a receipt has the columns of its month', async () => {
  const { head } = (await somsak!.get(JULY)).body
  const told = await somsak!.post(`${JULY}/confirm`, { saveId: randomUUID(), version: head.version })
  const { receipt } = told.body
  expect(receipt.columns.map(({ label }: { label: string }) => label)).toContain('ชุมชน')
  expect((await somsak!.get(`${JULY}/receipts/${receipt.no}`)).body).toEqual(receipt)
})

test('M-42: what stands in a column that is switched off stays in its months, and takes no amount in new ones', async () => {
  world.clock.set('2024-08-02T09:00:00+07:00')
  for (const amounts of [
    [100, 0, 0, 250],
    [0, 1, 0, 0],
  ])
    expect(await save(AUGUST, amounts)).toMatchObject(wrong('amounts', 'column-off'))
  const queued = { changes: [{ row, ...saving({ amounts: [0, 1, 0, 0] }) }] }
  expect((await somsak!.post(`${AUGUST}/rows`, queued)).body.answers).toMatchObject([
    { status: 400, problem: { details: { why: 'column-off' } } },
  ])
  expect(await count('rows', { sheet: 'market-sales:2024-08:5202' })).toBe(0)
  expect((await save(AUGUST, [300, 0, 700, 0])).status).toBe(200)
  expect((await save(JULY, [100, 0, 0, 300], { version: 1 })).status).toBe(200)
  const sheet = (await somsak!.get(AUGUST)).body
  expect(sheet.rows).toMatchObject([
    { amounts: [300, 0, 700, 0], previous: { state: 'amounts', amounts: [100, 0, 0, 300] } },
  ])
  expect(sheet.previousTotal).toBe(400)
})

test('M-41: what was set for later months goes with a set of an earlier one; two at once, one is told of the other', async () => {
  expect((await set('2024-11', [[3, 'รวม']])).status).toBe(200)
  version += 1
  const both = await Promise.all([set('2024-09', [[0, 'ก']]), set('2024-10', [[0, 'ข']])])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const { sets } = (await settings()).columns
  expect(sets.map(({ from }: { from: string }) => from)).not.toContain('2024-11')
  expect(sets.slice(0, 2).map(({ from }: { from: string }) => from)).toEqual(['2024-07', '2024-08'])
})
