import { type FiscalYear, yearAfter } from '#shared/calendar/form.ts'
import { type MarketEntry, nextYears } from '#shared/markets/market.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import type { By } from '../sheets/head.ts'
import { addRowsToOpenSheets } from '../sheets/add-rows.ts'

/** M-4: a market that may report stands in every month of its year that is opened and writable, in the open transaction. */
export function addToSales(
  { period, district }: { period: FiscalYear; district: string },
  subject: string,
  by: By,
  now: Date,
): Promise<void> {
  return addRowsToOpenSheets({
    form: 'market-sales',
    year: period,
    district,
    subject,
    category: WHOLE,
    now,
    by,
    act: 'market-added',
  })
}

/** M-10: a market that comes after the next year's list was begun is one more to look at there, in the open transaction. */
export async function addToNextYear(
  { period, district }: { period: FiscalYear; district: string },
  { subject, entry, by, now }: { subject: string; entry: MarketEntry; by: By; now: Date },
): Promise<void> {
  const next = nextYears(entry)
  if (!next) return
  await addRowsToOpenSheets({
    form: 'market-registry',
    year: yearAfter(period),
    district,
    subject,
    category: WHOLE,
    entry: next,
    now,
    by,
    act: 'market-added',
  })
}
