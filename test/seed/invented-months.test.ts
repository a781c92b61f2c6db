import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { type InventedRow, inventMonth, shareOut } from '#bot/seed/invent-month.ts'
import { inventProvince } from '#bot/seed/invent-producers.ts'
import { publishedTotals } from '#bot/seed/published-totals.ts'
import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { Month, addMonths } from '#shared/calendar/month.ts'
import { MAX_SATANG } from '#shared/money/satang.ts'
import { Amounts, RowState, amountsFitState, rowTotal, stopNamesMonth } from '#shared/sheets/row.ts'
import * as z from 'zod/mini'

const published = publishedTotals()
const first = Month.parse('2023-10')
const year = Array.from({ length: 12 }, (_, i) => addMonths(first, i))
const july = Month.parse('2024-07')
const provinces = fc.constantFrom(...PROVINCE_CODES)
const months = fc.constantFrom(...year)
const totalOf = (province: string, month: Month): number => published.get(province)!.get(month)!
const sumOf = (rows: readonly InventedRow[]): number =>
  rows.reduce((sum, row) => sum + rowTotal(row.amounts), 0)
const producersOf = new Map(PROVINCE_CODES.map((province) => [province, inventProvince(province)]))
const rowsOf = (province: string, month: Month): InventedRow[] =>
  inventMonth(producersOf.get(province)!, month, totalOf(province, month))
const SavedRow = z
  .object({ state: RowState, amounts: Amounts, since: z.optional(Month) })
  .check(amountsFitState, stopNamesMonth)

describe('invented months', () => {
  test('any province and month adds up to the published total, in rows that could be saved', () => {
    fc.assert(
      fc.property(provinces, months, (province, month) => {
        const rows = rowsOf(province, month)
        expect(sumOf(rows)).toBe(totalOf(province, month))
        for (const row of rows) expect(SavedRow.safeParse(row).success).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('any total is shared out exactly, in whole satang that fit a cell', () => {
    const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_SATANG }), weights, (total, list) => {
        fc.pre(list.some((weight) => weight > 1e-6))
        const parts = shareOut(total, list)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        expect(parts.every((part) => Number.isSafeInteger(part) && part >= 0 && part <= MAX_SATANG)).toBe(
          true,
        )
      }),
    )
    expect(() => shareOut(100, [0, 0])).toThrow()
    expect(() => shareOut(MAX_SATANG + 1, [1])).toThrow()
  })

  test('the same at every call, another month is another', () => {
    expect(rowsOf('52', july)).toEqual(rowsOf('52', july))
    expect(rowsOf('52', july)).not.toEqual(rowsOf('52', addMonths(july, -1)))
  })

  test('most of the money is sold at home and offline, and some 45 % of the rows sell nothing', () => {
    for (const month of year) {
      const rows = rowsOf('52', month)
      const atHome = rows.reduce((sum, row) => sum + row.amounts[0], 0) / totalOf('52', month)
      expect(atHome).toBeGreaterThan(0.88)
      expect(atHome).toBeLessThan(0.98)
      const without = rows.filter(({ state }) => state === 'no-sales').length / rows.length
      expect(without).toBeGreaterThan(0.38)
      expect(without).toBeLessThan(0.52)
    }
  })

  test('what stopped is in its month as stopped and in no later one', () => {
    const stopped = producersOf
      .get('52')!
      .flatMap(({ id, categories }) =>
        categories.flatMap(({ category, stoppedSince }) =>
          stoppedSince ? [{ id, category, stoppedSince }] : [],
        ),
      )
    expect(stopped.length).toBeGreaterThan(0)
    for (const { id, category, stoppedSince } of stopped.slice(0, 8)) {
      const statesIn = (month: Month) =>
        rowsOf('52', month)
          .filter((row) => row.producer === id && row.category === category)
          .map(({ state }) => state)
      expect(statesIn(stoppedSince)).toEqual(['stopped'])
      expect(statesIn(addMonths(stoppedSince, 1))).toEqual([])
      expect(statesIn(addMonths(stoppedSince, -1))).not.toContain('stopped')
    }
  })

  test('round figures: nine of ten cells with money are whole multiples of 10 baht', () => {
    const cells = rowsOf('52', july).flatMap(({ amounts }) => amounts.filter((amount) => amount > 0))
    expect(cells.filter((amount) => amount % 1000 === 0).length / cells.length).toBeGreaterThan(0.9)
  })
})
