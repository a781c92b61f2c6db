import { yearOf } from '#shared/calendar/form.ts'
import type { ProducerType } from '#shared/otop-sales/category.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { producersOf } from '../producers/producers.store.ts'
import { rowsOfSheets } from './rows.store.ts'
import { findBegunLists } from './short-heads.store.ts'

/** What a row is called. */
export type Named = { name: string; type: ProducerType | null }

/** The names of a sheet's rows by their subjects: producers, or markets as the latest list up to its fiscal year calls each. */
export async function namesOf({ form, period, district }: SheetKey): Promise<Map<string, Named>> {
  if (form === 'otop-sales')
    return new Map((await producersOf(district)).map(({ _id, name, type }) => [_id, { name, type }]))
  const lists = await findBegunLists('market-registry', [district], yearOf(period))
  const rows = await rowsOfSheets(lists.map(({ _id }) => _id))
  return new Map(rows.map(({ subject, entry }) => [subject, { name: entry!.name, type: null }]))
}
