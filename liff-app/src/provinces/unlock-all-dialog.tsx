import { useId, useState } from 'react'
import { ProvinceActed, type UnlockEnd } from '#shared/locking/acts.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { FieldError } from '../ui/field-error.tsx'
import { Note } from '../ui/note.tsx'
import { plainThai } from '../sheets/row-search.ts'
import { ActDialog } from './act-dialog.tsx'
import { useAct } from './act-queries.ts'
import { EndChoice, endsToChoose } from './end-choice.tsx'
import type { AllDialogProps } from './lock-all-dialog.tsx'
import { ReasonField } from './reason-field.tsx'

const TEXT = PROVINCE_ACTS.unlockAll

/** Lifts every lock of a province; the number of districts is typed, so that it is not done by habit. */
export function UnlockAllDialog({ view, onClose, onDone }: AllDialogProps) {
  const clock = { now: view.now, closesAt: view.calendar.closesAt }
  const [reason, setReason] = useState('')
  const [end, setEnd] = useState<UnlockEnd>(() => endsToChoose(clock)[0]?.end ?? 'close')
  const [typed, setTyped] = useState('')
  const act = useAct(ProvinceActed, `/api/provinces/${view.province}/${view.form}/${view.period}/unlock`)
  const locked = view.districts.filter((line) => line.lock !== null)
  const text = reason.trim()
  const counted = plainThai(typed) === String(locked.length)
  const baht = formatBaht(locked.reduce((sum, line) => sum + line.total, 0))
  const unlock = (): void =>
    act.mutate({ reason: text, until: end }, { onSuccess: ({ done }) => onDone(TEXT.done(done.length)) })
  return (
    <ActDialog
      title={TEXT.title(view.form, view.period)}
      go={TEXT.go(locked.length)}
      icon="unlock"
      look="d"
      act={act}
      wrong={text === '' || !counted}
      onGo={unlock}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <Note tone="bad" title={TEXT.effect(locked.length)}>
            {TEXT.effectBody(view.form, baht)}
          </Note>
          <ReasonField
            label={PROVINCE_ACTS.reason}
            needed
            usual={TEXT.reasons}
            text={reason}
            onText={setReason}
            wrong={tried && text === ''}
          />
          <EndChoice clock={clock} end={end} onEnd={setEnd} />
          <CountField count={locked.length} typed={typed} onTyped={setTyped} wrong={tried && !counted} />
        </>
      )}
    </ActDialog>
  )
}

type CountFieldProps = { count: number; typed: string; onTyped: (typed: string) => void; wrong: boolean }

function CountField({ count, typed, onTyped, wrong }: CountFieldProps) {
  const id = useId()
  return (
    <div className="f">
      <label htmlFor={id}>{TEXT.type(count)}</label>
      <input
        id={id}
        className={wrong ? 'in bad counted' : 'in counted'}
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        value={typed}
        aria-invalid={wrong}
        onChange={(event) => onTyped(event.target.value)}
      />
      {wrong && <FieldError>{TEXT.typeWrong(count)}</FieldError>}
    </div>
  )
}
