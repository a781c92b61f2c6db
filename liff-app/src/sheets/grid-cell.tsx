import { useEffect, useRef, useState } from 'react'
import { cellMessage } from './amount-field.tsx'
import { settledText } from './amount-text.ts'

/** What a grid's cells ask for; the same object for as long as the sheet is open. */
export type GridActs = {
  onText: (row: string, channel: number, text: string) => void
  onEnterRow: (row: string) => void
  onLeaveRow: (row: string) => void
  /** True when the key was one of the grid's. */
  onKey: (key: string, row: string, field: HTMLInputElement) => boolean
  onMenu: (row: string) => void
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

/** One amount of the grid, last month's figure small within it. */
export function GridCell({ label, text, beside, quiet, readOnly, row, at, acts }: CellProps) {
  const [focused, setFocused] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // After the drawing: the figure as typed has then taken the place of the one with two decimals.
  useEffect(() => {
    if (focused) input.current?.select()
  }, [focused])
  const message = focused ? null : cellMessage(text)
  return (
    <td className="c">
      <input
        ref={input}
        className={message ? 'w' : undefined}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={message !== null}
        data-cell={`${row} ${at}`}
        readOnly={readOnly}
        placeholder={quiet ? '–' : undefined}
        value={focused ? text : settledText(text)}
        onFocus={() => setFocused(true)}
        onMouseDown={(event) => {
          // The first press chooses the whole cell, as in a spreadsheet; the next places the caret.
          if (focused) return
          event.preventDefault()
          event.currentTarget.focus()
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
