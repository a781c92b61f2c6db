import { CATEGORIES, type Category } from '../otop-sales/category.ts'
import { type Amounts, NO_AMOUNTS, type RowCategory, type RowState, rowTotal, WHOLE } from './row.ts'

export type Counts = { all: number; notEntered: number; amounts: number; noSales: number; stopped: number }

/** Satang by column (OTOP sales: the order of CHANNELS) and, of OTOP sales, by category; both sum to the same. */
export type Totals = { channels: [number, number, number, number]; categories: Record<Category, number> }

type CountedRow = { category: RowCategory; state: RowState; amounts: Amounts }

const COUNT_OF = {
  'not-entered': 'notEntered',
  amounts: 'amounts',
  entered: 'amounts',
  'no-sales': 'noSales',
  stopped: 'stopped',
} as const satisfies Record<RowState, keyof Counts>

export const noTotals = (): Totals => ({
  channels: [...NO_AMOUNTS],
  categories: Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Totals['categories'],
})
export const noCounts = (): Counts => ({ all: 0, notEntered: 0, amounts: 0, noSales: 0, stopped: 0 })

/** S-3: the one computation of totals and counts from rows; tests and reconciliation compare heads with it. */
export function totalsOf(rows: Iterable<CountedRow>): { totals: Totals; counts: Counts } {
  const [totals, counts] = [noTotals(), noCounts()]
  for (const row of rows) {
    counts.all += 1
    counts[COUNT_OF[row.state]] += 1
    if (row.category !== WHOLE) totals.categories[row.category] += rowTotal(row.amounts)
    row.amounts.forEach((amount, channel) => (totals.channels[channel]! += amount))
  }
  return { totals, counts }
}

/** The period's total in satang. */
export const grandTotal = (totals: Totals): number => totals.channels.reduce((sum, one) => sum + one, 0)

/** S-3: what a row's change adds to its head (null: it was not there, or is no more), as `$inc` paths of the stored head; zeros are left out. */
export function headDifference(before: CountedRow | null, after: CountedRow | null): Record<string, number> {
  const sum: Record<string, number> = {}
  const add = (row: CountedRow, sign: 1 | -1): void => {
    const entries: [string, number][] = [
      ['counts.all', 1],
      [`counts.${COUNT_OF[row.state]}`, 1],
      ...(row.category === WHOLE
        ? []
        : [[`totals.categories.${row.category}`, rowTotal(row.amounts)] as [string, number]]),
      ...row.amounts.map((amount, channel): [string, number] => [`totals.channels.${channel}`, amount]),
    ]
    for (const [path, value] of entries) sum[path] = (sum[path] ?? 0) + sign * value
  }
  if (before) add(before, -1)
  if (after) add(after, 1)
  return Object.fromEntries(Object.entries(sum).filter(([, value]) => value !== 0))
}
