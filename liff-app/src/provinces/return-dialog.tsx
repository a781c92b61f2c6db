import { useState } from 'react'
import { HeadAnswer } from '#shared/locking/acts.ts'
import type { SheetView } from '#shared/sheets/sheet-view.ts'
import { RETURN } from '#shared/text/review.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Held } from '../ui/held.tsx'
import { ActDialog } from './act-dialog.tsx'
import { useAct } from './act-queries.ts'
import { ReasonField } from './reason-field.tsx'
import type { Picked } from './return-screen.tsx'
import { pathOfSubject, subjectOfSheet } from './subject.ts'

const MOST = 300

type ReturnDialogProps = { sheet: SheetView; picked: Picked; onClose: () => void; onDone: () => void }

/** The one message that goes with the ticked rows, and what follows. */
export function ReturnDialog({ sheet, picked, onClose, onDone }: ReturnDialogProps) {
  const [note, setNote] = useState('')
  const act = useAct(HeadAnswer, `${pathOfSubject(subjectOfSheet(sheet))}/return`)
  const rows = Object.keys(picked)
  const text = note.trim()
  const notes = Object.entries(picked).flatMap(([row, one]) => (one.trim() ? [[row, one.trim()]] : []))
  const send = (): void =>
    act.mutate({ rows, note: text, notes: Object.fromEntries(notes) }, { onSuccess: onDone })
  return (
    <ActDialog
      title={RETURN.dialog(rows.length, sheet.districtName)}
      go={RETURN.next(rows.length)}
      icon="ret"
      look="p"
      act={act}
      wrong={text === '' || rows.length > MOST}
      onGo={send}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <ReasonField
            label={RETURN.message}
            needed
            usual={RETURN.usual[sheet.form]}
            text={note}
            onText={setNote}
            wrong={tried && text === ''}
          />
          <p className="small muted">
            <Held>{RETURN.follows(sheet.head.certified !== null)}</Held>
          </p>
          {rows.length > MOST && <FieldError>{RETURN.most(MOST)}</FieldError>}
        </>
      )}
    </ActDialog>
  )
}
