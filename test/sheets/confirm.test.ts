import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { stampClosed } from '#bot/sheets/sheets.store.ts'
import { type Client, saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const SHEET = '/sheets/otop-sales/2024-07/5202'
let world: World
let somsak: Client

beforeAll(async () => {
  world = await startWorld('2024-07-25T23:59:59+07:00')
  somsak = await world.as('somsak')
}, 30_000)
afterAll(() => world.stop())

const confirming = (version: number) => ({ saveId: randomUUID(), version })

test('S-9: a month with rows not entered cannot be confirmed, opened or not', async () => {
  const refusal = { status: 409, body: { code: 'not-complete', details: { notEntered: 2 } } }
  expect(await somsak.post(`${SHEET}/confirm`, confirming(0))).toMatchObject(refusal)
  await somsak.put(`${SHEET}/rows/tea.beverage`, saving())
  expect((await somsak.post(`${SHEET}/confirm`, confirming(1))).body.details.notEntered).toBe(1)
})

test('S-9: a complete month that was changed after it was looked at is not confirmed', async () => {
  const saved = await somsak.put(`${SHEET}/rows/soap.herb`, saving({ amounts: [0, 4, 0, 0] }))
  const { version } = saved.body.head
  const stale = await somsak.post(`${SHEET}/confirm`, confirming(version - 1))
  expect(stale).toMatchObject({ status: 409, body: { code: 'changed-meanwhile' } })
  expect((await somsak.get(SHEET)).body.head).toMatchObject({ state: 'draft', version })
})

test('S-9: a confirmation gives one receipt, also when it is sent twice', async () => {
  const saved = await somsak.put(`${SHEET}/rows/soap.herb`, saving({ version: 1, amounts: [0, 5, 0, 0] }))
  const act = confirming(saved.body.head.version)
  const [first, again] = await Promise.all([
    somsak.post(`${SHEET}/confirm`, act),
    somsak.post(`${SHEET}/confirm`, act),
  ])
  expect(first).toEqual(again)
  expect(first.body).toMatchObject({
    head: { state: 'confirmed', total: 1_250_005, late: false },
    receipt: {
      no: expect.stringMatching(/^OT-6707-5202-1-[A-Z2-9]{4}$/),
      by: 'สมศักดิ์',
      late: false,
      current: true,
    },
  })
  expect(await count('changes', { act: 'confirmed' })).toBe(1)
})

test('S-6: editing a confirmed month takes it back to draft; its receipt stays, no longer current', async () => {
  const { receipt } = (await somsak.get(SHEET)).body.head.confirmed
  const edited = await somsak.put(`${SHEET}/rows/soap.herb`, saving({ version: 2, amounts: [0, 7, 0, 0] }))
  expect(edited.body.head).toMatchObject({ state: 'draft', confirmed: null })
  expect((await somsak.get(`${SHEET}/receipts/${receipt}`)).body).toMatchObject({
    total: 1_250_005,
    current: false,
  })
  expect(await count('changes', { act: 'back-to-draft' })).toBe(1)
})

test('D-3: lateness is judged once, by the first confirmation', async () => {
  world.clock.set('2024-07-26T00:00:00+07:00')
  const { head } = (await somsak.get(SHEET)).body
  expect(head.late).toBe(false)
  const again = await somsak.post(`${SHEET}/confirm`, confirming(head.version))
  expect(again.body.receipt).toMatchObject({ no: expect.stringContaining('-2-'), late: false })
  const kanda = await world.as('kanda')
  expect((await kanda.get('/sheets/otop-sales/2024-07/5201')).body.head.late).toBe(true)
})

test.each([
  [
    'before the 10th',
    '2024-07-09T23:59:59.999+07:00',
    { code: 'not-open', details: { opensAt: '2024-07-09T17:00:00.000Z' } },
  ],
  [
    'from the close on',
    '2024-08-06T00:00:00+07:00',
    { code: 'closed', details: { since: '2024-08-05T17:00:00.000Z' } },
  ],
])('L-1: %s nobody saves or confirms', async (_when, now, body) => {
  world.clock.set(now)
  const { head } = (await somsak.get(SHEET)).body
  const row = saving({ version: 3, amounts: [0, 9, 0, 0] })
  expect(await somsak.put(`${SHEET}/rows/soap.herb`, row)).toMatchObject({ status: 409, body })
  expect(await somsak.post(`${SHEET}/confirm`, confirming(head.version))).toMatchObject({ status: 409, body })
  const rest = { saveId: randomUUID(), rows: [{ row: 'tea.beverage', version: 1 }] }
  expect(await somsak.post(`${SHEET}/rest-none`, rest)).toMatchObject({ status: 409, body })
  expect((await somsak.get(SHEET)).body.head).toMatchObject({ version: head.version, state: 'confirmed' })
})

test('L-1: the last instant before the close still saves', async () => {
  world.clock.set('2024-08-05T23:59:59.999+07:00')
  const saved = await somsak.put(`${SHEET}/rows/soap.herb`, saving({ version: 3, amounts: [0, 9, 0, 0] }))
  expect(saved.status).toBe(200)
})

test('L-1: what the closing has stamped nobody writes, even at an instant that a slow clock calls open', async () => {
  const { head } = (await somsak.get(SHEET)).body
  await stampClosed(['otop-sales:2024-07:5202'], new Date('2024-08-05T17:00:00Z'))
  const closed = { status: 409, body: { code: 'closed' } }
  expect(
    await somsak.put(`${SHEET}/rows/soap.herb`, saving({ version: 4, amounts: [0, 8, 0, 0] })),
  ).toMatchObject(closed)
  expect(await somsak.post(`${SHEET}/confirm`, confirming(head.version + 1))).toMatchObject(closed)
  const rest = { saveId: randomUUID(), rows: [{ row: 'tea.beverage', version: 1 }] }
  expect(await somsak.post(`${SHEET}/rest-none`, rest)).toMatchObject(closed)
  expect((await somsak.get(SHEET)).body.rows[1].amounts).toEqual([0, 9, 0, 0])
})
