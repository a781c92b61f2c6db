import { Nudged, type NudgeView } from '#shared/reminders/nudge.ts'
import type { ProvinceView } from '#shared/sheets/work-view.ts'
import { NUDGE } from '#shared/text/nudge.th.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { Asked, whyNot } from '../api/asked.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useAct } from './act-queries.ts'
import { leftOf, NudgeCost } from './nudge-cost.tsx'
import { NudgedList } from './nudged-list.tsx'
import { NudgeWho, reachedDistricts } from './nudge-who.tsx'
import { nudgePath, useNudge } from './nudge-queries.ts'
import './acts.css'

/** Says whom a reminder by hand reaches and what it costs, reminds them once, and tells what became of each message. */
export function NudgeDialog({ view, onClose }: { view: ProvinceView; onClose: () => void }) {
  const question = useNudge(view)
  const act = useAct(Nudged, nudgePath(view))
  const nudge = question.data
  const done = nudge?.nudged ?? null
  const offered = nudge && !done && mayGo(nudge) ? nudge : null
  const busy = act.isPending || (act.isSuccess && !done)
  return (
    <Dialog
      key={done ? 'done' : 'asking'} // what became of it is read from its title on
      title={done ? NUDGE.doneTitle(view.form, view.period) : NUDGE.title(view.form, view.period)}
      onClose={onClose}
      two={offered !== null}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {done ? NUDGE.close : PROVINCE_ACTS.cancel}
          </button>
          {offered && (
            <button
              type="button"
              className="btn p"
              aria-disabled={busy}
              onClick={() => !busy && act.mutate({})}
            >
              {busy ? PROVINCE_ACTS.working : NUDGE.go(reachedDistricts(offered).length, offered.messages)}
            </button>
          )}
        </>
      }
    >
      <Asked question={question}>
        {(asked) =>
          asked.nudged ? <NudgedList nudge={asked} nudged={asked.nudged} /> : <Before {...asked} />
        }
      </Asked>
      {act.error && !done && !act.isPending && <FieldError>{whyNot(act.error)}</FieldError>}
    </Dialog>
  )
}

/** There is somebody to remind, and a message for one at least. */
const mayGo = (nudge: NudgeView): boolean => nudge.messages > 0 && leftOf(nudge) !== 0

function Before(nudge: NudgeView) {
  return (
    <>
      {nudge.messages > 0 && <NudgeCost {...nudge} />}
      <NudgeWho {...nudge} />
    </>
  )
}
