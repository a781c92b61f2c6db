import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const JULY = '/sheets/otop-sales/2024-07/5201'
const REASON = 'ลงยอดสลับช่อง 2 แถว'
let world: World
let kanda: Client
let nipa: Client
let malee: Client

const id = () => ({ saveId: randomUUID() })
const lock = () => malee.post(`${JULY}/lock`, { ...id(), reason: 'ตรวจแล้ว' })
const ask = (who: Client, path = JULY, more: object = {}) =>
  who.post(`${path}/unlock-requests`, { ...id(), reason: REASON, ...more })
const answer = (who: Client, request: string, more: object) =>
  who.post(`/requests/${request}/answer`, { ...id(), ...more })
const asked = async (): Promise<string> => (await ask(kanda)).body.request.id
const head = async () => (await kanda.get(JULY)).body.head

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  ;[kanda, nipa, malee] = await Promise.all([world.as('kanda'), world.as('nipa'), world.as('malee')])
}, 30_000)
afterAll(() => world.stop())

test('Q-1: what can be written needs no unlock, and what is not open cannot be asked for', async () => {
  expect(await ask(kanda)).toMatchObject({ status: 409, body: { code: 'not-locked' } })
  const august = await ask(kanda, '/sheets/otop-sales/2024-08/5201')
  expect(august).toMatchObject({ status: 409, body: { code: 'not-open' } })
})

test('Q-1: one open request a sheet, also of two who ask at once', async () => {
  await lock()
  for (const reason of ['   ', '', '\n'])
    expect((await ask(kanda, JULY, { reason })).body).toMatchObject({ code: 'bad-input' })
  const both = await Promise.all([ask(kanda), ask(nipa)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const second = both.find(({ status }) => status === 409)!
  const first = both.find(({ status }) => status === 200)!
  const { by, at } = first.body.request
  expect(second.body).toMatchObject({ code: 'already-asked', details: { by, at } })
  expect(await count('requests', { about: 'otop-sales:2024-07:5201', state: 'open' })).toBe(1)
  expect(await count('outbox', { kind: 'request' })).toBe(1)
  await answer(malee, first.body.request.id, { granted: false })
})

test('S-5: a request and an answer with the same saveId happen once', async () => {
  const saveId = randomUUID()
  const twice = [await ask(kanda, JULY, { saveId }), await ask(kanda, JULY, { saveId })]
  expect(twice[1]).toEqual(twice[0])
  const request = twice[0]!.body.request.id
  const refused = await answer(malee, request, { saveId, granted: false, reason: 'ส่ง รต.๓ แล้ว' })
  expect(await answer(malee, request, { saveId, granted: false, reason: 'ส่ง รต.๓ แล้ว' })).toEqual(refused)
  expect(refused.body.request).toMatchObject({
    state: 'refused',
    mine: false,
    answer: { by: 'มาลี', granted: false, reason: 'ส่ง รต.๓ แล้ว', until: null },
  })
  expect((await head()).lock).not.toBeNull()
})

test('Q-2: granting is the unlock itself, with the reason of the request', async () => {
  const request = await asked()
  expect(await answer(malee, request, { granted: true })).toMatchObject({
    status: 400,
    body: { details: { field: 'until' } },
  })
  const late = await answer(malee, request, { granted: true, until: '2024-07-25T00:00:00+07:00' })
  expect(late.body).toMatchObject({ code: 'bad-input' })
  const { body } = await answer(malee, request, { granted: true, until: 'end-of-day' })
  const until = '2024-07-23T17:00:00.000Z'
  expect(body.request).toMatchObject({ state: 'granted', answer: { by: 'มาลี', until } })
  expect(await head()).toMatchObject({ lock: null, unlocked: { by: 'มาลี', reason: REASON, until } })
  const again = await answer(malee, request, { granted: false })
  expect(again.body).toMatchObject({ code: 'already-answered', details: { by: 'มาลี', granted: true } })
})

test('Q-2: of two answers at once the first counts', async () => {
  await lock()
  const request = await asked()
  const both = await Promise.all([
    answer(malee, request, { granted: true, until: '24h' }),
    answer(malee, request, { granted: false, reason: 'ไม่จำเป็น' }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const granted = both[0]!.status === 200
  expect(both.find(({ status }) => status === 409)!.body).toMatchObject({
    code: 'already-answered',
    details: { granted },
  })
  expect((await head()).lock === null).toBe(granted)
  if (granted) await lock()
})

test('Q-3: a sheet unlocked otherwise makes its request lapse, which names who unlocked', async () => {
  const request = await asked()
  await malee.post(`${JULY}/unlock`, { ...id(), reason: 'ตรวจใหม่', until: 'close' })
  const late = await answer(malee, request, { granted: false })
  expect(late.body).toMatchObject({ code: 'already-answered', details: { by: 'มาลี', granted: true } })
  const { body } = await kanda.get('/requests')
  const lapsed = body.requests.find((one: { id: string }) => one.id === request)
  expect(lapsed).toMatchObject({ state: 'lapsed', answer: { by: 'มาลี', granted: true, reason: 'ตรวจใหม่' } })
  await lock()
})

test('Q-5: a new producer is asked for in plain words, several at a time', async () => {
  const wish = (name: string, more: object = {}) =>
    kanda.post('/districts/5201/producer-requests', { ...id(), name, note: 'เพิ่งลงทะเบียน', ...more })
  const first = await wish('กลุ่มจักสานบ้านใหม่', { category: 'craft' })
  const second = await wish('กลุ่มขนมบ้านใหม่')
  expect([first.status, second.status]).toEqual([200, 200])
  expect(first.body.request).toMatchObject({
    kind: 'new-producer',
    producer: { name: 'กลุ่มจักสานบ้านใหม่', category: 'craft' },
    reason: 'เพิ่งลงทะเบียน',
    period: null,
  })
  expect((await wish('  ')).status).toBe(400)
  const granted = await answer(malee, first.body.request.id, { granted: true })
  expect(granted.body.request).toMatchObject({ state: 'granted', answer: { until: null } })
  await answer(malee, second.body.request.id, { granted: false, reason: 'ยังไม่ลงทะเบียน' })
  expect(await count('producers', { district: '5201' })).toBe(4)
})

test('Q-4: each reads what he may answer or has asked, the open ones first', async () => {
  const request = await asked()
  const seen = async (client: Client) => (await client.get('/requests')).body.requests
  const [first, ...others] = await seen(malee)
  expect(first).toMatchObject({ id: request, mine: true, districtName: 'เมืองลำปาง', by: 'กานดา' })
  expect(others.length).toBeGreaterThan(3)
  expect((await seen(kanda))[0]).toMatchObject({ id: request, mine: false, state: 'open' })
  expect((await seen(nipa)).map((one: { id: string }) => one.id)).not.toContain(request)
  for (const who of ['somsak', 'chai', 'chiang', 'prasert', 'newcomer'] as const)
    expect([who, await seen(await world.as(who))]).toEqual([who, []])
})

test('P-2: a request is answered only by the province that it went to', async () => {
  const request = (await kanda.get('/requests')).body.requests[0].id
  for (const who of ['kanda', 'wichai', 'chiang', 'prasert', 'newcomer'] as const)
    expect((await answer(await world.as(who), request, { granted: false })).status).toBe(403)
  expect((await answer(malee, 'nothing', { granted: false })).status).toBe(404)
})

test('Q-1: after the close it is asked of the Department, and an unlock not answered gives way', async () => {
  const prasert = await world.as('prasert')
  const old = (await kanda.get('/requests')).body.requests[0].id
  world.clock.set('2024-08-07T09:00:00+07:00')
  expect((await answer(malee, old, { granted: true, until: 'close' })).body.code).toBe('closed')
  const { body } = await ask(kanda)
  expect(body.request).toMatchObject({ kind: 'late-opening', period: '2024-07', state: 'open' })
  expect((await answer(malee, old, { granted: false })).body.code).toBe('closed')
  expect((await answer(malee, body.request.id, { granted: false })).status).toBe(403)
  expect((await ask(nipa)).body).toMatchObject({ code: 'already-asked', details: { by: 'กานดา' } })
  const until = '2024-08-09T17:00:00.000Z'
  const past = { granted: true, until: '2024-08-01T17:00:00.000Z' }
  expect((await answer(prasert, body.request.id, past)).body.details).toMatchObject({ field: 'until' })
  expect((await answer(prasert, body.request.id, { granted: true, until: 'close' })).status).toBe(400)
  const granted = await answer(prasert, body.request.id, { granted: true, until })
  expect(granted.body.request).toMatchObject({ state: 'granted', answer: { by: 'ประเสริฐ', until } })
  expect(await head()).toMatchObject({ lock: null, exception: { reason: REASON, until } })
})

test('Q-3: an exception granted otherwise makes the request for a late opening lapse', async () => {
  const prasert = await world.as('prasert')
  const soon = '2024-09-09T17:00:00.000Z'
  world.clock.set('2024-09-07T09:00:00+07:00')
  const { body } = await ask(kanda, '/sheets/otop-sales/2024-08/5201')
  const except = {
    ...id(),
    form: 'otop-sales',
    period: '2024-08',
    district: '5201',
    reason: 'ไฟดับ',
    until: soon,
  }
  expect((await prasert.post('/exceptions', except)).status).toBe(200)
  const late = await answer(prasert, body.request.id, { granted: true, until: soon })
  expect(late.body).toMatchObject({ code: 'already-answered', details: { by: 'ประเสริฐ', granted: true } })
  expect((await ask(kanda, '/sheets/otop-sales/2024-08/5201')).body.code).toBe('not-locked')
})
