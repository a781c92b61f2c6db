import { CALENDAR_FORMS, type Period, periodFits } from '#shared/calendar/form.ts'
import type { Form } from '#shared/sheets/forms.ts'
import { openPeriods } from '../calendar/open-periods.ts'
import { readHeads } from '../sheets/read-heads.ts'
import { findOpenHeads } from '../sheets/sheets.store.ts'

/** A form's period that may be meant. */
export type Meant = { form: Form; period: Period }
/** What words name; null where they name none. */
export type Named = { form: Form | null; period: Period | null }
type Seen = Meant & { locked: boolean; rows: boolean }

/** C-11: what can be meant in a district: `only` the one that there is, or several to choose from; none when nothing is open. */
export type Choice = { only: Meant | null; offered: Meant[] }

/** C-11: the sheets that can be locked: those open and those excepted; whoever has several is asked, also when one alone is not locked yet. */
export async function sheetsToLock(district: string, named: Named, now: Date): Promise<Choice> {
  const seen = await sheetsNamed(district, named, now)
  if (seen.length === 1) return { only: seen[0]!, offered: seen }
  const left = seen.filter(({ locked }) => !locked)
  return { only: null, offered: left.length > 0 ? left : seen }
}

/** C-11: the sheets that are locked; when none is, the open ones, so that the act itself tells why not. */
export async function sheetsToUnlock(district: string, named: Named, now: Date): Promise<Choice> {
  const seen = await sheetsNamed(district, named, now)
  const locked = seen.filter((one) => one.locked)
  const offered = locked.length > 0 ? locked : seen
  return { only: offered.length === 1 ? offered[0]! : null, offered }
}

/** C-11: is a sheet open, by its calendar or an exception? */
export const isOpenSheet = async (district: string, sheet: Meant, now: Date): Promise<boolean> =>
  (await openOf(district, sheet.form, now)).includes(sheet.period)

/** Those named, or open, in which the district has rows; those of OTOP sales (or of the form named) where it has none at all. */
async function sheetsNamed(district: string, { form, period }: Named, now: Date): Promise<Seen[]> {
  const forms = form ? [form] : CALENDAR_FORMS.filter((one) => period === null || periodFits(one, period))
  const seen: Seen[] = []
  for (const one of forms) {
    const periods = period ? [period] : await openOf(district, one, now)
    seen.push(...(await look(district, one, periods, now)))
  }
  const withRows = seen.filter(({ rows }) => rows)
  return withRows.length > 0 ? withRows : seen.filter((one) => one.form === forms[0])
}

async function openOf(district: string, form: Form, now: Date): Promise<Period[]> {
  const { open } = await openPeriods(form, now)
  const excepted = (await findOpenHeads(form, district, now)).filter(({ exception }) => exception !== null)
  return [...new Set([...excepted.map(({ period }) => period), ...open])].toSorted()
}

/** How these sheets of a district stand at `now`. */
export const look = (district: string, form: Form, periods: readonly Period[], now: Date): Promise<Seen[]> =>
  Promise.all(
    periods.map(async (period) => {
      const [head] = await readHeads({ form, period, districts: [district] }, now)
      return { form, period, locked: head!.locked, rows: head!.counts.all > 0 }
    }),
  )
