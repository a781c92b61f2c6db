import { isFiscalYear, type Period, yearOf } from '#shared/calendar/form.ts'
import { mayReport } from '#shared/markets/market.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { countActive } from '../producers/producers.store.ts'
import { marketsIn } from './markets-in.ts'

/** S-4: how many rows a sheet that nobody wrote to would open with, of each of these districts. */
export async function countListed(
  { form, period }: { form: Form; period: Period },
  districts: readonly string[],
): Promise<Map<string, number>> {
  if (form === 'otop-sales' && !isFiscalYear(period)) return countActive(districts, period)
  const markets = await marketsIn(districts, yearOf(period))
  const listed = form === 'market-registry' ? () => true : mayReport
  return new Map(
    [...markets].map(([district, list]) => [district, list.filter(({ entry }) => listed(entry)).length]),
  )
}
