import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Client } from '../support/client.ts'
import { saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const SHEET = '/sheets/otop-sales/2024-07/5201'
const RICE = `${SHEET}/rows/rice.food`
let world: World
let kanda: Client
let nipa: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  kanda = await world.as('kanda')
  nipa = await world.as('nipa')
}, 30_000)
afterAll(() => world.stop())

test('S-4: before the first write a month is computed from the registry, and nothing is stored', async () => {
  const { status, body } = await kanda.get('/sheets/otop-sales/2024-07/5201')
  expect(status).toBe(200)
  expect(body.head).toMatchObject({ state: 'not-started', version: 0, counts: { all: 5, notEntered: 5 } })
  expect(body.rows.map((row: { row: string; no: number }) => [row.no, row.row])).toEqual([
    [1, 'rice.food'],
    [2, 'chili.food'],
    [3, 'chili.herb'],
    [4, 'cloth.textile'],
    [5, 'bowl.craft'],
  ])
  expect(await count('sheets')).toBe(0)
})

test('S-6: the first write opens the sheet; row, head and history say the same', async () => {
  const saved = await kanda.put(RICE, saving())
  expect(saved).toMatchObject({
    status: 200,
    body: {
      row: {
        row: 'rice.food',
        state: 'amounts',
        amounts: [1_250_000, 0, 0, 0],
        version: 1,
        changedBy: 'กานดา',
      },
      head: { state: 'draft', version: 1, total: 1_250_000, counts: { all: 5, notEntered: 4, amounts: 1 } },
    },
  })
  const { body } = await kanda.get(`${SHEET}/history?row=rice.food`)
  expect(body.changes).toMatchObject([
    { act: 'saved', by: 'กานดา', before: { state: 'not-entered' }, after: { state: 'amounts' } },
  ])
})

test('S-5: the same save again gives the first answer and changes nothing', async () => {
  const save = saving({ version: 1, amounts: [2_000_000, 0, 0, 0] })
  const first = await kanda.put(RICE, save)
  const again = await kanda.put(RICE, save)
  expect(again).toEqual(first)
  expect((await kanda.get(SHEET)).body.head.version).toBe(first.body.head.version)
})

test('S-6: a slower officer gets both values, and nothing is overwritten', async () => {
  await kanda.put(RICE, saving({ version: 2, amounts: [3_000_000, 0, 0, 0] }))
  const clash = await nipa.put(RICE, saving({ version: 2, amounts: [1, 0, 0, 0] }))
  expect(clash).toMatchObject({
    status: 409,
    body: {
      code: 'changed-meanwhile',
      details: {
        mine: { amounts: [1, 0, 0, 0] },
        theirs: { amounts: [3_000_000, 0, 0, 0], changedBy: 'กานดา' },
      },
    },
  })
})

test('S-6: of two officers who save one row at once, exactly one wins', async () => {
  const path = `${SHEET}/rows/bowl.craft`
  const answers = await Promise.all([
    kanda.put(path, saving({ amounts: [100, 0, 0, 0] })),
    nipa.put(path, saving({ amounts: [200, 0, 0, 0] })),
  ])
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 409])
  const won = answers.find((answer) => answer.status === 200)!.body.row.amounts
  const { rows } = (await kanda.get(SHEET)).body
  expect(rows.find((row: { row: string }) => row.row === 'bowl.craft').amounts).toEqual(won)
})

test('S-7: a queue is answered change by change; one refused does not hold up the others', async () => {
  const changes = [
    { row: 'chili.food', ...saving() },
    { row: 'tea.beverage', ...saving() },
    { row: 'chili.herb', ...saving({ amounts: [-1, 0, 0, 0] }) },
    { row: 'chili.herb', ...saving({ state: 'no-sales', amounts: [0, 0, 0, 0] }) },
  ]
  const { status, body } = await kanda.post(`${SHEET}/rows`, { changes })
  expect(status).toBe(200)
  expect(body.answers.map((answer: { status: number }) => answer.status)).toEqual([200, 404, 400, 200])
})

test('S-8: the rest without sales takes only rows that are as they were seen, and names the others', async () => {
  const { rows } = (await kanda.get(SHEET)).body
  const seen = rows.map(({ row, version }: { row: string; version: number }) => ({ row, version }))
  const { status, body } = await kanda.post(`${SHEET}/rest-none`, { saveId: randomUUID(), rows: seen })
  expect(status).toBe(200)
  expect(body.done.map((row: { row: string }) => row.row)).toEqual(['cloth.textile'])
  expect(body.skipped).toHaveLength(4)
  expect(body.head.counts).toMatchObject({ notEntered: 0, noSales: 2 })
})

test('S-2: a stopped row leaves the list of later months, and comes back when it is resumed here', async () => {
  const path = `${SHEET}/rows/cloth.textile`
  const stop = saving({ version: 1, state: 'stopped', amounts: [0, 0, 0, 0], since: '2024-06' })
  expect((await kanda.put(path, stop)).status).toBe(200)
  const august = '/sheets/otop-sales/2024-08/5201'
  expect((await kanda.get(august)).body.head.counts.all).toBe(4)
  await kanda.put(path, saving({ version: 2 }))
  expect((await kanda.get(august)).body.head.counts.all).toBe(5)
})

test.each([
  ['negative', { amounts: [-1, 0, 0, 0] }],
  ['fraction of a satang', { amounts: [0.5, 0, 0, 0] }],
  ['10^15', { amounts: [1e15, 0, 0, 0] }],
  ['NaN', { amounts: [null, 0, 0, 0] }],
  ['text', { amounts: ['12', 0, 0, 0] }],
  ['three amounts', { amounts: [1, 0, 0] }],
  ['a zero that says amounts', { amounts: [0, 0, 0, 0] }],
  ['no-sales with money', { state: 'no-sales' }],
  ['a stop without its month', { state: 'stopped', amounts: [0, 0, 0, 0] }],
  ['a stop in the future', { state: 'stopped', amounts: [0, 0, 0, 0], since: '2024-08' }],
  ['an unknown state', { state: 'locked' }],
  ['an unknown field', { $where: 'sleep(1)' }],
  ['an operator for a version', { version: { $gt: 0 } }],
  ['no saveId', { saveId: 'x' }],
  ['a null byte in the reason', { reason: 'a\u0000b' }],
  ['an over-long reason', { reason: 'ก'.repeat(201) }],
])('S-2: %s is refused with the field, and nothing changes', async (_what, change) => {
  const before = (await kanda.get(SHEET)).body.head
  const answer = await kanda.put(RICE, saving({ version: 3, ...change }))
  expect(answer).toMatchObject({
    status: 400,
    body: { code: 'bad-input', details: { field: expect.any(String) } },
  })
  expect(answer.body.message).toMatch(/[ก-๙]/)
  expect((await kanda.get(SHEET)).body.head).toEqual(before)
})

test.each([
  ['another district', '/sheets/otop-sales/2024-07/5202/rows/tea.beverage', 403],
  ["another district's row", `${SHEET}/rows/tea.beverage`, 404],
  ['a district that does not exist', '/sheets/otop-sales/2024-07/5299/rows/rice.food', 400],
  ['a month that does not exist', '/sheets/otop-sales/2024-13/5201/rows/rice.food', 400],
  ['an emoji for a row', `${SHEET}/rows/${encodeURIComponent('🍚.food')}`, 400],
  ['a broken escape', `${SHEET}/rows/%E0%A4%A`, 400],
])('S-6: a save for %s is refused', async (_what, path, status) => {
  expect((await kanda.put(path, saving())).status).toBe(status)
})
