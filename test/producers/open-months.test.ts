import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const SHEET = '/sheets/otop-sales/2024-07/5202'
let world: World
let malee: Client
let somsak: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  malee = await world.as('malee')
  somsak = await world.as('somsak')
}, 30_000)
afterAll(() => world.stop())

type Row = { row: string; state: string; version: number }
const rows = async (): Promise<Row[]> => (await somsak.get(SHEET)).body.rows
const rowOf = async (row: string): Promise<Row | undefined> => (await rows()).find((one) => one.row === row)
const head = async () => (await somsak.get(SHEET)).body.head
const confirm = async (): Promise<number> =>
  (await somsak.post(`${SHEET}/confirm`, { saveId: randomUUID(), version: (await head()).version })).status
const resume = (client: Client, since: string, more: object = {}) =>
  client.post('/producers/soap/resume', { category: 'herb', since, saveId: randomUUID(), ...more })

test('N-4: a month that nobody opened lists a new producer by itself', async () => {
  const added = await malee.post('/districts/5202/producers', {
    name: 'ใหม่ก่อนเปิด',
    type: 'group',
    categories: ['food'],
    subdistrict: '520201',
  })
  expect(await rowOf(`${added.body.id}.food`)).toMatchObject({ state: 'not-entered', version: 0 })
  await somsak.put(`${SHEET}/rows/${added.body.id}.food`, saving())
})

test('S-10: in an open month that was confirmed a new producer is a row not entered, and the month is a draft again that says why', async () => {
  await somsak.put(`${SHEET}/rows/tea.beverage`, saving())
  await somsak.put(`${SHEET}/rows/soap.herb`, saving())
  expect(await confirm()).toBe(200)
  const before = await head()
  const added = await malee.post('/districts/5202/producers', {
    name: 'ใหม่หลังยืนยัน',
    type: 'sme',
    categories: ['craft'],
    subdistrict: '520201',
  })
  expect(await rowOf(`${added.body.id}.craft`)).toMatchObject({ state: 'not-entered', version: 0 })
  expect(await head()).toMatchObject({ state: 'draft', total: before.total, version: before.version + 1 })
  const { changes } = (await somsak.get(`${SHEET}/history`)).body
  expect(changes.find((one: { act: string }) => one.act === 'back-to-draft')).toMatchObject({
    why: 'เพิ่มผู้ผลิต',
  })
  expect(await confirm()).toBe(409)
  expect((await somsak.put(`${SHEET}/rows/${added.body.id}.craft`, saving())).status).toBe(200)
  expect(await confirm()).toBe(200)
})

test('N-5: a category added later is a row of the open month too', async () => {
  expect((await malee.patch('/producers/tea', { categories: ['beverage', 'food'] })).status).toBe(200)
  expect(await rowOf('tea.food')).toMatchObject({ state: 'not-entered' })
  expect((await head()).state).toBe('draft')
})

test('N-6: a category that goes on in the month in which it stopped is a row not entered again', async () => {
  const stop = saving({
    version: (await rowOf('soap.herb'))!.version,
    state: 'stopped',
    since: '2024-07',
    amounts: [0, 0, 0, 0],
  })
  expect((await somsak.put(`${SHEET}/rows/soap.herb`, stop)).status).toBe(200)
  const resumed = await resume(somsak, '2024-07')
  expect(resumed).toMatchObject({
    status: 200,
    body: { categories: [{ category: 'herb', stoppedSince: null }] },
  })
  expect(await rowOf('soap.herb')).toMatchObject({ state: 'not-entered' })
  expect((await head()).counts).toMatchObject({ stopped: 0 })
  expect(await count('changes', { act: 'resumed', row: 'soap.herb', sheet: null })).toBe(1)
})

test('N-6: only a month from the stop to the one worked on, only by who may, only a category it has', async () => {
  const stop = saving({
    version: (await rowOf('soap.herb'))!.version,
    state: 'stopped',
    since: '2024-06',
    amounts: [0, 0, 0, 0],
  })
  expect((await somsak.put(`${SHEET}/rows/soap.herb`, stop)).status).toBe(200)
  for (const since of ['2024-05', '2024-08', 'FY2024', '2024-13'])
    expect(await resume(somsak, since)).toMatchObject({ status: 400, body: { details: { field: 'since' } } })
  expect((await resume(malee, '2024-07', { category: 'food' })).status).toBe(404)
  expect((await resume(malee, '2024-07', { saveId: 'no' })).status).toBe(400)
  for (const [who, status] of [
    ['prasert', 403],
    ['kanda', 404],
    ['chiang', 404],
    ['newcomer', 404],
  ] as const)
    expect((await resume(await world.as(who), '2024-07')).status).toBe(status)
  expect(await rowOf('soap.herb')).toMatchObject({ state: 'stopped' })
})

test('N-6: the same saveId resumes once and gives the first answer, also after another stop', async () => {
  const saveId = randomUUID()
  const [first, again] = await Promise.all([
    resume(malee, '2024-07', { saveId }),
    resume(malee, '2024-07', { saveId }),
  ])
  expect(first.status).toBe(200)
  expect(again).toEqual(first)
  expect(await count('changes', { act: 'resumed', row: 'soap.herb', sheet: null })).toBe(2)
  const stop = saving({
    version: (await rowOf('soap.herb'))!.version,
    state: 'stopped',
    since: '2024-07',
    amounts: [0, 0, 0, 0],
  })
  await somsak.put(`${SHEET}/rows/soap.herb`, stop)
  expect(await resume(malee, '2024-07', { saveId })).toEqual(first)
  expect(await rowOf('soap.herb')).toMatchObject({ state: 'stopped' })
})

test('S-10: a closed month is left as it is; the producer appears in the next', async () => {
  world.clock.set('2024-08-12T09:00:00+07:00')
  const before = await head()
  const added = await malee.post('/districts/5202/producers', {
    name: 'หลังปิด',
    type: 'group',
    categories: ['herb'],
    subdistrict: '520201',
  })
  expect(await rowOf(`${added.body.id}.herb`)).toBeUndefined()
  expect(await head()).toEqual(before)
  const august = (await somsak.get('/sheets/otop-sales/2024-08/5202')).body.rows as Row[]
  expect(august.map((one) => one.row)).toContain(`${added.body.id}.herb`)
  expect(august.map((one) => one.row)).not.toContain('soap.herb')
})
