import { districtsOf } from '#shared/areas/area.ts'
import { isFiscalYear, monthsOf, yearOf } from '#shared/calendar/form.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { claimRegistry } from '../producers/registries.store.ts'
import { lapseOpen, type RequestDocument } from './requests.store.ts'

type Closed = Pick<SheetKey, 'form' | 'period'>

/**
 * at the close of a province's period nothing can be unlocked in it any more, and at that of the year's last month of sales no
 * late market can come (M-20): what was asked for falls away, in the caller's transaction.
 */
export async function lapseAtClose({ form, period, province }: Closed & { province: string }): Promise<void> {
  await lapseOpen('unlock', { form, period, province })
  const year = yearOf(period)
  if (form !== 'market-sales' || period !== monthsOf(year).at(-1)) return
  for (const district of districtsOf(province)) await claimRegistry(district) // one that is just being asked for meets this
  await lapseOpen('late-market', { form: 'market-registry', period: year, province })
}

/** The period at whose close a request falls away. */
export const lapsesWith = ({
  kind,
  form,
  period,
}: Pick<RequestDocument, 'kind' | 'form' | 'period'>): Closed =>
  kind === 'late-market' && isFiscalYear(period!)
    ? { form: 'market-sales', period: monthsOf(period).at(-1)! }
    : { form: form!, period: period! }
