import { useState } from 'react'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Icon } from '../ui/icon.tsx'
import { cellTrouble, settledText } from './amount-text.ts'

/** What is wrong with a cell, in Thai; null when nothing is. */
export function cellMessage(text: string): string | null {
  const trouble = cellTrouble(text)
  if (!trouble) return null
  return trouble === 'unreadable' ? SHEET.cell.unreadable(text.trim()) : SHEET.cell[trouble]
}

type FieldProps = {
  id: string
  label: string
  /** "มิ.ย. 42,500", under the label. */
  beside: string
  text: string
  ours: boolean
  /** Says what is wrong even while the field is focused: the row was not let go. */
  insist: boolean
  onFocus: () => void
  onText: (text: string) => void
}

/** One channel of an open row. Doubt is shown once the field is left; while focused it shows what is typed. */
export function AmountField({ id, label, beside, text, ours, insist, onFocus, onText }: FieldProps) {
  const [focused, setFocused] = useState(false)
  const message = focused && !insist ? null : cellMessage(text)
  return (
    <div className="ch">
      <label className="l" htmlFor={id}>
        {label}
        <span className="pv">{beside}</span>
      </label>
      <input
        id={id}
        className={message ? 'amount bad' : 'amount'}
        inputMode={ours ? 'none' : 'decimal'}
        autoComplete="off"
        placeholder="–"
        value={focused ? text : settledText(text)}
        aria-invalid={message !== null}
        aria-describedby={message ? `${id}-m` : undefined}
        onFocus={() => {
          setFocused(true)
          onFocus()
        }}
        onBlur={() => setFocused(false)}
        onChange={(event) => onText(event.target.value)}
      />
      {message && (
        <div className="cellmsg bad" id={`${id}-m`} role="alert">
          <Icon name="warn" />
          {message}
        </div>
      )}
    </div>
  )
}
