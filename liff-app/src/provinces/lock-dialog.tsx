import { useState } from 'react'
import { Link } from 'wouter'
import { HeadAnswer } from '#shared/locking/acts.ts'
import { hasMoney, isReady } from '#shared/sheets/forms.ts'
import { formatBaht } from '#shared/money/satang.ts'
import { PROVINCE } from '#shared/text/province.th.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { READY_VERB, SHEET_STATE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { ActDialog } from './act-dialog.tsx'
import { useAct } from './act-queries.ts'
import { ReasonField } from './reason-field.tsx'
import { pathOfSubject, type Subject } from './subject.ts'

const TEXT = PROVINCE_ACTS.lock

export type OneDialogProps = {
  subject: Subject
  onClose: () => void
  onDone: (told: string) => void
  /** Where the district can be looked at before; null when that is where one stands. */
  review?: string | null
}

/** Locks one district as it was looked at; what is not ready (F-1) only with a reason. */
export function LockDialog({ subject, onClose, onDone, review = null }: OneDialogProps) {
  const [reason, setReason] = useState('')
  const act = useAct(HeadAnswer, `${pathOfSubject(subject)}/lock`)
  const needed = !isReady({ ...subject, counts: subject })
  const text = reason.trim()
  const wrong = needed && text === ''
  const lock = (): void =>
    act.mutate(
      { version: subject.version, ...(text ? { reason: text } : {}) },
      { onSuccess: () => onDone(TEXT.done(subject.areaName)) },
    )
  return (
    <ActDialog
      title={TEXT.title(subject.areaName, subject.form, subject.period)}
      go={TEXT.go(subject.areaName)}
      icon="lock"
      {...{ act, wrong, onClose }}
      onGo={lock}
    >
      {(tried) => (
        <>
          <Facts subject={subject} />
          <NotReady subject={subject} />
          <Changed subject={subject} review={review} />
          <ReasonField
            label={needed ? PROVINCE_ACTS.reason : PROVINCE_ACTS.note}
            needed={needed}
            text={reason}
            onText={setReason}
            wrong={tried && wrong}
            {...(needed ? { hint: TEXT.whyNeeded(READY_VERB[subject.form]) } : {})}
          />
          <p className="small muted">
            <Held>{TEXT.follows(subject.form)}</Held>
          </p>
        </>
      )}
    </ActDialog>
  )
}

/** What is about to be locked or unlocked. */
export function Facts({ subject }: { subject: Subject }) {
  return (
    <dl className="kv">
      <dt>{PROVINCE_ACTS.facts.state}</dt>
      <dd>{subject.lock ? PROVINCE.locked : SHEET_STATE_WORD[subject.state]}</dd>
      <dt>{PROVINCE_ACTS.facts.rows(subject.form)}</dt>
      <dd>
        {subject.done}/{subject.all}
      </dd>
      {hasMoney(subject.form) && (
        <>
          <dt className="t">{PROVINCE_ACTS.facts.total}</dt>
          <dd className="t num">{formatBaht(subject.total)}</dd>
        </>
      )}
    </dl>
  )
}

function NotReady({ subject }: { subject: Subject }) {
  if (isReady({ ...subject, counts: subject })) return null
  const missing = subject.all - subject.done
  return (
    <Note tone="warn" title={subject.returnedRows > 0 ? TEXT.returned : TEXT.notReady[subject.state]}>
      {missing > 0 && TEXT.missing(subject.form, missing)}
    </Note>
  )
}

function Changed({ subject, review }: { subject: Subject; review: string | null }) {
  const { changedRows, changedBaht } = subject
  if (changedRows === 0 || changedBaht === null) return null
  return (
    <Note
      title={TEXT.changed(subject.form, changedRows, signedBaht(changedBaht))}
      action={
        review && (
          <Link className="btn sm" href={review}>
            {TEXT.lookFirst}
          </Link>
        )
      }
    />
  )
}

/** Satang as baht with its sign: "+42,000.00", "−1.00", "0.00". */
export const signedBaht = (satang: number): string => `${satang > 0 ? '+' : ''}${formatBaht(satang)}`
