import { districtsOf, type ProvinceCode } from '#shared/areas/area.ts'
import { type Day, instant } from '#shared/calendar/bangkok.ts'
import { STANDARD_FIRST_MONTH } from '#shared/calendar/first-month.ts'
import { FiscalYear, type Period } from '#shared/calendar/form.ts'
import { Month } from '#shared/calendar/month.ts'
import { type MarketEntry, nextYears } from '#shared/markets/market.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import { closeMonth } from '../calendar/close-month.ts'
import type { Deps } from '../deps.ts'
import { markOf } from '../sheets/head.ts'
import { insertRows, newRow } from '../sheets/rows.store.ts'
import { insertHeads } from '../sheets/sheets.store.ts'
import { confirmTime } from './confirm-time.ts'
import { type FilledSheet, fillSheet, savedDeeds } from './fill-sheet.ts'
import { asFarAs, type DistrictProgress, planHalfDone } from './half-done-month.ts'
import { inventProvinceMarkets, inventSales, type InventedMarket, registryRows } from './invent-markets.ts'
import type { InventedRow } from './invent-month.ts'
import { holdersOf } from './invent-people.ts'
import { randomOf, shuffled } from './random.ts'
import { seedHistory } from './seed-history.ts'

const [LAST, NOW] = [FiscalYear.parse('FY2023'), FiscalYear.parse('FY2024')]

/** Writes a province's registries, last year's locked and closed, this year's almost done, and the month of sales under way. */
export async function seedMarkets(
  deps: Pick<Deps, 'transaction'>,
  province: ProvinceCode,
  underWay: Month | null,
): Promise<void> {
  const markets = inventProvinceMarkets(province)
  const before = sheetsOf(everyone(province), LAST, registryRows(markets, 'last'), entriesOf(markets, 'last'))
  await save(before.map(lockedInTime))
  await closeMonth(deps, { form: 'market-registry', period: LAST, province })
  const now = registryRows(markets, 'now')
  await save(sheetsOf(almostDone(province), NOW, now, entriesOf(markets, 'now')))
  if (underWay && underWay >= STANDARD_FIRST_MONTH) await save(salesOf(province, markets, underWay))
}

const everyone = (province: ProvinceCode): DistrictProgress[] =>
  districtsOf(province).map((district) => ({ district, kind: 'confirmed' }))

/** One district has not begun, two are at it, the others have confirmed. */
function almostDone(province: ProvinceCode): DistrictProgress[] {
  const [notStarted, ...part] = shuffled(randomOf(`registry ${province}`), districtsOf(province)).slice(0, 3)
  return districtsOf(province).map((district): DistrictProgress => {
    if (district === notStarted) return { district, kind: 'not-started' }
    return part.includes(district) ? { district, kind: 'part', share: 0.6 } : { district, kind: 'confirmed' }
  })
}

/** What each market's row opens with: what the registry of the year before told. */
function entriesOf(markets: readonly InventedMarket[], year: 'last' | 'now'): Map<string, MarketEntry> {
  return new Map(
    markets.flatMap((market) => {
      const entry = (year === 'now' && market.last && nextYears(market.last)) || market[year]
      return entry ? [[market.id, entry] as const] : []
    }),
  )
}

const salesOf = (province: ProvinceCode, markets: readonly InventedMarket[], period: Month): FilledSheet[] =>
  sheetsOf(planHalfDone(province), period, inventSales(markets, period), new Map())

/** The sheets of a period, of each district as far as it has come; of the registry with what their rows open with. */
function sheetsOf(
  plan: readonly DistrictProgress[],
  period: Period,
  complete: readonly InventedRow[],
  entries: ReadonlyMap<string, MarketEntry>,
): FilledSheet[] {
  const byDistrict = Map.groupBy(complete, ({ district }) => district)
  return plan
    .filter(({ kind }) => kind !== 'not-started')
    .map((progress) => {
      const { district } = progress
      const form = period === LAST || period === NOW ? 'market-registry' : 'market-sales'
      const key: SheetKey = { form, period, district }
      const rows = byDistrict.get(district) ?? []
      return fillSheet({
        key,
        previousPeriod: period === NOW ? LAST : null,
        opened: rows.map(({ producer }, at) =>
          newRow(sheetId(key), producer, WHOLE, at + 1, 0, entries.get(producer)),
        ),
        entered: asFarAs(progress, rows),
        officers: holdersOf('district-officer', district).map(({ id, name }) => ({ id, name })),
        confirmed: progress.kind === 'confirmed',
        at: confirmTime(district, monthOf(period), period === LAST ? 19 : 18),
      })
    })
}

/** When it was worked on: last year's registry in September, this year's in June, sales in their month. */
const monthOf = (period: Period): Month =>
  period === LAST ? Month.parse('2023-09') : period === NOW ? Month.parse('2024-06') : (period as Month)

function lockedInTime({ head, ...sheet }: FilledSheet): FilledSheet {
  const [officer] = holdersOf('province-officer', head.province)
  const at = instant('2023-09-27' as Day, 15)
  return {
    ...sheet,
    head: {
      ...head,
      version: head.version + 1,
      lock: { by: { id: officer!.id, name: officer!.name }, at, reason: null, ready: true },
      official: { at, totals: head.totals },
      last: { ...head.last, locked: markOf(head, at) },
    },
  }
}

async function save(sheets: readonly FilledSheet[]): Promise<void> {
  await insertRows(sheets.flatMap(({ rows }) => rows))
  await insertHeads(sheets.map(({ head }) => head))
  await seedHistory(sheets.flatMap(({ rows }) => savedDeeds(rows)))
  await seedHistory(sheets.flatMap(({ confirmation }) => confirmation ?? []))
}
