import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { inventMarkets } from '#bot/seed/invent-markets.ts'
import { findClosing } from '#bot/calendar/closings.store.ts'
import { findHeads } from '#bot/sheets/heads.store.ts'
import { marketsIn } from '#bot/sheets/markets-in.ts'
import { rowsOf } from '#bot/sheets/rows.store.ts'
import { districtsOf, PROVINCE_CODES } from '#shared/areas/area.ts'
import { FiscalYear } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import { MarketEntry } from '#shared/markets/market.ts'
import { totalsOf } from '#shared/sheets/totals.ts'
import { type SeededStore, startSeeded } from '../support/seeded-store.ts'

const DISTRICTS = districtsOf('52')
const YEAR = FiscalYear.parse('FY2024')
let seeded: SeededStore

beforeAll(async () => void (seeded = await startSeeded()), 60_000)
afterAll(() => seeded.stop())

const statesOf = async (form: 'market-sales' | 'market-registry', period: string) =>
  (await findHeads(form, period as Month, DISTRICTS)).map(({ state }) => state).toSorted()

test('the registry of 2567 is almost done, that of 2566 locked and closed', async () => {
  expect(await statesOf('market-registry', YEAR)).toEqual([
    ...Array.from({ length: 10 }, () => 'confirmed'),
    'draft',
    'draft',
  ])
  const before = await findHeads('market-registry', FiscalYear.parse('FY2023'), DISTRICTS)
  expect(before.every(({ lock, closedAt }) => lock?.ready && closedAt)).toBe(true)
  expect(await findClosing('market-registry', FiscalYear.parse('FY2023'), '52')).not.toBeNull()
})

test('each of the 13 districts has two to five markets, their entries as the paper form wants them', async () => {
  const markets = await marketsIn(DISTRICTS, YEAR)
  for (const district of DISTRICTS) {
    const listed = inventMarkets(district).length
    expect(listed).toBeGreaterThanOrEqual(2)
    expect(listed).toBeLessThanOrEqual(5)
    for (const { entry } of markets.get(district)!) expect(MarketEntry.safeParse(entry).success).toBe(true)
  }
})

test('July is half done, and its heads add up their rows', async () => {
  const heads = await findHeads('market-sales', Month.parse('2024-07'), DISTRICTS)
  expect(new Set(heads.map(({ state }) => state))).toEqual(new Set(['draft', 'confirmed']))
  for (const head of heads) {
    const { totals, counts } = totalsOf(await rowsOf(head._id))
    expect([head.totals, head.counts]).toEqual([totals, counts])
  }
})

test('the country has some 4,000 markets', () => {
  const markets = PROVINCE_CODES.flatMap(districtsOf).flatMap(inventMarkets)
  expect(markets.length).toBeGreaterThan(3_700)
  expect(markets.length).toBeLessThan(4_300)
  expect(new Set(markets.map(({ id }) => id)).size).toBe(markets.length)
})
