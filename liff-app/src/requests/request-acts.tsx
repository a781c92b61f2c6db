import { useState } from 'react'
import type { RequestView } from '#shared/requests/request.ts'
import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { REQUESTS, untilWhen } from '#shared/text/requests.th.ts'
import { whyNot } from '../api/asked.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { GrantDialog } from './grant-dialog.tsx'
import { lateEnd, USUAL_DAYS } from './late-ends.ts'
import { RefuseDialog } from './refuse-dialog.tsx'
import { useAnswer } from './request-queries.ts'

/** Granting these opens nothing that would have to end. */
const WITHOUT_END: readonly RequestView['kind'][] = ['new-producer', 'late-market']

type ActsProps = { asked: RequestView; now: string; onDone: (told: string) => void }

/** The usual answer in one tap, another end, or no. */
export function RequestActs({ asked, now, onDone }: ActsProps) {
  const [opened, setOpened] = useState<'grant' | 'refuse' | null>(null)
  const act = useAnswer(asked.id)
  const usual = usualAnswer(asked, now)
  const busy = act.isPending || act.isSuccess
  const close = (): void => setOpened(null)
  const done = (told: string): void => {
    close()
    onDone(told)
  }
  const grant = (): void => {
    if (busy) return
    act.mutate(usual.body, { onSuccess: () => onDone(REQUEST_LIST.granted(asked.districtName)) })
  }
  return (
    <>
      {act.error && !act.isPending && <FieldError>{whyNot(act.error)}</FieldError>}
      <div className="answers">
        <button type="button" className="btn lk" aria-disabled={busy} onClick={grant}>
          {usual.word}
        </button>
        {!WITHOUT_END.includes(asked.kind) && (
          <button type="button" className="btn" onClick={() => setOpened('grant')}>
            {REQUESTS.buttons.otherTime}
          </button>
        )}
        <button type="button" className="btn" onClick={() => setOpened('refuse')}>
          {asked.kind === 'new-producer' ? REQUESTS.buttons.doNotAdd : REQUESTS.buttons.no}
        </button>
      </div>
      {opened === 'grant' && <GrantDialog {...{ asked, now }} onClose={close} onDone={done} />}
      {opened === 'refuse' && <RefuseDialog {...{ asked, now }} onClose={close} onDone={done} />}
    </>
  )
}

function usualAnswer({ kind }: RequestView, now: string): { word: string; body: object } {
  if (kind === 'unlock') return { word: REQUESTS.buttons.today, body: { granted: true, until: 'end-of-day' } }
  if (kind === 'new-producer') return { word: REQUESTS.buttons.add, body: { granted: true } }
  if (kind === 'late-market') return { word: REQUESTS.buttons.addMarket, body: { granted: true } }
  const at = lateEnd(new Date(now), USUAL_DAYS)
  return {
    word: REQUEST_LIST.openUntil(untilWhen(at)),
    body: { granted: true, until: at.toISOString() },
  }
}
