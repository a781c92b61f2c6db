import { type FormEvent, useId, useState } from 'react'
import { Phone, phoneInGroups } from '#shared/people/phone.ts'
import { PHONE } from '#shared/text/phone.th.ts'
import { whyNot } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { Held } from '../ui/held.tsx'
import { useChangePhone } from './phone-queries.ts'

export type PhoneOwner = { id: string; name: string; phone: string | null }

/** Asks a person's telephone: one's own, or that of somebody of one's province; left empty it is taken away. */
export function PhoneDialog({ owner, onClose }: { owner: PhoneOwner; onClose: () => void }) {
  const own = useMe().person.id === owner.id
  const [text, setText] = useState(owner.phone === null ? '' : phoneInGroups(owner.phone))
  const [tries, setTries] = useState(0)
  const change = useChangePhone(owner.id, own)
  const form = useFocusWrong(tries)
  const id = useId()
  const read = Phone.safeParse(text)
  const wrong = tries > 0 && !read.success
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (read.success && !change.isPending) change.mutate(read.data, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={own ? PHONE.own : PHONE.of(owner.name)}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {PHONE.cancel}
          </button>
          <button type="submit" form={`${id}-form`} className="btn p" disabled={change.isPending}>
            {PHONE.save}
          </button>
        </>
      }
    >
      <form ref={form} id={`${id}-form`} className="f" noValidate onSubmit={submit}>
        <label htmlFor={id}>{PHONE.word}</label>
        <input
          id={id}
          className={wrong ? 'in bad' : 'in'}
          type="tel"
          inputMode="tel"
          autoComplete={own ? 'tel' : 'off'}
          maxLength={40}
          value={text}
          aria-invalid={wrong}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.target.value)}
        />
        {wrong && <FieldError>{PHONE.wrong}</FieldError>}
        <p id={`${id}-hint`} className="hint">
          <Held>{PHONE.hint}</Held>
        </p>
        {change.error && <FieldError>{whyNot(change.error)}</FieldError>}
      </form>
      <p className="small muted">
        <Held>{PHONE.whoSees}</Held>
      </p>
    </Dialog>
  )
}
