import { Link } from 'wouter'
import { periodBefore } from '#shared/calendar/form.ts'
import { formatBaht } from '#shared/money/satang.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { CONFIRM } from '#shared/text/confirm.th.ts'
import { monthName } from '#shared/text/dates.th.ts'
import { ROW_STATE_WORD } from '#shared/text/words.th.ts'
import type { SheetKey } from '#shared/sheets/sheet-id.ts'
import { sheetPath } from '#shared/sheets/sheet-path.ts'
import { Held } from '../ui/held.tsx'
import { biggestChanges, rowsWithReason } from './confirm-figures.ts'
import { kindAnd } from './row-kind.ts'

const MOST = 5

const signed = (satang: number): string => (satang > 0 ? '+' : '') + formatBaht(satang)
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0)

/** The address of a row within its sheet. */
export const toRow = (sheet: SheetKey, row: string): string => sheetPath(sheet, '', { row })

/** The rows that deserve a second look: those with a reason, and those that moved most. */
export function RowsToLookAt({ sheet }: { sheet: SheetView }) {
  return (
    <>
      <Reasons sheet={sheet} />
      <Changes sheet={sheet} />
    </>
  )
}

/** The rows that somebody gave a reason for. */
export function Reasons({ sheet }: { sheet: SheetView }) {
  const rows = rowsWithReason(sheet.rows)
  if (rows.length === 0) return null
  return (
    <section className="card listed">
      <h2>{CONFIRM.reasons(rows.length)}</h2>
      {rows.map((row) => (
        <Link key={row.row} className="item" href={toRow(sheet, row.row)}>
          <span className="strong">
            <Held>
              {row.no}. {row.name}
            </Held>
          </span>
          <span className="num strong">
            {row.state === 'amounts' ? formatBaht(sum(row.amounts)) : ROW_STATE_WORD[row.state]}
          </span>
          <span className="sub">{kindAnd(row, row.reason)}</span>
        </Link>
      ))}
    </section>
  )
}

function Changes({ sheet }: { sheet: SheetView }) {
  const changes = biggestChanges(sheet.rows, MOST)
  if (changes.length === 0 || sheet.previousTotal === null) return null
  const month = monthName(sheet.previousPeriod ?? periodBefore(sheet.period))
  return (
    <section className="card listed">
      <h2>{CONFIRM.changes}</h2>
      {changes.map(({ row, now, before, difference }) => (
        <Link key={row.row} className="item" href={toRow(sheet, row.row)}>
          <span className="strong">
            <Held>
              {row.no}. {row.name}
            </Held>
          </span>
          <span className="num strong">{formatBaht(now)}</span>
          <span className="sub">
            {kindAnd(row, before === null ? CONFIRM.wasNot(month) : CONFIRM.was(month, formatBaht(before)))}
          </span>
          <span className="num small muted">{signed(difference)}</span>
        </Link>
      ))}
    </section>
  )
}
