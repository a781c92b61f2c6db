import { type ProvinceCode, provinceOf } from '#shared/areas/area.ts'
import type { Month } from '#shared/calendar/month.ts'
import { previousMonth } from '#shared/calendar/month.ts'
import { sheetId } from '#shared/sheets/sheet-id.ts'
import { closeMonth } from '../calendar/close-month.ts'
import { insertCertificates } from '../certificates/certificates.store.ts'
import type { Deps } from '../deps.ts'
import { insertProducers, type Producer } from '../producers/producers.store.ts'
import { rowsToOpen } from '../sheets/open-sheet.ts'
import { insertRows, type RowDocument, rowIdOf } from '../sheets/rows.store.ts'
import { insertHeads } from '../sheets/sheets.store.ts'
import { confirmTime } from './confirm-time.ts'
import { certifyAndLock, type EndedSheet } from './certify-and-lock.ts'
import { type FilledSheet, fillSheet, savedDeeds } from './fill-sheet.ts'
import { asFarAs, type DistrictProgress, planHalfDone } from './half-done-month.ts'
import { inventMonth } from './invent-month.ts'
import { type InventedProducer, inventProvince } from './invent-producers.ts'
import { holdersOf } from './invent-people.ts'
import { seedMarkets } from './seed-markets.ts'
import { seedHistory } from './seed-history.ts'

/** Months with their totals in satang, oldest first; those done are confirmed and closed, the last may be under way. */
export type Story = { done: readonly [Month, number][]; underWay: [Month, number] | null }

/** The rows of the month before, by district: what the next month opens with. */
type Before = Map<string, RowDocument[]>

const LAST_DAY = 25
/** The demo's clock begins on the 23rd, and the day before is a holiday. */
const LAST_DAY_UNDER_WAY = 19

/** Writes a province's registry and months, bulk by bulk: a crash leaves a part of them. */
export async function seedProvince(
  deps: Pick<Deps, 'transaction'>,
  province: ProvinceCode,
  { done, underWay }: Story,
): Promise<void> {
  const producers = inventProvince(province)
  const everyone = planHalfDone(province).map(({ district }) => ({ district, kind: 'confirmed' }) as const)
  const stopped = new Set<string>()
  const registry = new Map(producers.map((one) => [one.id, entryOf(one, () => false)]))
  let before: Before = new Map()
  for (const [period, total] of done) {
    const sheets = fillMonth(producers, { period, total, plan: everyone, lastDay: LAST_DAY }, before)
    before = await saveEnded(
      sheets.map((sheet) => certifyAndLock(sheet, registry)),
      stopped,
    )
    await closeMonth(deps, { form: 'otop-sales', period, province })
  }
  if (underWay) {
    const [period, total] = underWay
    const month = { period, total, plan: planHalfDone(province), lastDay: LAST_DAY_UNDER_WAY }
    const sheets = fillMonth(producers, month, before)
    await saveMonth(sheets, stopped)
    await seedHistory(sheets.flatMap(({ rows }) => savedDeeds(rows)))
  }
  await seedMarkets(deps, province, underWay?.[0] ?? null)
  await insertProducers(producers.map((producer) => entryOf(producer, (row) => stopped.has(row))))
}

type PlannedMonth = { period: Month; total: number; plan: readonly DistrictProgress[]; lastDay: number }

function fillMonth(
  producers: readonly InventedProducer[],
  { period, total, plan, lastDay }: PlannedMonth,
  before: Before,
): FilledSheet[] {
  const entered = Map.groupBy(inventMonth(producers, period, total), ({ district }) => district)
  // A category that stops in this month was still in the list when the month opened.
  const known = ({ stoppedSince }: { stoppedSince: Month | null }) =>
    stoppedSince !== null && stoppedSince < period
  const registry = Map.groupBy(
    producers.map((one) => entryOf(one, (_, category) => known(category))),
    ({ district }) => district,
  )
  return plan
    .filter(({ kind }) => kind !== 'not-started')
    .map((progress) => {
      const { district } = progress
      const key = { form: 'otop-sales', period, district } as const
      const earlier = before.get(district) ?? []
      return fillSheet({
        key,
        previousPeriod: earlier.length > 0 ? previousMonth(period) : null,
        opened: rowsToOpen(sheetId(key), period, registry.get(district) ?? [], earlier),
        entered: asFarAs(progress, entered.get(district) ?? []),
        officers: holdersOf('district-officer', district).map(({ id, name }) => ({ id, name })),
        confirmed: progress.kind === 'confirmed',
        at: confirmTime(district, period, lastDay),
      })
    })
}

type Stops = (row: string, category: InventedProducer['categories'][number]) => boolean

/** The registry's entry, stopped only where `stops` says so: what stops later is not known yet. */
function entryOf({ id, categories, ...producer }: InventedProducer, stops: Stops): Producer {
  return {
    ...producer,
    _id: id,
    province: provinceOf(producer.district),
    categories: categories.map((one) => ({
      category: one.category,
      stoppedSince: stops(rowIdOf({ subject: id, category: one.category }), one) ? one.stoppedSince : null,
    })),
  }
}

async function saveEnded(ended: readonly EndedSheet[], stopped: Set<string>): Promise<Before> {
  await insertCertificates(ended.map(({ certificate }) => certificate))
  await seedHistory(ended.flatMap(({ deeds }) => deeds))
  return saveMonth(ended, stopped)
}

async function saveMonth(sheets: readonly FilledSheet[], stopped: Set<string>): Promise<Before> {
  const rows = sheets.flatMap((sheet) => sheet.rows)
  await insertRows(rows)
  await insertHeads(sheets.map(({ head }) => head))
  await seedHistory(sheets.flatMap(({ confirmation }) => confirmation ?? []))
  for (const row of rows) if (row.state === 'stopped') stopped.add(rowIdOf(row))
  return new Map(sheets.map((sheet) => [sheet.head.district, sheet.rows]))
}
