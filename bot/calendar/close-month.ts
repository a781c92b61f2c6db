import { districtsOf } from '#shared/areas/area.ts'
import type { Month } from '#shared/calendar/month.ts'
import { calendarOf } from '#shared/calendar/period-calendar.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import type { Deps } from '../deps.ts'
import { emptyHead } from '../sheets/head.ts'
import { readHeads } from '../sheets/read-heads.ts'
import { findHeads, insertHeads, stampClosed } from '../sheets/sheets.store.ts'
import { findClosing, saveClosing } from './closings.store.ts'

type ProvinceMonth = { period: Month; province: string }

const form = 'otop-sales'

/**
 * D-4: records the close of a month for one province: makes the heads that are absent, stamps every head,
 * keeps what stood then; in one transaction, so a save not committed by then loses. Harmless when repeated.
 */
export function closeMonth(
  deps: Pick<Deps, 'transaction'>,
  { period, province }: ProvinceMonth,
): Promise<void> {
  return deps.transaction(async () => {
    if (await findClosing(form, period, province)) return
    const closedAt = calendarOf(period).closesAt
    const districts = districtsOf(province)
    await makeAbsentHeads({ period, province }, districts)
    await stampClosed(
      districts.map((district) => sheetId({ form, period, district })),
      closedAt,
    )
    const heads = await readHeads({ form, period, districts })
    await saveClosing({
      form,
      period,
      province,
      closedAt,
      version: 1,
      districts: heads.length,
      confirmed: heads.filter(({ state }) => state === 'confirmed').length,
      notEntered: heads.reduce((sum, { counts }) => sum + counts.notEntered, 0),
      total: heads.reduce((sum, { total }) => sum + total, 0),
    })
  })
}

async function makeAbsentHeads({ period, province }: ProvinceMonth, districts: string[]): Promise<void> {
  const present = new Set((await findHeads(form, period, districts)).map(({ district }) => district))
  const absent = districts.filter((district) => !present.has(district))
  const made = absent.map((district) => {
    const id = sheetId({ form, period, district })
    return emptyHead({ _id: id, form, period, district, province, previousPeriod: null })
  })
  if (made.length > 0) await insertHeads(made)
}
