import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type Client, saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const SHEET = '/sheets/otop-sales/2024-07/5201'
const RICE = `${SHEET}/rows/rice.food`
let world: World
let kanda: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  kanda = await world.as('kanda')
  await kanda.put(RICE, saving())
}, 30_000)
afterAll(() => world.stop())

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
  const answer = await kanda.put(RICE, saving({ version: 1, ...change }))
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
