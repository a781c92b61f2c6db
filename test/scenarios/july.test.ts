import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { JOBS } from '#jobs/all-jobs.ts'
import { lookAtLifts, lookAtSchedule, type Queue } from '#jobs/look-at-schedule.ts'
import type { CastName } from '../support/cast.ts'
import { type Answer, type Client, saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const PROVINCE = '/provinces/52/otop-sales/2024-07'
const sheet = (district: string, more = ''): string => `/sheets/otop-sales/2024-07/${district}${more}`
let world: World
const people = {} as Record<CastName, Client>

beforeAll(async () => {
  world = await startWorld('2024-07-09T23:59:00+07:00')
  for (const who of ['kanda', 'wichai', 'somsak', 'malee', 'prasert'] as const)
    people[who] = await world.as(who)
}, 30_000)
afterAll(() => world.stop())

/** It is that time; the clock's jobs have looked and done what they found. */
async function at(iso: string): Promise<void> {
  world.clock.set(`${iso}+07:00`)
  const queue: Queue = async (due, unit) =>
    JOBS.find(({ line }) => line === due.line)!.run(world.deps, due, unit)
  const log = world.deps.log.child({}, { level: 'silent' })
  await lookAtSchedule({ log }, JOBS, queue, world.deps.clock())
  await lookAtLifts(queue, world.deps.clock())
}

const act = (who: CastName, path: string, body: object): Promise<Answer> =>
  people[who].post(path, { saveId: randomUUID(), ...body })
const headOf = async (district: string) => (await people.malee.get(sheet(district))).body.head
const overview = async () => (await people.malee.get(PROVINCE)).body
const stands = async (district: string) => {
  const { head, writability } = (await people.malee.get(sheet(district))).body
  return [head.state, writability.kind, head.lock ? 'locked' : 'free']
}
const told = (kind: string, more: object = {}): Promise<number> => count('outbox', { kind, ...more })

/** Everything of 5201 or 5202 entered. */
async function fill(who: CastName, district: string): Promise<void> {
  const { rows } = (await people[who].get(sheet(district))).body
  for (const { row, state, version } of rows)
    if (state === 'not-entered') await people[who].put(sheet(district, `/rows/${row}`), saving({ version }))
}
const confirm = async (who: CastName, district: string): Promise<Answer> =>
  act(who, sheet(district, '/confirm'), { version: (await headOf(district)).version })
const certify = async (who: CastName, district: string): Promise<Answer> =>
  act(who, sheet(district, '/certify'), { version: (await headOf(district)).version })

test('D-1: on the 9th nobody writes or locks; from the 10th on the districts write', async () => {
  expect(await stands('5201')).toEqual(['not-started', 'not-open', 'free'])
  expect((await act('malee', sheet('5201', '/lock'), { reason: 'เร็วไป' })).body.code).toBe('not-open')
  await at('2024-07-10T00:00:00')
  await fill('kanda', '5201')
  expect(await stands('5201')).toEqual(['draft', 'open', 'free'])
  expect((await headOf('5201')).counts).toMatchObject({ all: 5, amounts: 5, notEntered: 0 })
})

test('S-9, K-1: on the 18th the district confirms and its head certifies, who is told of it', async () => {
  await at('2024-07-18T14:00:00')
  expect((await confirm('kanda', '5201')).status).toBe(200)
  expect(await told('to-certify', { person: 'wichai' })).toBe(1)
  expect((await certify('kanda', '5201')).status).toBe(403)
  expect((await certify('wichai', '5201')).body.certificate).toMatchObject({
    no: 'OT-6707-5201-R1',
    total: 6_250_000,
  })
  expect(await stands('5201')).toEqual(['certified', 'open', 'free'])
})

test('L-5, K-2: on the 22nd the province sends a row back: draft again, the certificate void, and kept', async () => {
  await at('2024-07-22T10:00:00')
  const sent = await act('malee', sheet('5201', '/return'), { rows: ['rice.food'], note: 'ตรวจยอดข้าวแต๋น' })
  expect(sent.body.head).toMatchObject({
    state: 'draft',
    returned: { note: 'ตรวจยอดข้าวแต๋น', answeredAt: null },
  })
  await people.kanda.put(
    sheet('5201', '/rows/rice.food'),
    saving({ version: 1, amounts: [2_000_000, 0, 0, 0] }),
  )
  await confirm('kanda', '5201')
  const { returned } = await headOf('5201')
  expect(returned).toMatchObject({ rows: [{ row: 'rice.food', amounts: [1_250_000, 0, 0, 0] }] })
  expect(returned.answeredAt).not.toBeNull()
  const first = await people.malee.get(sheet('5201', '/certificates/OT-6707-5201-R1'))
  expect(first.body).toMatchObject({ total: 6_250_000, voided: { act: 'returned' } })
  expect((await certify('wichai', '5201')).body.certificate.no).toBe('OT-6707-5201-R2')
})

test('R-1, D-3: reminders go to who is not done; on the 26th an unconfirmed month is late', async () => {
  await at('2024-07-24T09:00:00')
  expect([
    await told('digest', { person: 'kanda', 'data.day': '2024-07-24' }),
    await told('digest', { person: 'somsak', 'data.day': '2024-07-24' }),
  ]).toEqual([0, 1])
  await at('2024-07-26T09:00:00')
  expect([(await headOf('5201')).late, (await headOf('5202')).late]).toEqual([false, true])
  expect(await told('digest', { person: 'malee', 'data.day': '2024-07-26' })).toBe(1)
})

test('L-3: on the 1st the province locks: the certified by itself, one not certified only with a reason', async () => {
  await at('2024-08-01T10:00:00')
  await fill('somsak', '5202')
  const all = await act('malee', `${PROVINCE}/lock`, { reasons: { '5202': 'ส่งเอกสารแล้ว' } })
  expect(all.body).toMatchObject({ done: ['5201', '5202'], locked: 2, districts: 13 })
  expect(await stands('5202')).toEqual(['draft', 'locked', 'locked'])
  expect(await overview()).toMatchObject({ locked: 2, officialTotal: 7_000_000 + 2_500_000 })
  const late = await people.somsak.put(sheet('5202', '/rows/tea.beverage'), saving({ version: 1 }))
  expect(late).toMatchObject({
    status: 409,
    body: { code: 'locked', details: { by: 'มาลี', reason: 'ส่งเอกสารแล้ว' } },
  })
  expect(await told('sheets-acted', { person: 'somsak' })).toBe(1)
})

test('Q-1, L-4: a district asks, the province lifts the lock for a day, and it locks itself again', async () => {
  await at('2024-08-02T09:00:00')
  expect((await act('somsak', sheet('5202', '/unlock-requests'), { reason: 'ยอดชาผิด' })).status).toBeLessThan(
    300,
  )
  const { requests } = (await people.malee.get('/requests')).body
  const answer = { granted: true, until: '24h' }
  expect((await act('malee', `/requests/${requests[0].id}/answer`, answer)).status).toBe(200)
  expect(await stands('5202')).toEqual(['draft', 'open', 'free'])
  expect((await overview()).officialTotal).toBe(7_000_000)
  await people.somsak.put(
    sheet('5202', '/rows/tea.beverage'),
    saving({ version: 1, amounts: [500, 0, 0, 0] }),
  )
  expect((await confirm('somsak', '5202')).body.receipt.late).toBe(true)
  await at('2024-08-03T08:59:59.999')
  expect(await stands('5202')).toEqual(['confirmed', 'open', 'free'])
  await at('2024-08-03T09:00:00')
  expect(await stands('5202')).toEqual(['confirmed', 'locked', 'locked'])
  expect((await overview()).officialTotal).toBe(7_000_000 + 1_250_500)
})

test('D-4: at the close everything stands still, and what was not locked is left out', async () => {
  await at('2024-08-06T00:00:00')
  expect(await stands('5201')).toEqual(['certified', 'closed', 'locked'])
  expect(await stands('5213')).toEqual(['not-started', 'closed', 'free'])
  const stood = { province: '52', version: 1, districts: 13, certified: 1, confirmed: 2, locked: 2 }
  expect(await count('closings', { ...stood, lockedTotal: 8_250_500, leftOut: 0 })).toBe(1)
  expect((await act('malee', sheet('5213', '/lock'), { reason: 'ช้าไป' })).body.code).toBe('closed')
  expect((await act('malee', sheet('5201', '/unlock'), { reason: 'ช้าไป', until: 'close' })).body.code).toBe(
    'closed',
  )
})

test('D-6, D-7: the Department opens one district: figures stay official until it locks itself, the record gets a new version', async () => {
  await at('2024-08-07T09:00:00')
  const key = { form: 'otop-sales', period: '2024-07', district: '5202', reason: 'ยอดตกหล่น' }
  expect((await act('malee', '/exceptions', { ...key, until: '2024-08-09T00:00:00+07:00' })).status).toBe(403)
  expect((await act('prasert', '/exceptions', { ...key, until: '2024-08-09T00:00:00+07:00' })).status).toBe(
    200,
  )
  await people.somsak.put(
    sheet('5202', '/rows/tea.beverage'),
    saving({ version: 2, amounts: [900, 0, 0, 0] }),
  )
  expect(await stands('5202')).toEqual(['draft', 'open', 'free'])
  expect((await overview()).officialTotal).toBe(8_250_500)
  await confirm('somsak', '5202')
  await at('2024-08-09T00:00:00')
  expect(await stands('5202')).toEqual(['confirmed', 'closed', 'locked'])
  expect(await count('closings', { province: '52', version: 2, lockedTotal: 8_250_900 })).toBe(1)
})

test('D-2: on the 10th of August the next month is open, and July is as it was', async () => {
  await at('2024-08-10T00:00:00')
  expect((await people.kanda.get('/sheets/otop-sales/2024-08/5201')).body.writability.kind).toBe('open')
  expect(await overview()).toMatchObject({ locked: 2, officialTotal: 8_250_900 })
  expect(await told('sheets-acted', { person: 'kanda' })).toBe(2)
})
