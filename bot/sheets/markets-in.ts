import type { FiscalYear } from '#shared/calendar/form.ts'
import { type MarketEntry, nextYears } from '#shared/markets/market.ts'
import { type RowDocument, rowsOfSheets } from './rows.store.ts'
import { findBegunLists } from './short-heads.store.ts'

/** A market as a fiscal year's registry tells of it. */
export type Market = { id: string; no: number; entry: MarketEntry }

/**
 * M-3: the markets of these districts in a fiscal year, in the registry's order: the year's own list where it is begun, else what the
 * latest list before it would give, without those closed for good; a year that nobody has begun loses none.
 */
export async function marketsIn(
  districts: readonly string[],
  year: FiscalYear,
): Promise<Map<string, Market[]>> {
  const begun = await findBegunLists('market-registry', districts, year)
  const latest = new Map(begun.map((list) => [list.district, list]))
  const rows = await rowsOfSheets([...latest.values()].map(({ _id }) => _id))
  const bySheet = Map.groupBy(rows, ({ sheet }) => sheet)
  return new Map(
    districts.map((district) => {
      const list = latest.get(district)
      const told = (list && bySheet.get(list._id)) ?? []
      return [district, list?.period === year ? told.map(marketOf) : told.flatMap(ofNextYear)]
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
