import { Period } from '#shared/calendar/form.ts'
import { lockAt, officialAt } from '#shared/locking/lock.ts'
import { Form } from '#shared/sheets/forms.ts'
import { type Counts, grandTotal, noCounts } from '#shared/sheets/totals.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { countListed } from './count-listed.ts'
import { readTogether } from '../read-together.ts'
import { emptyHead, type HeadDocument } from './head.ts'
import { findHeads } from './heads.store.ts'

/** A district's month in short. */
export type HeadSummary = {
  head: HeadDocument
  district: string
  state: HeadDocument['state']
  counts: Counts
  /** Satang. */
  total: number
  /** Satang that the Department's reports count, null while it is not locked. */
  official: number | null
  /** A lock holds now. */
  locked: boolean
}

type Asked = { form: Form; period: Period; districts: readonly string[] }

/** S-4: the districts' months in short as they stand at `now`, in the order asked; one that nobody wrote to counts its list (S-12: as it was at its lock or close). */
export async function readHeads(input: Asked, now: Date): Promise<HeadSummary[]> {
  const heads = new Map(
    (await findHeads(input.form, input.period, input.districts)).map((head) => [head.district, head]),
  )
  const started = (district: string): boolean =>
    (heads.get(district)?.state ?? 'not-started') !== 'not-started'
  const absent = input.districts.filter((district) => !started(district))
  const active = await activeIn(input, absent)
  return input.districts.map((district) => {
    const head = heads.get(district) ?? bareHead(input, district)
    const rows = head.listed ?? active.get(district) ?? 0
    return summary(
      started(district) ? head : { ...head, counts: { ...noCounts(), all: rows, notEntered: rows } },
      now,
    )
  })
}

const activeByKey = readTogether(async (ids) => {
  const asked = Map.groupBy(ids, (id) => id.slice(0, -5))
  const counted = [...asked].map(async ([of, sheets]) => {
    const [form, period] = of.split(':')
    const districts = sheets.map((id) => id.slice(-4))
    const active = await countListed({ form: Form.parse(form), period: Period.parse(period) }, districts)
    return [...active].map(([district, rows]) => [`${of}:${district}`, rows] as const)
  })
  return new Map((await Promise.all(counted)).flat())
})

/** How many rows a sheet would open with in each of these districts; officers of one district are often reminded side by side. */
async function activeIn(
  of: Pick<Asked, 'form' | 'period'>,
  districts: readonly string[],
): Promise<Map<string, number>> {
  if (districts.length === 0) return new Map()
  const idOf = (district: string): string => sheetId({ ...of, district })
  const active = await activeByKey(districts.map(idOf))
  return new Map(districts.map((district) => [district, active.get(idOf(district)) ?? 0]))
}

/** The head of a sheet that nobody wrote to. */
export const bareHead = ({ form, period }: Omit<Asked, 'districts'>, district: string): HeadDocument =>
  emptyHead({
    _id: sheetId({ form, period, district }),
    form,
    period,
    district,
    province: district.slice(0, 2),
    previousPeriod: null,
  })

/** A head in short as it stands at `now`. */
export function summary(head: HeadDocument, now: Date): HeadSummary {
  const official = officialAt(head, now)
  return {
    head,
    district: head.district,
    state: head.state,
    counts: head.counts,
    total: grandTotal(head.totals),
    official: official && grandTotal(official.totals),
    locked: lockAt(head, now) !== null,
  }
}
