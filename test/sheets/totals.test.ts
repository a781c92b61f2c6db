import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Amounts } from '#shared/sheets/row.ts'
import { totalsOf } from '#shared/sheets/totals.ts'
import { rowsOf } from '#bot/sheets/rows.store.ts'
import { findHead } from '#bot/sheets/sheets.store.ts'
import type { Client } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

const ID = 'otop-sales:2024-07:5201'
const ROWS = ['rice.food', 'chili.food', 'chili.herb', 'cloth.textile', 'bowl.craft']
let world: World
let kanda: Client

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
  kanda = await world.as('kanda')
}, 30_000)
afterAll(() => world.stop())

const satang = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 999_999_999_999 }))
const entry = fc.tuple(satang, satang, satang, satang).map((amounts) => ({
  state: amounts.every((amount) => amount === 0) ? 'no-sales' : 'amounts',
  amounts,
}))
const save = fc.record({ row: fc.constantFrom(...ROWS), entry, stale: fc.boolean() })

test('S-3: after any run of saves, also stale ones, totals and counts are those of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(save, { minLength: 1, maxLength: 12 }), async (saves) => {
      for (const { row, entry: entered, stale } of saves) {
        const known = (await kanda.get('/sheets/otop-sales/2024-07/5201')).body.rows
        const { version } = known.find((one: { row: string }) => one.row === row)
        const body = { saveId: randomUUID(), version: stale ? version + 1 : version, ...entered }
        const { status } = await kanda.put(`/sheets/otop-sales/2024-07/5201/rows/${row}`, body)
        expect(status).toBe(stale ? 409 : 200)
      }
      const head = await findHead(ID)
      if (!head) return
      const { totals, counts } = totalsOf(await rowsOf(ID))
      expect({ totals: head.totals, counts: head.counts }).toEqual({ totals, counts })
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('S-1: a row is the sum of its four amounts, beyond one cell and exact', () => {
  const most = 999_999_999_999
  const { totals } = totalsOf([
    { category: 'food', state: 'amounts', amounts: [most, most, most, most] as unknown as Amounts },
  ])
  expect(totals.categories.food).toBe(3_999_999_999_996)
})
