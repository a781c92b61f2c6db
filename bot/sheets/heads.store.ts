import type { Period } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { readTogether } from '../read-together.ts'
import type { HeadDocument } from './head.ts'
import { Sheets } from './sheets.store.ts'

const headsById = readTogether(async (ids) => {
  const heads = await Sheets.find({ _id: { $in: ids } }).lean<HeadDocument[]>()
  return new Map(heads.map((head) => [head._id, head]))
})

/** The heads of these districts for one form and period, in their order. */
export async function findHeads(
  form: Form,
  period: Period,
  districts: readonly string[],
): Promise<HeadDocument[]> {
  const ids = districts.map((district) => sheetId({ form, period, district }))
  const heads = await headsById(ids)
  return ids.flatMap((id) => heads.get(id) ?? [])
}
