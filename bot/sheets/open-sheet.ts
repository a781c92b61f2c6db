import { isFiscalYear, yearOf } from '#shared/calendar/form.ts'
import type { Month } from '#shared/calendar/month.ts'
import { mayReport } from '#shared/markets/market.ts'
import { CATEGORIES, type Category } from '#shared/otop-sales/category.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import { totalsOf } from '#shared/sheets/totals.ts'
import { producersOf } from '../producers/producers.store.ts'
import { findFirstMonth, refuseBeforeFirst } from '../calendar/first-month.ts'
import { claimRegistry, MARKET_SALES } from '../producers/registries.store.ts'
import { insertRows, newRow, type RowDocument, rowIdOf, rowsOf } from './rows.store.ts'
import { emptyHead } from './head.ts'
import { marketsOf } from './markets-in.ts'
import { findEarlierHead, saveOpened } from './sheets.store.ts'

type Listed = { _id: string; no: number; categories: { category: Category; stoppedSince: Month | null }[] }

/**
 * S-4: the list of a month that nobody wrote to: every registry entry × category, less those stopped by then.
 * The registry keeps whoever was ever listed, so the earlier month's rows are all among them; amounts never come over.
 */
export function rowsToOpen(
  sheet: string,
  period: Month,
  producers: readonly Listed[],
  earlier: readonly RowDocument[],
): RowDocument[] {
  const past = new Map(earlier.map((row) => [rowIdOf(row), pastSalesAfter(row)]))
  const listed = producers
    .toSorted((a, b) => a.no - b.no)
    .flatMap((producer) =>
      CATEGORIES.filter((category) =>
        producer.categories.some(
          (one) => one.category === category && (one.stoppedSince === null || one.stoppedSince > period),
        ),
      ).map((category) => ({ subject: producer._id, category })),
    )
  return listed.map(({ subject, category }, at) =>
    newRow(sheet, subject, category, at + 1, past.get(rowIdOf({ subject, category })) ?? 0),
  )
}

/** The six months' sales of the month after `row`'s, a bit each. */
export const pastSalesAfter = (row: Pick<RowDocument, 'pastSales' | 'state'>): number =>
  ((row.pastSales << 1) | (row.state === 'amounts' ? 1 : 0)) & 0b111111

/**
 * S-4, M-2, M-3: the list that a sheet opens with: producers × categories, the markets that may report, or, of the registry, last
 * year's markets to look at again.
 */
export async function listRows(key: SheetKey, earlier: readonly RowDocument[]): Promise<RowDocument[]> {
  const { form, period, district } = key
  const sheet = sheetId(key)
  if (form === 'otop-sales' && !isFiscalYear(period))
    return rowsToOpen(sheet, period, await producersOf(district), earlier)
  const past = new Map(earlier.map((row) => [row.subject, pastSalesAfter(row)]))
  const markets = await marketsOf(district, yearOf(period))
  if (form === 'market-registry')
    return markets.map(({ id, entry }, at) => newRow(sheet, id, WHOLE, at + 1, 0, entry))
  return markets
    .filter(({ entry }) => mayReport(entry))
    .map(({ id }, at) => newRow(sheet, id, WHOLE, at + 1, past.get(id) ?? 0))
}

/** D-20, M-42: of a month that begins and a change of the settings at once the later looks again. Throws not-open. */
async function beginMonth({ form, period }: SheetKey): Promise<void> {
  await claimRegistry(MARKET_SALES)
  refuseBeforeFirst({ form, period }, await findFirstMonth(form))
}

/** Opens a sheet at its first write, in the open transaction. */
export async function openSheet(key: SheetKey): Promise<void> {
  await claimRegistry(key.district)
  if (key.form === 'market-sales') await beginMonth(key)
  const earlier = await findEarlierHead(key.form, key.district, key.period)
  const earlierRows = earlier ? await rowsOf(earlier._id) : []
  const rows = await listRows(key, earlierRows)
  const named = {
    _id: sheetId(key),
    ...key,
    province: key.district.slice(0, 2),
    previousPeriod: earlier?.period ?? null,
  }
  await saveOpened({ ...emptyHead(named), counts: totalsOf(rows).counts })
  if (rows.length > 0) await insertRows(rows)
}
