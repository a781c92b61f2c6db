import { useId, useState } from 'react'
import type { UnlockEnd } from '#shared/locking/acts.ts'
import type { RequestView } from '#shared/requests/request.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { REQUESTS, untilWhen } from '#shared/text/requests.th.ts'
import { ActDialog } from '../provinces/act-dialog.tsx'
import { EndChoice } from '../provinces/end-choice.tsx'
import { Held } from '../ui/held.tsx'
import { lateEnds } from './late-ends.ts'
import { useAnswer } from './request-queries.ts'

export type AnswerDialogProps = {
  asked: RequestView
  /** The server's time when the list was read. */
  now: string
  onClose: () => void
  onDone: (told: string) => void
}

/** Grants an unlock or a late opening until an end chosen here. */
export function GrantDialog({ asked, now, onClose, onDone }: AnswerDialogProps) {
  const late = asked.kind === 'late-opening'
  const ends = lateEnds(new Date(now))
  const [until, setUntil] = useState<string>(late ? ends[0]!.at.toISOString() : 'end-of-day')
  const act = useAnswer(asked.id)
  const grant = (): void =>
    act.mutate(
      { granted: true, until },
      { onSuccess: () => onDone(REQUEST_LIST.granted(asked.districtName)) },
    )
  return (
    <ActDialog
      title={REQUEST_LIST.grantTitle(asked.districtName)}
      go={REQUEST_LIST.grant}
      icon="unlock"
      act={act}
      wrong={false}
      onGo={grant}
      onClose={onClose}
    >
      {() => (
        <>
          <p>
            <Held>{REQUESTS.quoted(asked.reason)}</Held>
          </p>
          {late ? (
            <LateChoice ends={ends} until={until} onUntil={setUntil} />
          ) : (
            <EndChoice clock={{ now, closesAt: null }} end={until as UnlockEnd} onEnd={setUntil} />
          )}
          <p className="small muted">
            <Held>{late ? REQUESTS.lateNote : REQUESTS.unlockNote}</Held>
          </p>
        </>
      )}
    </ActDialog>
  )
}

type LateProps = { ends: ReturnType<typeof lateEnds>; until: string; onUntil: (until: string) => void }

function LateChoice({ ends, until, onUntil }: LateProps) {
  const name = useId()
  return (
    <fieldset className="f">
      <legend>{PROVINCE_ACTS.until}</legend>
      <div className="opts">
        {ends.map(({ days, at }) => (
          <label key={days} className="opt">
            <input
              type="radio"
              name={name}
              checked={at.toISOString() === until}
              onChange={() => onUntil(at.toISOString())}
            />
            <span>{REQUEST_LIST.days(days)}</span>
            <small>{untilWhen(at)}</small>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
