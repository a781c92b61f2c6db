import type { Period } from '#shared/calendar/form.ts'
import { type Column, columnsOf } from '#shared/markets/columns.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { SaveRow } from '#shared/sheets/acts.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { findColumns } from '../migrations/settings.store.ts'
import { shareReading } from '../share-reading.ts'

/** M-40: the columns of a form's amounts in a period, in the order in which they are shown; a month that has begun keeps its own. */
export async function columnsFor({ form, period }: Pick<SheetKey, 'form' | 'period'>): Promise<Column[]> {
  // Every save of a market asks; those that come at once ask together.
  const sets = form === 'otop-sales' ? [] : (await shareReading('market columns', findColumns)).sets
  return [...columnsOf(form, period, sets)]
}

/** M-40: the same, each with what its place was called in the period before (`was`), null where that had no such column. */
export async function columnsBeside(
  key: Pick<SheetKey, 'form' | 'period'>,
  before: Period | null,
): Promise<(Column & { was: string | null })[]> {
  const [columns, earlier] = await Promise.all([
    columnsFor(key),
    before ? columnsFor({ form: key.form, period: before }) : [],
  ])
  const words = new Map(earlier.map(({ at, label }) => [at, label]))
  return columns.map((column) => ({ ...column, was: words.get(column.at) ?? null }))
}

/** M-42: throws bad-input {amounts} when an amount is given for a column that is not in use in that month. */
export async function refuseColumnsOff(input: Pick<SaveRow, 'form' | 'period' | 'amounts'>): Promise<void> {
  if (input.form === 'otop-sales' || input.amounts.every((amount) => amount === 0)) return
  const used = new Set((await columnsFor(input)).map(({ at }) => at))
  if (input.amounts.some((amount, at) => amount > 0 && !used.has(at)))
    throw new Problem('bad-input', { field: 'amounts', why: 'column-off' })
}
