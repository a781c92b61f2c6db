import { formatBahtShort } from '#shared/money/satang.ts'
import type { RowView, SheetColumn } from '#shared/sheets/sheet-view.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import type { Sheet } from './use-sheet.ts'

/** M-40: satang of the month before in a column; 0 also when its place was called otherwise then. */
export const lastAmount = (
  { previous }: Pick<RowView, 'previous'>,
  { at, label, was }: SheetColumn,
): number => (was === label ? (previous?.amounts[at] ?? 0) : 0)

/** "มิ.ย. 42,500" or "มิ.ย. –", and of a row that was sent back what stood there then. */
export function lastFigure({ view, returned }: Sheet, row: RowView, column: SheetColumn): string {
  const stood = returned?.row(row.row)?.amounts[column.at] ?? 0
  const then = stood > 0 ? SHEET_LIFE.returned.cell(formatBahtShort(stood)) : null
  return [lastMonth(view, row, column), then].filter(Boolean).join(' · ')
}

function lastMonth({ previousPeriod }: Sheet['view'], row: RowView, column: SheetColumn): string | null {
  if (!previousPeriod) return null
  const satang = lastAmount(row, column)
  const month = monthName(previousPeriod)
  return satang > 0 ? SHEET.row.lastMonth(month, formatBahtShort(satang)) : SHEET.row.lastEmpty(month)
}
