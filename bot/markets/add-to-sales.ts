import type { FiscalYear } from '#shared/calendar/form.ts'
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
