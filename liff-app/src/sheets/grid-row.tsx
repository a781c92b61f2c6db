import { memo } from 'react'
import type { Period } from '#shared/calendar/form.ts'
import { formatBaht, formatBahtShort } from '#shared/money/satang.ts'
import { WHOLE } from '#shared/sheets/row.ts'
import type { RowView, SheetColumn } from '#shared/sheets/sheet-view.ts'
import { monthName, shortMonth } from '#shared/text/dates.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { CATEGORY_SHORT, ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import { type GridActs, GridCell } from './grid-cell.tsx'
import { asTyped, type Draft, effective, inFields, isRefused } from './drafts.ts'
import { lastAmount } from './last-figure.ts'
import { RowMark } from './row-mark.tsx'
import { stoodInWords } from './sent-back-lines.tsx'
import type { SentBack } from './use-returned.ts'

type GridRowProps = {
  row: RowView
  draft: Draft | undefined
  previousPeriod: Period | null
  columns: readonly SheetColumn[]
  readOnly: boolean
  /** As the province sent it back, if it did. */
  sent: SentBack | undefined
  acts: GridActs
}

/** One row of the desk's grid; `row` is the server's. It is saved when the focus leaves it. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, draft, previousPeriod, columns, readOnly, sent, acts } = props
  const shown = effective(row, draft)
  const texts = inFields(row, draft)
  const total = asTyped(row, draft).amounts.reduce((sum, one) => sum + one, 0)
  const stopped = shown.state === 'stopped'
  return (
    <tr
      className={draft?.trouble ? 'td' : sent && 'sent-back'}
      onFocus={() => sent && acts.onEnterRow(row.row)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) acts.onLeaveRow(row.row)
      }}
    >
      <td className="num muted">{row.no}</td>
      <th scope="row" className="nm">
        <Held>{row.name}</Held>
        {shown.reason && <small className="muted">{SHEET.row.reason(shown.reason)}</small>}
        {sent && <SentBackNote sent={sent} />}
      </th>
      {row.category !== WHOLE && <td className="muted nb">{CATEGORY_SHORT[row.category]}</td>}
      {columns.map((column) => (
        <GridCell
          key={column.at}
          label={`${column.label} ${row.name}`}
          text={texts[column.at] ?? ''}
          beside={besideCell(row, column, previousPeriod, sent)}
          quiet={shown.state === 'no-sales'}
          readOnly={readOnly || stopped}
          at={column.at}
          row={row.row}
          acts={acts}
        />
      ))}
      <td className="num strong" aria-live="polite">
        {isRefused(draft) ? <NotSaved /> : total > 0 ? formatBaht(total) : <Standing row={shown} />}
      </td>
      <td>
        <RowMark state={shown.state} trouble={draft?.trouble != null} returned={sent !== undefined} />
      </td>
      <td>
        <button
          type="button"
          className="icon-btn"
          aria-label={`${SHEET.row.menu} ${row.name}`}
          onClick={() => acts.onMenu(row.row)}
        >
          <Icon name="dots" />
        </button>
      </td>
    </tr>
  )
})

const SentBackNote = ({ sent }: { sent: SentBack }) => (
  <>
    <small className="sub-bad">
      <Held>{sent.note ?? SHEET_LIFE.returned.row}</Held>
    </small>
    <small className="muted">{stoodInWords(sent)}</small>
  </>
)

/** U-23: what stands in the fields is not the server's, so that no total stands beside it. */
const NotSaved = () => <span className="not-saved">{SHEET.row.notSaved}</span>

function Standing({ row }: { row: RowView }) {
  if (row.state === 'no-sales') return <span className="muted">{ROW_STATE_WORD['no-sales']}</span>
  if (row.state !== 'stopped') return null
  return (
    <span className="muted">
      {ROW_STATE_WORD.stopped} {row.since && shortMonth(row.since)}
    </span>
  )
}

function besideCell(
  row: RowView,
  column: SheetColumn,
  previousPeriod: Period | null,
  sent: SentBack | undefined,
): string {
  const [last, stood = 0] = [lastAmount(row, column), sent?.amounts[column.at]]
  // A cell has room for one figure: what stood there when it was sent back says more.
  if (stood > 0) return SHEET_LIFE.returned.cell(formatBahtShort(stood))
  return previousPeriod && last > 0 ? `${monthName(previousPeriod)} ${formatBahtShort(last)}` : ''
}
