import { areaName } from '#shared/areas/area-names.ts'
import { monthOf } from '#shared/calendar/bangkok.ts'
import { fiscalYearOf } from '#shared/calendar/form.ts'
import type { ReadPaperForm } from '#shared/markets/paper-form.ts'
import { PAPER } from '#shared/text/paper-form.th.ts'
import type { Deps } from '../deps.ts'
import type { FileAnswer } from '../http/route.ts'
import { makeWorkbook } from '../imports/in-worker.ts'
import type { Actor } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import { lookAt } from '../sheets/view-sheet.ts'
import { layOutPaper } from './lay-out-paper.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** M-6: the registry's paper form of a district, with the year's markets or blank. Throws not-found outside one's area, too-many. */
export async function makePaperForm(
  deps: Deps,
  actor: Actor,
  { period, district, blank }: ReadPaperForm,
): Promise<FileAnswer> {
  permit(actor, 'read-sheets', district)
  const month = monthOf(deps.clock())
  const { rows } = await lookAt({ form: 'market-registry', period, district })
  const markets = rows.map(({ subject, entry, state }) => ({
    id: subject,
    entry: entry!,
    entered: state === 'entered',
  }))
  const plan = layOutPaper({
    year: period,
    district,
    month: blank || fiscalYearOf(month) !== period ? null : month,
    markets: blank ? [] : markets,
  })
  return {
    name: PAPER.file(areaName(district), period, Boolean(blank)),
    type: XLSX,
    bytes: await makeWorkbook(plan),
  }
}
