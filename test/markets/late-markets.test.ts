import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { Month } from '#shared/calendar/month.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import { type Client, saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const YEAR = '/registries/FY2024/5202'
const REGISTRY = '/sheets/market-registry/FY2024/5202'
const SALES = '/sheets/market-sales/2024-07/5202'
const REASON = 'เปิดตลาดหลังส่งข้อมูล'
const ENTRY = {
  name: 'ตลาดนัดวัดใหม่',
  subdistrict: '520201',
  traders: 24,
  status: 'new',
  places: ['offline'],
  rhythm: 'weekly',
}

let world: World
let somsak: Client
let malee: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  somsak = await world.as('somsak')
  malee = await world.as('malee')
  await somsak.post(`${YEAR}/markets`, { saveId: randomUUID(), entry: ENTRY })
}, 30_000)
afterAll(() => world.stop())

const id = () => ({ saveId: randomUUID() })
const late = (name: string, more: object = {}) => ({
  ...id(),
  entry: { ...ENTRY, name },
  reason: REASON,
  ...more,
})
const ask = (name: string, more: object = {}) => somsak.post(`${YEAR}/market-requests`, late(name, more))
const add = (name: string, more: object = {}) => malee.post(`${YEAR}/markets/late`, late(name, more))
const answer = (request: string, granted: boolean) =>
  malee.post(`/requests/${request}/answer`, { ...id(), granted })
const namesIn = async (sheet: string): Promise<string[]> =>
  (await somsak.get(sheet)).body.rows.map(({ name }: { name: string }) => name)
const head = async () => (await somsak.get(REGISTRY)).body.head

async function confirmAndLock(): Promise<void> {
  const { version } = await head()
  expect((await somsak.post(`${REGISTRY}/confirm`, { ...id(), version })).status).toBe(200)
  expect((await malee.post(`${REGISTRY}/lock`, id())).status).toBe(200)
}

test('M-20: while the registry can be written the district adds a market itself', async () => {
  expect(await ask('ตลาดบ้านใต้')).toMatchObject({ status: 409, body: { code: 'not-locked' } })
  expect(await add('ตลาดบ้านใต้')).toMatchObject({ status: 409, body: { code: 'not-locked' } })
  const next = await somsak.post('/registries/FY2025/5202/market-requests', late('ตลาดบ้านใต้'))
  expect(next.body.code).toBe('not-open')
})

test('M-20: after the lock a market is asked for with its entry, and once', async () => {
  await confirmAndLock()
  const { status, body } = await ask('ตลาดบ้านใต้')
  expect(status).toBe(200)
  expect(body.request).toMatchObject({
    kind: 'late-market',
    form: 'market-registry',
    period: 'FY2024',
    market: { ...ENTRY, name: 'ตลาดบ้านใต้', subdistrictName: expect.any(String) },
    reason: REASON,
    state: 'open',
  })
  expect((await ask(' ตลาดบ้านใต้ ')).body).toMatchObject({ code: 'already-asked' })
  expect((await ask('ตลาดอื่น', { reason: ' ' })).status).toBe(400)
  expect(await namesIn(REGISTRY)).toEqual([ENTRY.name])
  expect(await count('outbox', { kind: 'request' })).toBe(1)
})

test('M-20: an unlock can be asked for besides, and the other way round', async () => {
  const asked = await somsak.post(`${REGISTRY}/unlock-requests`, { ...id(), reason: 'แก้ชื่อ' })
  expect(asked.status).toBe(200)
  expect((await answer(asked.body.request.id, false)).status).toBe(200)
})

test('M-20: one tap of the province lets it in: the registry stays locked and confirmed, the open month of sales has it', async () => {
  expect((await somsak.put(`${SALES}/rows/${await onlyRow()}`, saving({ version: 0 }))).status).toBe(200)
  const before = await head()
  const { requests } = (await malee.get('/requests')).body
  const open = requests.find((one: { state: string }) => one.state === 'open')
  const granted = await answer(open.id, true)
  expect(granted.body.request).toMatchObject({ state: 'granted', answer: { by: 'มาลี', until: null } })
  expect(await namesIn(REGISTRY)).toEqual([ENTRY.name, 'ตลาดบ้านใต้'])
  expect(await head()).toMatchObject({
    state: 'confirmed',
    confirmed: before.confirmed,
    lock: before.lock,
    counts: { all: 2, notEntered: 0 },
  })
  expect(await namesIn(SALES)).toEqual([ENTRY.name, 'ตลาดบ้านใต้'])
  expect((await answer(open.id, true)).body.code).toBe('already-answered')
  const [latest] = (await somsak.get(`${REGISTRY}/history`)).body.changes
  expect(latest).toMatchObject({ act: 'late-market', by: 'มาลี', name: 'ตลาดบ้านใต้', why: REASON })
  expect(latest.entry).toEqual({ before: null, after: { ...ENTRY, name: 'ตลาดบ้านใต้' } })
  expect((await malee.get(`${REGISTRY}/changed?since=locked`)).body.rows).toHaveLength(1)
})

const onlyRow = async (): Promise<string> => (await somsak.get(SALES)).body.rows[0].row

test('M-20: what is refused changes nothing, and the asker is told', async () => {
  const { body } = await ask('ตลาดที่ไม่ให้')
  expect((await answer(body.request.id, false)).body.request.state).toBe('refused')
  expect(await namesIn(REGISTRY)).toHaveLength(2)
  expect(await count('outbox', { kind: 'request-answered' })).toBe(3)
})

test('M-5 M-20: the same name is asked about when it is asked for', async () => {
  expect((await ask(ENTRY.name)).body).toMatchObject({
    code: 'already-exists',
    details: { name: ENTRY.name },
  })
  const { body } = await ask(ENTRY.name, { sure: true })
  expect((await answer(body.request.id, true)).body.request.state).toBe('granted')
  expect((await namesIn(REGISTRY)).filter((name) => name === ENTRY.name)).toHaveLength(2)
})

test('M-5 M-20: one of the name that came meanwhile is not doubled by granting the request', async () => {
  const { body } = await ask(ENTRY.name, { sure: true })
  const before = await namesIn(REGISTRY)
  expect((await add(ENTRY.name, { sure: true })).status).toBe(201)
  expect((await answer(body.request.id, true)).body).toMatchObject({
    code: 'already-exists',
    details: { name: ENTRY.name },
  })
  expect(await namesIn(REGISTRY)).toHaveLength(before.length + 1)
  expect((await answer(body.request.id, false)).body.request.state).toBe('refused')
})

test('M-21: the province adds a market to a locked registry itself, once for a saveId', async () => {
  const input = late('ตลาดจังหวัดเพิ่ม')
  const first = await malee.post(`${YEAR}/markets/late`, input)
  expect(first).toMatchObject({ status: 201, body: { row: { state: 'entered', changedBy: 'มาลี' } } })
  expect(first.body.head).toMatchObject({ state: 'confirmed', lock: { by: 'มาลี' } })
  expect(await malee.post(`${YEAR}/markets/late`, input)).toEqual(first)
  expect((await namesIn(REGISTRY)).filter((name) => name === 'ตลาดจังหวัดเพิ่ม')).toHaveLength(1)
  expect(await count('outbox', { 'data.kind': 'late-market', 'data.market': 'ตลาดจังหวัดเพิ่ม' })).toBe(1)
  await allSent('sheets-acted')
  const told = wordsOf(await heard(world, lineIdOf('somsak')))
  expect(told).toContain('จังหวัดเพิ่มตลาดให้อำเภอ')
  expect(told).toContain('ตลาดจังหวัดเพิ่ม')
  expect((await somsak.post(`${YEAR}/markets/late`, late('ตลาดอำเภอ'))).status).toBe(403)
  expect((await add('ตลาดจังหวัดเพิ่ม')).body.code).toBe('already-exists')
  const elsewhere = late('ตลาดผิดอำเภอ', { entry: { ...ENTRY, subdistrict: '520101' } })
  expect((await malee.post(`${YEAR}/markets/late`, elsewhere)).status).toBe(400)
})

test('M-10 M-21: also after the close, until the last month of the year’s sales has closed; it is one more in the next year’s list', async () => {
  world.clock.set('2024-10-02T09:00:00+07:00')
  expect((await add('ตลาดหลังปิด')).status).toBe(201)
  expect(await namesIn('/sheets/market-sales/2024-09/5202')).toContain('ตลาดหลังปิด')
  const next = '/sheets/market-registry/FY2025/5202'
  expect(await namesIn(next)).toContain('ตลาดหลังปิด')
  const own = { ...id(), entry: { ...ENTRY, name: 'ตลาดปีใหม่' } }
  expect((await somsak.post('/registries/FY2025/5202/markets', own)).status).toBe(201)
  const { counts } = (await somsak.get(next)).body.head
  expect((await add('ตลาดหลังเริ่มปีใหม่')).status).toBe(201)
  const after = (await somsak.get(next)).body
  expect(after.head.counts).toEqual({ ...counts, all: counts.all + 1, notEntered: counts.notEntered + 1 })
  const row = after.rows.find(({ name }: { name: string }) => name === 'ตลาดหลังเริ่มปีใหม่')
  expect(row).toMatchObject({ state: 'not-entered', entry: { status: 'in-use', traders: ENTRY.traders } })
  world.clock.set('2024-10-06T00:00:00+07:00')
  expect((await add('ตลาดสายเกินไป')).body).toMatchObject({ code: 'closed' })
})

test('M-20: what was asked for under the lock and is granted after an unlock takes a confirmed registry back to draft', async () => {
  world.clock.set('2024-07-24T09:00:00+07:00')
  if (!(await head()).lock) await confirmAndLock()
  const asked = await ask('ตลาดขอไว้ก่อน')
  const until = 'end-of-day'
  expect((await malee.post(`${REGISTRY}/unlock`, { ...id(), reason: REASON, until })).status).toBe(200)
  const before = await head()
  expect((await answer(asked.body.request.id, true)).status).toBe(200)
  expect(await head()).toMatchObject({ state: 'draft', counts: { all: before.counts.all + 1 } })
  expect(await namesIn(REGISTRY)).toContain('ตลาดขอไว้ก่อน')
  const { changes } = (await somsak.get(`${REGISTRY}/history`)).body
  expect(changes.map(({ act }: { act: string }) => act)).toContain('back-to-draft')
})

test('Q-3 M-20: what waits for an answer when the year’s last month of sales closes falls away, and is not granted any more', async () => {
  world.clock.set('2024-10-02T09:00:00+07:00')
  const asked = await Promise.all(['ตลาดรอ ก', 'ตลาดรอ ข'].map((name) => ask(name)))
  const [first, other] = asked.map(({ body }) => body.request.id as string)
  const told = await count('outbox', { kind: 'request-answered' })
  await closeMonth(world.deps, { form: 'market-sales', period: Month.parse('2024-08'), province: '52' })
  expect(await stateOf(first!)).toBe('open')
  world.clock.set('2024-10-06T00:00:00+07:00')
  const names = await namesIn(REGISTRY)
  const closed = { status: 409, body: { code: 'closed', details: { since: '2024-10-05T17:00:00.000Z' } } }
  expect(await answer(other!, true)).toMatchObject(closed)
  await closeMonth(world.deps, { form: 'market-sales', period: Month.parse('2024-09'), province: '52' })
  expect([await stateOf(first!), await stateOf(other!)]).toEqual(['lapsed', 'lapsed'])
  for (const granted of [true, false]) expect(await answer(first!, granted)).toMatchObject(closed)
  expect(await namesIn(REGISTRY)).toEqual(names)
  expect(await count('outbox', { kind: 'request-answered' })).toBe(told)
})

const stateOf = async (request: string): Promise<string> =>
  (await somsak.get('/requests')).body.requests.find((one: { id: string }) => one.id === request).state
