import { type FiscalYear, periodBefore } from '#shared/calendar/form.ts'
import { type MarketEntry, nextYears } from '#shared/markets/market.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { type RowDocument, rowsOfSheets } from './rows.store.ts'

/** A market as a fiscal year's registry tells of it. */
export type Market = { id: string; no: number; entry: MarketEntry }

/**
 * M-3: the markets of these districts in a fiscal year, in the registry's order: the year's own list where it is begun, else what the
 * last year's would give it, without those closed for good.
 */
export async function marketsIn(
  districts: readonly string[],
  year: FiscalYear,
): Promise<Map<string, Market[]>> {
  const [own, before] = [year, periodBefore(year)].map(
    (period) => (district: string) => sheetId({ form: 'market-registry', period, district }),
  ) as [(district: string) => string, (district: string) => string]
  const rows = await rowsOfSheets(districts.flatMap((district) => [own(district), before(district)]))
  const bySheet = Map.groupBy(rows, ({ sheet }) => sheet)
  return new Map(
    districts.map((district) => {
      const begun = bySheet.get(own(district))?.map(marketOf)
      return [district, begun ?? (bySheet.get(before(district)) ?? []).flatMap(ofNextYear)]
    }),
  )
}

/** M-3: the markets of one district in a fiscal year. */
export const marketsOf = async (district: string, year: FiscalYear): Promise<Market[]> =>
  (await marketsIn([district], year)).get(district) ?? []

const marketOf = ({ subject, no, entry }: RowDocument): Market => ({ id: subject, no, entry: entry! })

function ofNextYear(row: RowDocument): Market[] {
  const entry = nextYears(row.entry!)
  return entry ? [{ ...marketOf(row), entry }] : []
}
