import type { ProducerType } from '#shared/otop-sales/category.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { producersOf } from '../producers/producers.store.ts'
import { marketsOf, marketYear } from './markets-in.ts'

/** What a row is called. */
export type Named = { name: string; type: ProducerType | null }

/** The names of a sheet's rows by their subjects: producers, or the markets of its fiscal year. */
export async function namesOf({ form, period, district }: SheetKey): Promise<Map<string, Named>> {
  if (form === 'otop-sales')
    return new Map((await producersOf(district)).map(({ _id, name, type }) => [_id, { name, type }]))
  const markets = await marketsOf(district, marketYear(period))
  return new Map(markets.map(({ id, entry }) => [id, { name: entry.name, type: null }]))
}
