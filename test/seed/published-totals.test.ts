import { describe, expect, test } from '@jest/globals'
import { publishedTotals, satangOf } from '#bot/seed/published-totals.ts'
import { PROVINCE_CODES } from '#shared/areas/area.ts'
import { Month, addMonths } from '#shared/calendar/month.ts'

const published = publishedTotals()
const year = Array.from({ length: 12 }, (_, i) => addMonths(Month.parse('2023-10'), i))

describe("the Department's published figures", () => {
  test('76 provinces × 12 months, to the satang', () => {
    expect([...published.keys()].toSorted()).toEqual(PROVINCE_CODES)
    for (const byMonth of published.values()) expect([...byMonth.keys()]).toEqual(year)
    const all = [...published.values()].flatMap((byMonth) => [...byMonth.values()])
    expect(all.reduce((sum, satang) => sum + satang, 0)).toBe(32_906_606_505_913)
    const lampang = [...published.get('52')!.values()]
    expect(lampang.reduce((sum, satang) => sum + satang, 0)).toBe(203_570_803_700)
    expect(published.get('52')!.get(Month.parse('2023-12'))).toBe(21_280_470_550)
  })

  test('baht are read from their digits, and what is no amount is refused', () => {
    expect(['0.1', '192411656.74', '7', '1.05'].map(satangOf)).toEqual([10, 19_241_165_674, 700, 105])
    for (const bad of ['', '1.', '1.005', '-1', '1e5', '1,000', 'NaN'])
      expect(() => satangOf(bad)).toThrow(/no amount/)
  })
})
