import { Month } from '#shared/calendar/month.ts'
import { lockAt, officialAt } from '#shared/locking/lock.ts'
import type { Form } from '#shared/sheets/sheet-id.ts'
import { type Counts, grandTotal, noCounts } from '#shared/sheets/totals.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { countActive } from '../producers/producers.store.ts'
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

type Asked = { form: Form; period: Month; districts: readonly string[] }

/** S-4: the districts' months in short as they stand at `now`, in the order asked; one that nobody wrote to counts its registry. */
export async function readHeads(input: Asked, now: Date): Promise<HeadSummary[]> {
  const heads = new Map(
    (await findHeads(input.form, input.period, input.districts)).map((head) => [head.district, head]),
  )
  const started = (district: string): boolean =>
    (heads.get(district)?.state ?? 'not-started') !== 'not-started'
  const absent = input.districts.filter((district) => !started(district))
  const active = await activeIn(absent, input.period)
  return input.districts.map((district) => {
    const rows = active.get(district) ?? 0
    const head = heads.get(district) ?? bareHead(input, district)
    return summary(
      started(district) ? head : { ...head, counts: { ...noCounts(), all: rows, notEntered: rows } },
      now,
    )
  })
}

const activeByKey = readTogether(async (keys) => {
  const asked = Map.groupBy(keys, (key) => Month.parse(key.slice(0, 7)))
  const counted = [...asked].map(async ([period, of]) => {
    const active = await countActive(
      of.map((key) => key.slice(8)),
      period,
    )
    return [...active].map(([district, rows]) => [`${period}:${district}`, rows] as const)
  })
  return new Map((await Promise.all(counted)).flat())
})

/** How many rows a month would have in each of these districts; officers of one district are often reminded side by side. */
async function activeIn(districts: readonly string[], period: Month): Promise<Map<string, number>> {
  if (districts.length === 0) return new Map()
  const active = await activeByKey(districts.map((district) => `${period}:${district}`))
  return new Map(districts.map((district) => [district, active.get(`${period}:${district}`) ?? 0]))
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
