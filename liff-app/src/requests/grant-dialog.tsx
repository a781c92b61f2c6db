import { useState } from 'react'
import type { UnlockEnd } from '#shared/locking/acts.ts'
import type { RequestView } from '#shared/requests/request.ts'
import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { REQUESTS } from '#shared/text/requests.th.ts'
import { ActDialog } from '../provinces/act-dialog.tsx'
import { EndChoice, endsToChoose } from '../provinces/end-choice.tsx'
import { Held } from '../ui/held.tsx'
import { LateChoice } from './late-choice.tsx'
import { lateEnd, lateEnds, USUAL_DAYS } from './late-ends.ts'
import { useAnswer, useCloseOf } from './request-queries.ts'

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
  const clock = { now, closesAt: useCloseOf(asked) }
  const [days, setDays] = useState<number>(USUAL_DAYS)
  const [picked, setPicked] = useState<UnlockEnd>('end-of-day')
  // The close may come before what was picked, and may be known only after it.
  const end = endsToChoose(clock).some((one) => one.end === picked) ? picked : 'close'
  const act = useAnswer(asked.id)
  const grant = (): void =>
    act.mutate(
      { granted: true, until: late ? lateEnd(new Date(now), days).toISOString() : end },
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
            <LateChoice ends={lateEnds(new Date(now))} days={days} onDays={setDays} />
          ) : (
            <EndChoice clock={clock} end={end} onEnd={setPicked} />
          )}
          <p className="small muted">
            <Held>{late ? REQUESTS.lateNote : REQUESTS.unlockNote}</Held>
          </p>
        </>
      )}
    </ActDialog>
  )
}
