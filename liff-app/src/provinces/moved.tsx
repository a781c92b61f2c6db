import { formatBaht } from '#shared/money/satang.ts'
import type { Column } from '#shared/markets/columns.ts'
import { REVIEW } from '#shared/text/review.th.ts'
import { type RowValue, valueText } from './row-value.ts'

type MovedProps = { before: RowValue | null; after: RowValue | null; columns: readonly Column[] }

/** Before → after of a row: column by column where both are amounts, else its word or baht; null: it was not, or is no longer, in the list. */
export function Moved({ before, after, columns }: MovedProps) {
  const amounts = before?.state === 'amounts' && after?.state === 'amounts'
  const lines = amounts
    ? movedColumns(before, after, columns)
    : [
        REVIEW.since.move(
          before ? valueText(before) : REVIEW.since.added,
          after ? valueText(after) : REVIEW.since.gone,
        ),
      ]
  return lines.map((line) => (
    <span key={line} className="sub moved-to">
      {line}
    </span>
  ))
}

const movedColumns = (before: RowValue, after: RowValue, columns: readonly Column[]): string[] =>
  columns.flatMap(({ at, label }) => {
    const [was, is] = [before.amounts[at] ?? 0, after.amounts[at] ?? 0]
    if (was === is) return []
    return [`${label} ${REVIEW.since.move(formatBaht(was), formatBaht(is))}`]
  })
