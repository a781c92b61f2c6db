import { periodBefore, yearOf } from '#shared/calendar/form.ts'
import type { ProducerType } from '#shared/otop-sales/category.ts'
import { type SheetKey, sheetId } from '#shared/sheets/sheet-id.ts'
import { producersOf } from '../producers/producers.store.ts'
import { rowsOfSheets } from './rows.store.ts'

/** What a row is called. */
export type Named = { name: string; type: ProducerType | null }

/** The names of a sheet's rows by their subjects: producers, or markets as its fiscal year calls them, else the year before. */
export async function namesOf({ form, period, district }: SheetKey): Promise<Map<string, Named>> {
  if (form === 'otop-sales')
    return new Map((await producersOf(district)).map(({ _id, name, type }) => [_id, { name, type }]))
  const year = yearOf(period)
  const registryOf = (of: typeof period): string => sheetId({ form: 'market-registry', period: of, district })
  const rows = await rowsOfSheets([registryOf(periodBefore(year)), registryOf(year)])
  return new Map(rows.map(({ subject, entry }) => [subject, { name: entry!.name, type: null }]))
}
