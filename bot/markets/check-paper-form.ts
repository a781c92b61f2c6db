import type * as z from 'zod/mini'
import { subdistrictsOf } from '#shared/areas/subdistricts.ts'
import type { CheckPaperForm, PaperPreview } from '#shared/markets/paper-form.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { readWorkbook } from '../imports/in-worker.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { refuseUnwritable } from '../sheets/refuse-unwritable.ts'
import { findHead } from '../sheets/sheets.store.ts'
import { lookAt } from '../sheets/view-sheet.ts'
import { comparePaper } from './compare-paper.ts'
import { readPaperForm } from './read-paper-form.ts'

/** M-7: what a filled paper form would change, line by line; nothing is written. Throws bad-file, closed, not-open, locked, too-many. */
export async function checkPaperForm(
  deps: Deps,
  actor: Actor,
  { file, ...place }: CheckPaperForm,
): Promise<z.input<typeof PaperPreview>> {
  permit(actor, 'save-rows', place.district)
  const key = { form: 'market-registry', ...place } as const
  const head = await findHead(sheetId(key))
  refuseUnwritable(head, await calendarFor(key, key.district), deps.clock())
  const { lines, ...told } = readPaperForm(await readWorkbook(file), place)
  const { rows } = await lookAt(key)
  return {
    ...comparePaper(lines, rows),
    ...told,
    subdistricts: Object.fromEntries(subdistrictsOf(place.district).map(({ code, name }) => [code, name])),
  }
}
