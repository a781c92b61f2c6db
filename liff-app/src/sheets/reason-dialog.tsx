import { type FormEvent, useId, useState } from 'react'
import type { Amounts } from '#shared/sheets/row.ts'
import { APP } from '#shared/text/app.th.ts'
import { SHEET } from '#shared/text/sheet.th.ts'
import { Held } from '../ui/held.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { effective } from './drafts.ts'
import type { RowDialogProps } from './row-menu.tsx'
import { settleRow } from './settle-row.ts'

const LONGEST = 200

/** A note to the province beside a row that has been entered. */
export function ReasonDialog({ sheet, row, onClose }: RowDialogProps) {
  const formId = useId()
  const [readable] = useState(() => settleRow(sheet.saver, row))
  const shown = effective(row, sheet.saver.drafts()[row.row])
  const [text, setText] = useState(shown.reason ?? '')
  const entered = readable && (shown.state === 'amounts' || shown.state === 'no-sales')
  const save = (event: FormEvent): void => {
    event.preventDefault()
    const reason = text.trim()
    // Zod read the amounts; the view only lost their brand.
    const amounts = shown.amounts as unknown as Amounts
    sheet.saver.save(row, { state: shown.state, amounts, reason: reason === '' ? undefined : reason })
    onClose()
  }
  return (
    <Dialog
      title={SHEET.reason.title}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {APP.cancel}
          </button>
          <button type="submit" form={formId} className="btn p" disabled={!entered}>
            {SHEET.reason.go}
          </button>
        </>
      }
    >
      <p className="small muted">
        <Held>{entered ? `${row.no}. ${row.name}` : SHEET.reason.needsRow}</Held>
      </p>
      <form className="f" id={formId} onSubmit={save}>
        <label htmlFor={`${formId}-text`}>{SHEET.reason.label}</label>
        <input
          id={`${formId}-text`}
          className="in"
          maxLength={LONGEST}
          disabled={!entered}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </form>
    </Dialog>
  )
}
