import { type DistrictCode, districtsOf, type ProvinceCode, provinceOf } from '#shared/areas/area.ts'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import { type MarketEntry, type MarketRhythm, mayReport, nextYears } from '#shared/markets/market.ts'
import { type Amounts, NO_AMOUNTS, WHOLE } from '#shared/sheets/row.ts'
import type { InventedRow } from './invent-month.ts'
import { VILLAGES } from './producers.data.ts'
import { around1, between, pick, randomOf, shuffled } from './random.ts'

/** A market of the demo as two fiscal years' registries tell of it; null: it was not in that year's list. */
export type InventedMarket = {
  id: string
  district: DistrictCode
  last: MarketEntry | null
  now: MarketEntry | null
}

const PATTERNS = ['ตลาดนัดชุมชนบ้าน', 'ตลาดนัดคลองถม', 'ถนนคนเดิน', 'ตลาดเช้าบ้าน', 'ตลาดเย็น', 'กาดฮอม']
const RHYTHMS: readonly MarketRhythm[] = ['weekly', 'weekly', 'weekly', 'monthly', 'daily', 'other']
/** The demo's province has 2 to 5 markets a district; elsewhere 3 to 6 make some 4,000 in the country. */
const hasFew = (district: DistrictCode): boolean => provinceOf(district) === '52'
const SATANG = 100

/** A district's markets, the same at every call. */
export function inventMarkets(district: DistrictCode): InventedMarket[] {
  const random = randomOf(`markets ${district}`)
  const villages = shuffled(random, VILLAGES)
  const subdistricts = subdistrictsOf(district)
  const count = hasFew(district) ? between(random, 2, 5) : between(random, 3, 6)
  return Array.from({ length: count }, (_, at) => {
    const last: MarketEntry = {
      name: pick(random, PATTERNS) + villages[at]!,
      subdistrict: subdistricts[at % subdistricts.length]!.code,
      traders: between(random, 8, 90),
      status: statusOf(random()),
      places: random() < 0.25 ? ['offline', 'online'] : ['offline'],
      rhythm: pick(random, RHYTHMS),
    }
    const isNew = at > 0 && at === count - 1 && random() < 0.4
    const id = `m${district}x${at + 1}`
    if (isNew) return { id, district, last: null, now: { ...last, status: 'new' } }
    return { id, district, last, now: nextYears(last) }
  })
}

function statusOf(lot: number): MarketEntry['status'] {
  if (lot < 0.82) return 'in-use'
  if (lot < 0.89) return 'not-in-use'
  return lot < 0.96 ? 'closed-for-a-while' : 'closed'
}

/** A province's markets. */
export const inventProvinceMarkets = (province: ProvinceCode): InventedMarket[] =>
  districtsOf(province).flatMap(inventMarkets)

/** A registry's rows, all of them looked at. */
export const registryRows = (markets: readonly InventedMarket[], year: 'last' | 'now'): InventedRow[] =>
  markets.flatMap(({ id, district, ...entries }) => {
    const entry = entries[year]
    const row = { district, producer: id, category: WHOLE, state: 'entered', amounts: NO_AMOUNTS } as const
    return entry ? [{ ...row, entry }] : []
  })

/** A month's complete sales: what is closed for a while sells nothing, and here and there a market was not held. */
export const inventSales = (markets: readonly InventedMarket[], period: string): InventedRow[] =>
  markets.flatMap(({ id, district, now }): InventedRow[] => {
    if (!now || !mayReport(now)) return []
    const random = randomOf(`${period} ${id}`)
    const row = { district, producer: id, category: WHOLE } as const
    if (now.status === 'closed-for-a-while' || random() < 0.06)
      return [{ ...row, state: 'no-sales', amounts: NO_AMOUNTS }]
    const share = (most: number): number =>
      Math.round((now.traders * between(random, 0, most) * around1(random, 0.3)) / 5) * 500 * SATANG
    const amounts: Amounts = [share(9) || 500 * SATANG, share(14), share(20), share(4)] as Amounts
    return [{ ...row, state: 'amounts', amounts }]
  })
