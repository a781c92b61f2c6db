import { type DistrictCode, type ProvinceCode, districtsOf } from '#shared/areas/area.ts'
import { NO_AMOUNTS } from '#shared/sheets/row.ts'
import type { InventedRow } from './invent-month.ts'
import { between, randomOf, shuffled } from './random.ts'

/** How far a district is in a month that is under way; `share` is the part of its rows that is entered, 0 to 1. */
export type DistrictProgress = { district: DistrictCode } & (
  | { kind: 'not-started' }
  | { kind: 'part'; share: number }
  | { kind: 'complete' }
  | { kind: 'confirmed' }
)

/** A month under way: one district not started, one complete, two confirmed, the rest at 20 to 95 %; the capital's at 75 %. */
export function planHalfDone(province: ProvinceCode): DistrictProgress[] {
  const random = randomOf(`half done ${province}`)
  const [capital = '', ...others] = districtsOf(province)
  const [notStarted, complete, ...confirmed] = shuffled(random, others).slice(0, 4)
  return [capital, ...others].map((district): DistrictProgress => {
    if (district === capital) return { district, kind: 'part', share: 0.75 }
    if (district === notStarted) return { district, kind: 'not-started' }
    if (district === complete) return { district, kind: 'complete' }
    if (confirmed.includes(district)) return { district, kind: 'confirmed' }
    return { district, kind: 'part', share: between(random, 20, 95) / 100 }
  })
}

/** A district's rows as far as `progress` has come, none when nobody began; officers go down the list and leave some for later. */
export function asFarAs(progress: DistrictProgress, rows: readonly InventedRow[]): InventedRow[] {
  if (progress.kind === 'not-started') return []
  if (progress.kind !== 'part') return [...rows]
  const random = randomOf(`entered ${progress.district}`)
  const order = rows
    .map((row, i) => ({ row, at: i + random() * rows.length }))
    .toSorted((a, b) => a.at - b.at)
  const entered = new Set(order.slice(0, Math.round(rows.length * progress.share)).map(({ row }) => row))
  return rows.map((row) => (entered.has(row) || row.state === 'stopped' ? row : emptied(row)))
}

function emptied({ district, producer, category }: InventedRow): InventedRow {
  return { district, producer, category, state: 'not-entered', amounts: NO_AMOUNTS }
}
