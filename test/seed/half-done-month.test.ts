import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { confirmTime } from '#bot/seed/confirm-time.ts'
import { asFarAs, planHalfDone } from '#bot/seed/half-done-month.ts'
import { inventMonth } from '#bot/seed/invent-month.ts'
import { inventProvince } from '#bot/seed/invent-producers.ts'
import { Month, addMonths } from '#shared/calendar/month.ts'
import { rowTotal } from '#shared/sheets/row.ts'

const july = Month.parse('2024-07')

describe('July half done', () => {
  test('one district not started, one complete, two confirmed, the rest at 20 to 95 %', () => {
    const plan = planHalfDone('52')
    const kinds = plan.map(({ kind }) => kind).toSorted()
    expect(kinds).toEqual(
      ['complete', 'confirmed', 'confirmed', 'not-started', ...Array(9).fill('part')].toSorted(),
    )
    const shares = plan.flatMap((one) => (one.kind === 'part' ? [one.share] : []))
    expect(shares.every((share) => share >= 0.2 && share <= 0.95)).toBe(true)
    expect(plan[0]).toEqual({ district: '5201', kind: 'part', share: 0.75 })
  })

  test('a district is as far as its plan says, and the entered rows are those of the complete month', () => {
    const rows = inventMonth(inventProvince('52'), july, 16_402_765_200)
    for (const progress of planHalfDone('52')) {
      const whole = rows.filter(({ district }) => district === progress.district)
      const now = asFarAs(progress, whole)
      if (progress.kind === 'not-started') expect(now).toEqual([])
      else if (progress.kind !== 'part') expect(now).toEqual(whole)
      else {
        expect(now).toHaveLength(whole.length)
        const entered = now.filter(({ state }) => state !== 'not-entered')
        expect(Math.abs(entered.length / whole.length - progress.share)).toBeLessThan(0.03)
        expect(whole).toEqual(expect.arrayContaining(entered))
        expect(now.every((row) => row.state !== 'not-entered' || rowTotal(row.amounts) === 0)).toBe(true)
      }
    }
  })

  test('districts confirm on weekdays in office hours, after the opening and before the due date', () => {
    fc.assert(
      fc.property(fc.constantFrom('5201', '5205', '5213'), fc.nat(48), (district, later) => {
        const month = addMonths(july, later)
        const at = new Date(confirmTime(district, month, 25).getTime() + 7 * 3_600_000).toISOString()
        expect(at.slice(0, 7)).toBe(month)
        expect(Number(at.slice(8, 10))).toBeGreaterThanOrEqual(10)
        expect(Number(at.slice(8, 10))).toBeLessThanOrEqual(25)
        expect([0, 6]).not.toContain(new Date(at).getUTCDay())
        expect(at.slice(11, 16) >= '09:00' && at.slice(11, 16) < '16:00').toBe(true)
      }),
    )
  })
})
