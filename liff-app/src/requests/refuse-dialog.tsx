import { useState } from 'react'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { ActDialog } from '../provinces/act-dialog.tsx'
import { ReasonField } from '../provinces/reason-field.tsx'
import { Held } from '../ui/held.tsx'
import type { AnswerDialogProps } from './grant-dialog.tsx'
import { useAnswer } from './request-queries.ts'

/** Refuses a request with a reason that the asker reads. */
export function RefuseDialog({ asked, onClose, onDone }: AnswerDialogProps) {
  const [reason, setReason] = useState('')
  const act = useAnswer(asked.id)
  const text = reason.trim()
  const refuse = (): void =>
    act.mutate(
      { granted: false, reason: text },
      { onSuccess: () => onDone(REQUEST_LIST.granted(asked.districtName)) },
    )
  return (
    <ActDialog
      title={REQUEST_LIST.refuseTitle(asked.districtName)}
      go={REQUEST_LIST.refuse}
      icon="x"
      look="d"
      act={act}
      wrong={text === ''}
      onGo={refuse}
      onClose={onClose}
    >
      {(tried) => (
        <>
          <p>
            <Held>{REQUESTS.quoted(asked.reason)}</Held>
          </p>
          <ReasonField
            label={PROVINCE_ACTS.reason}
            needed
            usual={asked.kind === 'unlock' ? REQUEST_LIST.refuseUsual : []}
            hint={REQUEST_LIST.refuseFollows}
            text={reason}
            onText={setReason}
            wrong={tried && text === ''}
          />
        </>
      )}
    </ActDialog>
  )
}
