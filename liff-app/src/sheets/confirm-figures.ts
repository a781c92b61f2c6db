import type { RowView } from '#shared/sheets/sheet-view.ts'

/** `difference` in satang; `percent` of the earlier figure, null when that was zero. */
export type Change = { difference: number; percent: number | null }

/** How far `total` is from `previous`, both satang. */
export function changeOf(total: number, previous: number): Change {
  const difference = total - previous
  return { difference, percent: previous === 0 ? null : (difference / previous) * 100 }
}

type Moving = Pick<RowView, 'row' | 'no' | 'name' | 'category' | 'state' | 'amounts' | 'previous' | 'reason'>

/** A row of the form with its two totals in satang; `before` is null when last month has no such row. */
export type RowChange = { row: Moving; now: number; before: number | null; difference: number }

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

function rowChange(row: Moving): RowChange {
  const now = sum(row.amounts)
  const before = row.previous && row.previous.state !== 'not-entered' ? sum(row.previous.amounts) : null
  return { row, now, before, difference: now - (before ?? 0) }
}

/** The rows whose totals differ most from last month's, largest difference first; rows not entered yet are no change. */
export function biggestChanges(rows: readonly Moving[], most: number): RowChange[] {
  return rows
    .filter((row) => row.state !== 'not-entered')
    .map(rowChange)
    .filter((change) => change.difference !== 0)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference) || a.row.no - b.row.no)
    .slice(0, most)
}

/** The rows somebody gave a reason for, in the order of the form. */
export function rowsWithReason<R extends Pick<Moving, 'no' | 'reason'>>(rows: readonly R[]): R[] {
  return rows.filter((row) => row.reason !== null).toSorted((a, b) => a.no - b.no)
}
