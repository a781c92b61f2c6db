import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Deps } from '#bot/deps.ts'
import { type Actor, actorFor } from '#bot/people/actor.ts'
import { producersIn } from '#bot/producers/producers.store.ts'
import { publishedTotals } from '#bot/seed/published-totals.ts'
import { planHalfDone } from '#bot/seed/half-done-month.ts'
import { rowIdOf, rowsOf } from '#bot/sheets/rows.store.ts'
import { findHeads } from '#bot/sheets/heads.store.ts'
import { findLatestHeads } from '#bot/sheets/sheets.store.ts'
import { viewProvince } from '#bot/sheets/view-province.ts'
import { viewReceipt } from '#bot/sheets/view-receipt.ts'
import { viewSheet } from '#bot/sheets/view-sheet.ts'
import { districtsOf } from '#shared/areas/area.ts'
import { addMonths, Month, previousMonth } from '#shared/calendar/month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { totalsOf } from '#shared/sheets/totals.ts'
import { count } from '../support/world.ts'
import { NOW, type SeededStore, startSeeded } from '../support/seeded-store.ts'

const JULY = Month.parse('2024-07')
const DONE = Array.from({ length: 9 }, (_, i) => addMonths(Month.parse('2023-10'), i))
const DISTRICTS = districtsOf('52')
const form = 'otop-sales'
let seeded: SeededStore
let deps: Deps
let mali: Actor

beforeAll(async () => {
  seeded = await startSeeded()
  deps = seeded.deps
  mali = await actorFor({ id: 'mali', name: 'มาลี' })
}, 60_000)
afterAll(() => seeded.stop())

const province = (period: Month) => viewProvince(deps, mali, { province: '52', form, period })

describe('the seeded demo', () => {
  test("every past month is confirmed and closed, and the province's total is the published one to the satang", async () => {
    for (const period of DONE) {
      const view = await province(period)
      const published = publishedTotals().get('52')?.get(period)
      expect([view.total, view.confirmedTotal]).toEqual([published, published])
      expect(view.byState).toEqual({ 'not-started': 0, draft: 0, confirmed: 0, certified: 13 })
      expect(view.districts.every(({ late, done, all }) => !late && done === all && all >= 45)).toBe(true)
      const heads = await findHeads(form, period, DISTRICTS)
      expect(heads.map(({ closedAt }) => closedAt)).toEqual(DISTRICTS.map(() => calendarOf(period).closesAt))
    }
    expect(await count('closings', { form: 'otop-sales' })).toBe(DONE.length)
    expect(await count('closings', { form: 'otop-sales', confirmed: 13, notEntered: 0 })).toBe(DONE.length)
  })

  test('S-3: every head is what its rows add up to; rows were written on a working morning, before the confirmation', async () => {
    const heads = (await Promise.all(DISTRICTS.map((district) => findLatestHeads(form, district, 20)))).flat()
    expect(heads).toHaveLength(9 * 13 + 12)
    for (const head of heads) {
      const rows = await rowsOf(head._id)
      expect({ totals: head.totals, counts: head.counts }).toEqual(totalsOf(rows))
      for (const { state, version, changedAt, changedBy } of rows) {
        expect(version).toBe(state === 'not-entered' ? 0 : 1)
        expect([changedAt === null, changedBy === null]).toEqual([version === 0, version === 0])
        if (!changedAt) continue
        const local = new Date(changedAt.getTime() + 7 * 3_600_000)
        expect([0, 6]).not.toContain(local.getUTCDay())
        expect(local.getUTCHours()).toBeGreaterThanOrEqual(9)
        expect(changedAt < (head.confirmed?.at ?? NOW)).toBe(true)
        expect(changedAt > calendarOf(head.period).opensAt).toBe(true)
      }
    }
  })

  test('July is as far in every district as it was planned, and reads like any other month', async () => {
    const view = await province(JULY)
    const stateOf = { 'not-started': 'not-started', part: 'draft', complete: 'draft', confirmed: 'confirmed' }
    for (const { district, ...plan } of planHalfDone('52')) {
      const line = view.districts.find(({ area }) => area === district)!
      expect(line.state).toBe(stateOf[plan.kind])
      const share = { 'not-started': 0, part: 'share' in plan ? plan.share : 0, complete: 1, confirmed: 1 }
      expect(Math.abs(line.done / line.all - share[plan.kind])).toBeLessThan(0.03)
    }
    const sheet = await viewSheet(deps, mali, { form, period: JULY, district: '5201' })
    expect(sheet.previousPeriod).toBe('2024-06')
    expect(sheet.rows.filter(({ previous }) => previous === null)).toEqual([])
    expect(sheet.officers).toHaveLength(2)
    expect(
      await count('changes', { act: 'saved', sheet: sheetId({ form, period: JULY, district: '5201' }) }),
    ).toBe(sheet.head.version)
  })

  test('of the six months before, each row knows in how many it sold', async () => {
    const six = Array.from({ length: 6 }, (_, i) => addMonths(JULY, -1 - i))
    const sold = new Map<string, number>()
    for (const period of six)
      for (const row of await rowsOf(sheetId({ form, period, district: '5201' })))
        if (row.state === 'amounts') sold.set(rowIdOf(row), (sold.get(rowIdOf(row)) ?? 0) + 1)
    const { rows } = await viewSheet(deps, mali, { form, period: JULY, district: '5201' })
    expect(rows.map(({ monthsWithSales }) => monthsWithSales)).toEqual(
      rows.map(({ row }) => sold.get(row) ?? 0),
    )
  })

  test('the registry tells a stop from the month on in which a row was stopped', async () => {
    const stopped = (await producersIn(DISTRICTS)).flatMap(({ _id, district, categories }) =>
      categories.flatMap(({ category, stoppedSince }) =>
        stoppedSince ? [{ id: `${_id}.${category}`, district, stoppedSince }] : [],
      ),
    )
    expect(stopped.length).toBeGreaterThan(3)
    for (const { id, district, stoppedSince } of stopped) {
      const stateIn = async (period: Month) =>
        (await rowsOf(sheetId({ form, period, district }))).find((row) => rowIdOf(row) === id)?.state
      expect(await stateIn(stoppedSince)).toBe('stopped')
      expect(['amounts', 'no-sales']).toContain(await stateIn(previousMonth(stoppedSince)))
      if (stoppedSince < JULY) expect(await stateIn(addMonths(stoppedSince, 1))).toBeUndefined()
    }
  })

  test('S-9: the receipts of past months open', async () => {
    for (const head of await findHeads(form, DONE[3]!, DISTRICTS)) {
      const { receipt: no, by } = head.confirmed!
      const key = { form, period: head.period, district: head.district, no } as const
      expect(await viewReceipt(deps, mali, key)).toMatchObject({
        no,
        by: by.name,
        current: true,
        late: false,
      })
    }
  })
})
