import type { Month } from '#shared/calendar/month.ts'
import { MAX_SATANG } from '#shared/money/satang.ts'
import type { MarketEntry } from '#shared/markets/market.ts'
import { type Amounts, NO_AMOUNTS, type RowCategory, type RowState } from '#shared/sheets/row.ts'
import type { InventedProducer } from './invent-producers.ts'
import { around1, between, randomOf } from './random.ts'

/** A row of the demo: `since` (the month itself) only when stopped; of a registry with its entry. */
export type InventedRow = {
  district: string
  /** A producer's id, or a market's. */
  producer: string
  category: RowCategory
  state: RowState
  amounts: Amounts
  since?: Month
  entry?: MarketEntry
}

const LEVEL_SPREAD = 1.2
const WOBBLE_SPREAD = 0.28
const SHARE_ONLINE = 0.24
const SHARE_ABROAD = 0.04
const HUNDRED_BAHT = 10_000

/** People sell and write in round figures: whole 50 baht above 2,000 baht, whole 500 above 100,000, else 10. */
function rounding(satang: number): number {
  if (satang >= 1_000 * HUNDRED_BAHT) return 50_000
  return satang >= 20 * HUNDRED_BAHT ? 5_000 : 1_000
}

const { floor } = Math // taken once, as in random.ts
const roundDown = (satang: number): number => floor(satang / rounding(satang)) * rounding(satang)

/** Shares `total` satang out by weight in round figures; what is left over goes to the largest, so the sum is `total` exactly. */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum <= 0) throw new Error('There is nobody to share out to')
  const parts = weights.map((weight) => roundDown(total * (weight / sum)))
  const rest = total - parts.reduce((all, part) => all + part, 0)
  const largest = weights.reduce((best, weight, i) => (weight > weights[best]! ? i : best), 0)
  parts[largest]! += rest
  if (rest < 0 || parts.some((part) => part > MAX_SATANG))
    throw new Error(`${total} satang do not fit these rows`)
  return parts
}

/** A row's own level this month, 0 when it sells nothing: level and habit persist, the rest moves from month to month. */
function weightOf(row: string, month: Month): number {
  const own = randomOf(`level ${row}`)
  const level = around1(own, LEVEL_SPREAD)
  const habit = 0.2 + 0.7 * own()
  const now = randomOf(`${month} ${row}`)
  return now() < habit ? level * around1(now, WOBBLE_SPREAD) : 0
}

/** Splits a row's total over the four channels; most sell at home and offline only, and a row's channels persist. */
function channelsOf(row: string, total: number): Amounts {
  const own = randomOf(`channels ${row}`)
  const [online, abroad] = [own() < SHARE_ONLINE, own() < SHARE_ABROAD]
  const part = (most: number): number => roundDown(total * (between(own, 5, most) / 100))
  const homeOnline = online ? part(40) : 0
  const abroadOffline = abroad ? part(45) : 0
  const abroadOnline = abroad && online ? part(15) : 0
  return [
    total - homeOnline - abroadOffline - abroadOnline,
    homeOnline,
    abroadOffline,
    abroadOnline,
  ] as Amounts
}

type Listed = Pick<InventedRow, 'district' | 'producer' | 'category'> & { stopped: boolean }

/** The rows of a month: a category stands in it as stopped in the month it stops, and no longer after that. */
function listedIn(producers: readonly InventedProducer[], month: Month): Listed[] {
  return producers.flatMap(({ id, district, categories }) =>
    categories
      .filter(({ stoppedSince }) => stoppedSince === null || month <= stoppedSince)
      .map(({ category, stoppedSince }) => ({
        district,
        producer: id,
        category,
        stopped: stoppedSince === month,
      })),
  )
}

/** A province's complete month, the same at every call; its amounts add up to `total` satang exactly. */
export function inventMonth(
  producers: readonly InventedProducer[],
  month: Month,
  total: number,
): InventedRow[] {
  const listed = listedIn(producers, month)
  const keys = listed.map(({ producer, category }) => `${producer}.${category}`)
  const weights = listed.map(({ stopped }, i) => (stopped ? 0 : weightOf(keys[i]!, month)))
  const parts = total === 0 ? weights.map(() => 0) : shareOut(total, weights)
  return listed.map(({ stopped, ...row }, i) => {
    if (stopped) return { ...row, state: 'stopped', amounts: NO_AMOUNTS, since: month }
    const part = parts[i]!
    if (part === 0) return { ...row, state: 'no-sales', amounts: NO_AMOUNTS }
    return { ...row, state: 'amounts', amounts: channelsOf(keys[i]!, part) }
  })
}
