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

test('S-5: a saveId that has named another row is refused, and that row is as it was', async () => {
  const { saveId } = saving()
  expect((await kanda.put(RICE, saving({ saveId, version: 2 }))).status).toBe(200)
  const other = await kanda.put(`${SHEET}/rows/chili.herb`, saving({ saveId }))
  expect(other).toMatchObject({ status: 400, body: { code: 'bad-input', details: { field: 'saveId' } } })
  const again = await kanda.put(`${SHEET}/rows/chili.herb`, saving({ saveId, version: 7 }))
  expect(again.status).toBe(400)
  const { rows } = (await kanda.get(SHEET)).body
  expect(rows.find((row: { row: string }) => row.row === 'chili.herb')).toMatchObject({
    version: 0,
    state: 'not-entered',
  })
})

test('S-6: a slower officer gets both values, and nothing is overwritten', async () => {
  await kanda.put(RICE, saving({ version: 3, amounts: [3_000_000, 0, 0, 0] }))
  const clash = await nipa.put(RICE, saving({ version: 3, amounts: [1, 0, 0, 0] }))
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

test("S-8: a row of another district's list is refused, and no row is taken", async () => {
  const before = (await kanda.get(SHEET)).body.head
  const rows = [
    { row: 'cloth.textile', version: 1 },
    { row: 'tea.beverage', version: 0 },
  ]
  const answer = await kanda.post(`${SHEET}/rest-none`, { saveId: randomUUID(), rows })
  expect(answer).toMatchObject({ status: 404, body: { code: 'not-found' } })
  expect((await kanda.get(SHEET)).body.head).toEqual(before)
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
