import { memo } from 'react'
import type { Period } from '#shared/calendar/form.ts'
import { formatBaht, formatBahtShort } from '#shared/money/satang.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { monthName, shortMonth } from '#shared/text/dates.th.ts'
import { SHEET_LIFE } from '#shared/text/sheet-life.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Trouble } from './drafts.ts'
import { kindAnd } from './row-kind.ts'
import { RowMark } from './row-mark.tsx'

type LineProps = {
  row: RowView
  previousPeriod: Period | null
  trouble: Trouble | null
  /** What the province says of it, when it was sent back; whether it has been looked at since. */
  back: string | null
  looked: boolean
  /** Changed since the rows were last arranged. */
  fresh: boolean
  onOpen: (row: string) => void
}

/** A shut row of the phone's list; a tap opens it in place. */
export const RowLine = memo(function RowLine(props: LineProps) {
  const { row, trouble, back, fresh, onOpen } = props
  return (
    <button
      type="button"
      className={fresh ? 'r new' : 'r'}
      data-row={row.row}
      onClick={() => onOpen(row.row)}
    >
      <RowMark state={row.state} no={row.no} trouble={trouble !== null} returned={back !== null} />
      <span className="nm">
        {(row.state !== 'not-entered' || trouble || back !== null) && (
          <small className="muted">{row.no}. </small>
        )}
        <Held>{row.name}</Held>
      </span>
      <span className="num amt">
        <Amount row={row} />
      </span>
      <UnderName {...props} />
    </button>
  )
})

function UnderName({ row, previousPeriod, trouble, back, looked }: LineProps) {
  if (trouble) {
    return (
      <span className="sub sub-bad">{trouble.kind === 'clash' ? SHEET.row.clash : SHEET.row.unsent}</span>
    )
  }
  if (back !== null) {
    return (
      <span className={looked ? 'sub' : 'sub sub-bad'}>
        {looked && `${SHEET_LIFE.returned.looked} · `}
        <Held>{back}</Held>
      </span>
    )
  }
  return <span className="sub">{kindAnd(row, beside(row, previousPeriod))}</span>
}

function Amount({ row }: { row: RowView }) {
  if (row.state === 'amounts') return formatBaht(sumOf(row.amounts))
  if (row.state === 'no-sales') return <span className="muted">{SHEET.row.none}</span>
  if (row.state === 'stopped') return <span className="muted">{SHEET.row.stopped}</span>
  return (
    <span className="muted">
      <Icon name="right" />
    </span>
  )
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)

/** "มิ.ย. 42,500": what stands beside a row, so that nobody has to look it up; nothing writes it. */
export function beside(row: RowView, previousPeriod: Period | null): string {
  if (row.state === 'stopped') return row.since ? SHEET.row.since(shortMonth(row.since)) : ''
  if (!previousPeriod) return row.state === 'not-entered' ? SHEET.row.noAmount : ''
  const month = monthName(previousPeriod)
  const { previous } = row
  if (previous?.state === 'amounts')
    return SHEET.row.lastMonth(month, formatBahtShort(sumOf(previous.amounts)))
  if (previous?.state === 'no-sales') return SHEET.row.lastNone(month)
  return previous?.state === 'stopped' ? SHEET.row.lastStopped(month) : SHEET.row.lastEmpty(month)
}
