import { type FormEvent, useId, useState } from 'react'
import { APP } from '#shared/text/app.th.ts'
import { CERTIFY } from '#shared/text/certify.th.ts'
import { whyNot } from '../api/asked.tsx'
import type { SheetPlace } from '../sheets/sheet-queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { useRefuseCertify } from './certificate-queries.ts'

const LONGEST = 300

/** ให้แก้ก่อนรับรอง: what the officers are to mend. */
export function RefuseDialog({ place, onClose }: { place: SheetPlace; onClose: () => void }) {
  const id = useId()
  const [note, setNote] = useState('')
  const [pressed, setPressed] = useState(0)
  const refuse = useRefuseCertify(place)
  const form = useFocusWrong(pressed)
  const empty = note.trim() === ''
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (empty) setPressed(pressed + 1)
    else if (!refuse.isPending) refuse.mutate(note.trim(), { onSuccess: onClose })
  }
  return (
    <Dialog
      title={CERTIFY.refuse.title}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {APP.cancel}
          </button>
          <button type="submit" form={id} className="btn p" aria-disabled={refuse.isPending}>
            {refuse.isPending ? CERTIFY.refuse.going : CERTIFY.refuse.go}
          </button>
        </>
      }
    >
      {refuse.error && <Note tone="bad" title={whyNot(refuse.error)} />}
      <p className="small muted">
        <Held>{CERTIFY.refuse.body}</Held>
      </p>
      <form id={id} ref={form} className="f" onSubmit={submit}>
        <label htmlFor={`${id}-note`}>{CERTIFY.refuse.label}</label>
        <input
          id={`${id}-note`}
          className="in"
          maxLength={LONGEST}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {pressed > 0 && empty && <FieldError>{CERTIFY.refuse.needed}</FieldError>}
      </form>
    </Dialog>
  )
}
