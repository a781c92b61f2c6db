import { useState } from 'react'
import { HeadAnswer, type UnlockEnd } from '#shared/locking/acts.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { Held } from '../ui/held.tsx'
import { ActDialog } from './act-dialog.tsx'
import { useAct } from './act-queries.ts'
import { EndChoice, endsToChoose } from './end-choice.tsx'
import { Facts, type OneDialogProps } from './lock-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { pathOfSubject, type Subject } from './subject.ts'

const TEXT = PROVINCE_ACTS.unlock

/** Lifts the lock of one district for a reason, until an end at which it locks itself again. */
export function UnlockDialog({ subject, onClose, onDone }: OneDialogProps) {
  const [reason, setReason] = useState('')
  const [end, setEnd] = useState<UnlockEnd>(() => endsToChoose(subject)[0]?.end ?? 'close')
  const act = useAct(HeadAnswer, `${pathOfSubject(subject)}/unlock`)
  const text = reason.trim()
  const wrong = text === ''
  const unlock = (): void =>
    act.mutate({ reason: text, until: end }, { onSuccess: () => onDone(TEXT.done(subject.areaName)) })
  return (
    <ActDialog
      title={TEXT.title(subject.areaName, subject.form, subject.period)}
      go={TEXT.go(subject.areaName)}
      icon="unlock"
      {...{ act, wrong, onClose }}
      onGo={unlock}
    >
      {(tried) => (
        <>
          <LockedSince subject={subject} />
          <Facts subject={subject} />
          <ReasonField
            label={PROVINCE_ACTS.reason}
            needed
            usual={TEXT.reasons[subject.form]}
            text={reason}
            onText={setReason}
            wrong={tried && wrong}
          />
          <EndChoice clock={subject} end={end} onEnd={setEnd} />
          <p className="small muted">
            <Held>{TEXT.follows(subject.form)}</Held>
          </p>
        </>
      )}
    </ActDialog>
  )
}

function LockedSince({ subject: { lock } }: { subject: Subject }) {
  if (!lock) return null
  const when = dayAndTime(new Date(lock.at))
  return (
    <p className="small muted">
      <Held>
        {`${PROVINCE.locked} ${lock.by ? PROVINCE.notes.lockedBy(lock.by, when) : PROVINCE.notes.lockedItself(when)}`}
      </Held>
    </p>
  )
}
