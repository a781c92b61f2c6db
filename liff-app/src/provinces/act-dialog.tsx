import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { whyNot } from '../api/asked.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import type { Acting } from './act-queries.ts'
import './acts.css'

type ActDialogProps = {
  title: string
  go: string
  icon: IconName
  look?: 'lk' | 'd' | 'p'
  act: Acting
  /** Something is missing; it is told at its field once the button was pressed. */
  wrong: boolean
  onGo: () => void
  onClose: () => void
  /** `tried`: the button was pressed. */
  children: (tried: boolean) => ReactNode
}

/** A dialog that says what follows, asks what is needed and does one act, once. */
export function ActDialog(props: ActDialogProps) {
  const { title, go, icon, look = 'lk', act, wrong, onGo, onClose, children } = props
  const [tries, setTries] = useState(0)
  const id = useId()
  const form = useFocusWrong(tries)
  useEffect(() => {
    // Not the first field: a phone would cover with its keyboard what the dialog says.
    form.current?.focus({ preventScroll: true })
  }, [form])
  const busy = act.isPending || act.isSuccess
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if (!busy && !wrong) onGo()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {PROVINCE_ACTS.cancel}
          </button>
          <button type="submit" form={id} className={`btn ${look}`} aria-disabled={busy}>
            <Icon name={icon} />
            {busy ? PROVINCE_ACTS.working : go}
          </button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" tabIndex={-1} noValidate onSubmit={submit}>
        {children(tries > 0)}
        {act.error && !act.isPending && <Refused key={String(act.error)}>{whyNot(act.error)}</Refused>}
      </form>
    </Dialog>
  )
}

/** Why the act was refused, brought into sight: the buttons stand over the end of a long dialog. */
function Refused({ children }: { children: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={place} className="refused">
      <FieldError>{children}</FieldError>
    </div>
  )
}
