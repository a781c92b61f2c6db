import { useState } from 'react'
import { HeadAnswer } from '#shared/locking/acts.ts'
import { EXCEPTIONS } from '#shared/text/exceptions.th.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { LateChoice } from '../requests/late-choice.tsx'
import { lateEnd, lateEnds, USUAL_DAYS } from '../requests/late-ends.ts'
import { Held } from '../ui/held.tsx'
import { ActDialog } from './act-dialog.tsx'
import { useAct } from './act-queries.ts'
import { Facts, type OneDialogProps } from './lock-dialog.tsx'
import { ReasonField } from './reason-field.tsx'

/** Lets one district write its closed month for a reason, until an end. */
export function ExceptionDialog({ subject, onClose, onDone }: OneDialogProps) {
  const [reason, setReason] = useState('')
  const [days, setDays] = useState<number>(USUAL_DAYS)
  const act = useAct(HeadAnswer, '/api/exceptions')
  const { form, period, area, areaName } = subject
  const now = new Date(subject.now)
  const text = reason.trim()
  const wrong = text === ''
  const open = (): void =>
    act.mutate(
      { form, period, district: area, reason: text, until: lateEnd(now, days).toISOString() },
      { onSuccess: () => onDone(EXCEPTIONS.done(areaName)) },
    )
  return (
    <ActDialog
      title={EXCEPTIONS.title(areaName, period)}
      go={EXCEPTIONS.go(areaName)}
      icon="unlock"
      {...{ act, wrong, onClose }}
      onGo={open}
    >
      {(tried) => (
        <>
          <Facts subject={subject} />
          <ReasonField
            label={PROVINCE_ACTS.reason}
            needed
            usual={EXCEPTIONS.reasons}
            text={reason}
            onText={setReason}
            wrong={tried && wrong}
          />
          <LateChoice ends={lateEnds(now)} days={days} onDays={setDays} />
          <p className="small muted">
            <Held>{EXCEPTIONS.follows}</Held>
          </p>
        </>
      )}
    </ActDialog>
  )
}
