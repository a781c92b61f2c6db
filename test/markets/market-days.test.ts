import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Day } from '#shared/calendar/bangkok.ts'
import { sumOfDays } from '#shared/markets/market-days.ts'
import type { Amounts } from '#shared/sheets/row.ts'
import { type Client, saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

const SALES = '/sheets/market-sales/2024-07/5201'
const ENTRY = { name: 'ตลาดเช้า', subdistrict: '520101', traders: 9, status: 'new' }

let world: World
let kanda: Client
let row: string

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  kanda = await world.as('kanda')
  const entry = { ...ENTRY, places: ['offline'], rhythm: 'weekly' }
  await kanda.post('/registries/FY2024/5201/markets', { saveId: randomUUID(), entry })
  row = (await kanda.get(SALES)).body.rows[0].row
}, 30_000)
afterAll(() => world.stop())

const day = (date: number, ...amounts: number[]) => ({
  day: `2024-07-${String(date).padStart(2, '0')}`,
  amounts: [...amounts, 0, 0, 0, 0].slice(0, 4),
})
const save = (version: number, more: object) =>
  kanda.put(`${SALES}/rows/${row}`, saving({ version, ...more }))
const stored = async () => (await kanda.get(SALES)).body.rows[0]
const FIRST = [day(6, 120_050, 30_000), day(13, 99_950), day(20, 0, 0, 5_000)]

test('M-50: the days of a market are kept, and their sum is the month', async () => {
  const saved = await save(0, { amounts: [220_000, 30_000, 5_000, 0], days: FIRST })
  expect(saved).toMatchObject({ status: 200, body: { row: { days: FIRST }, head: { total: 255_000 } } })
  expect(await stored()).toMatchObject({ amounts: [220_000, 30_000, 5_000, 0], days: FIRST })
})

test('M-50: what is not the sum, no market’s, another month’s, twice or out of order is refused, with nothing changed', async () => {
  const amounts = [220_000, 30_000, 5_000, 0]
  const wrong = [
    { amounts: [220_001, 30_000, 5_000, 0], days: FIRST },
    { amounts, days: [...FIRST].toReversed() },
    { amounts, days: [FIRST[0], FIRST[0], ...FIRST.slice(1)] },
    { amounts: [100, 0, 0, 0], days: [{ ...day(6, 100), day: '2024-06-30' }] },
    { amounts: [100, 0, 0, 0], days: [{ ...day(6, 100), day: '2024-07-32' }] },
    { amounts: [100, 0, 0, 0], days: [day(6, 200, -100)] },
    { amounts, days: [] },
    { state: 'no-sales', amounts: [0, 0, 0, 0], days: [day(6)] },
  ]
  for (const more of wrong)
    expect(await save(1, more)).toMatchObject({ status: 400, body: { code: 'bad-input' } })
  const otop = saving({ amounts: [100, 0, 0, 0], days: [day(6, 100)] })
  expect((await kanda.put('/sheets/otop-sales/2024-07/5201/rows/rice.food', otop)).status).toBe(400)
  expect(await stored()).toMatchObject({ version: 1, days: FIRST })
})

test('M-51: a day that has not come takes nothing', async () => {
  const refused = await save(1, { amounts: [100, 0, 0, 0], days: [day(24, 100)] })
  expect(refused).toMatchObject({ status: 400, body: { details: { field: 'days' } } })
  expect(refused.body.message).toContain('วันที่ยังมาไม่ถึง')
  world.clock.set('2024-07-24T00:00:00+07:00')
  expect((await save(1, { amounts: [100, 0, 0, 0], days: [day(24, 100)] })).status).toBe(200)
})

test('M-50: a month that is typed as one has no days any more; the history keeps them', async () => {
  expect((await save(2, { amounts: [500, 0, 0, 0] })).status).toBe(200)
  expect(await stored()).toMatchObject({ amounts: [500, 0, 0, 0], days: null })
  const { changes } = (await kanda.get(`${SALES}/history?row=${row}`)).body
  expect(changes[0]).toMatchObject({ before: { days: [day(24, 100)] }, after: { amounts: [500, 0, 0, 0] } })
  expect(changes[1].before.days).toEqual(FIRST)
})

test('M-50: of two officers at once one is told of the other’s days', async () => {
  const nipa = await world.as('nipa')
  const hers = saving({ version: 3, amounts: [300, 0, 0, 0], days: [day(1, 300)] })
  const both = await Promise.all([
    save(3, { amounts: [700, 0, 0, 0], days: [day(2, 700)] }),
    nipa.put(`${SALES}/rows/${row}`, hers),
  ])
  const [won, lost] = both.toSorted((a, b) => a.status - b.status)
  expect([won!.status, lost!.status]).toEqual([200, 409])
  expect(lost!.body.details.theirs.days).toEqual(won!.body.row.days)
  expect(await count('rows', { subject: row.split('.')[0], version: 4 })).toBe(1)
})

test('M-50: the sum of days is that of each column, to the satang', () => {
  const amounts = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(10_000_000_00)))
  fc.assert(
    fc.property(fc.array(amounts, { maxLength: 31 }), (all) => {
      const sum = sumOfDays(
        all.map((one) => ({ day: '2024-07-01' as Day, amounts: one as unknown as Amounts })),
      )
      expect([...sum]).toEqual([0, 1, 2, 3].map((at) => all.reduce((one, each) => one + each[at]!, 0)))
    }),
  )
})
