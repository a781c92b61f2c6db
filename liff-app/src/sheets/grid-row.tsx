import { memo, useState } from 'react'
import type { Month } from '#shared/calendar/month.ts'
import { formatBaht, formatBahtShort } from '#shared/money/satang.ts'
import { CHANNELS } from '#shared/otop-sales/category.ts'
import type { RowView } from '#shared/sheets/sheet-view.ts'
import { monthName, shortMonth } from '#shared/text/dates.th.ts'
import { unbroken } from '#shared/text/line-breaks.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { CATEGORY_SHORT, CHANNEL_WORD, ROW_STATE_WORD } from '#shared/text/words.th.ts'
import { Icon } from '../ui/icon.tsx'
import { cellMessage } from './amount-field.tsx'
import { settledText, textsOf } from './amount-text.ts'
import { asTyped, type Draft, effective } from './drafts.ts'
import { RowMark } from './row-mark.tsx'

export type GridActs = {
  onText: (row: string, channel: number, text: string) => void
  onLeaveRow: (row: string) => void
  /** True when the key was one of the grid's. */
  onKey: (key: string, row: string, field: HTMLInputElement) => boolean
  onMenu: (row: string) => void
}

type GridRowProps = {
  row: RowView
  draft: Draft | undefined
  previousPeriod: Month | null
  readOnly: boolean
  acts: GridActs
}

/** One row of the desk's grid; `row` is the server's. It is saved when the focus leaves it. */
export const GridRow = memo(function GridRow({ row, draft, previousPeriod, readOnly, acts }: GridRowProps) {
  const shown = effective(row, draft)
  const texts = draft?.texts ?? textsOf(shown)
  const total = asTyped(row, draft).amounts.reduce((sum, one) => sum + one, 0)
  const stopped = shown.state === 'stopped'
  return (
    <tr
      className={draft?.trouble ? 'td' : undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) acts.onLeaveRow(row.row)
      }}
    >
      <td className="num muted">{row.no}</td>
      <th scope="row" className="nm">
        {unbroken(row.name)}
        {shown.reason && <small className="muted">{SHEET.row.reason(shown.reason)}</small>}
      </th>
      <td className="muted nb">{CATEGORY_SHORT[row.category]}</td>
      {CHANNELS.map((channel, at) => (
        <Cell
          key={channel}
          label={`${CHANNEL_WORD[channel]} ${row.name}`}
          text={texts[at] ?? ''}
          beside={besideCell(row, at, previousPeriod)}
          quiet={shown.state === 'no-sales'}
          readOnly={readOnly || stopped}
          at={at}
          row={row.row}
          acts={acts}
        />
      ))}
      <td className="num strong" aria-live="polite">
        {total > 0 ? formatBaht(total) : <Standing row={shown} />}
      </td>
      <td>
        <RowMark state={shown.state} trouble={draft?.trouble != null} />
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

function Standing({ row }: { row: RowView }) {
  if (row.state === 'no-sales') return <span className="muted">{ROW_STATE_WORD['no-sales']}</span>
  if (row.state !== 'stopped') return null
  return (
    <span className="muted">
      {ROW_STATE_WORD.stopped} {row.since && shortMonth(row.since)}
    </span>
  )
}

function besideCell({ previous }: RowView, channel: number, previousPeriod: Month | null): string {
  const satang = previous?.amounts[channel] ?? 0
  return previousPeriod && satang > 0 ? `${monthName(previousPeriod)} ${formatBahtShort(satang)}` : ''
}

type CellProps = {
  label: string
  text: string
  beside: string
  quiet: boolean
  readOnly: boolean
  row: string
  at: number
  acts: GridActs
}

function Cell({ label, text, beside, quiet, readOnly, row, at, acts }: CellProps) {
  const [focused, setFocused] = useState(false)
  const message = focused ? null : cellMessage(text)
  return (
    <td className="c">
      <input
        className={message ? 'w' : undefined}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={message !== null}
        data-cell={`${row} ${at}`}
        readOnly={readOnly}
        placeholder={quiet ? '–' : undefined}
        value={focused ? text : settledText(text)}
        onFocus={(event) => {
          setFocused(true)
          event.target.select()
        }}
        onBlur={() => setFocused(false)}
        onChange={(event) => acts.onText(row, at, event.target.value)}
        onKeyDown={(event) => {
          if (acts.onKey(event.key, row, event.currentTarget)) event.preventDefault()
        }}
      />
      <small>{beside}</small>
      {message && (
        <span className="cellmsg bad" role="alert">
          {message}
        </span>
      )}
    </td>
  )
}
