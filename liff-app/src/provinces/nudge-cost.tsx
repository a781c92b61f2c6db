import type { NudgeView } from '#shared/reminders/nudge.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { NUDGE } from '#shared/text/nudge.th.ts'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { CallLink } from './call-link.tsx'

type Cost = Pick<NudgeView, 'province' | 'messages' | 'use' | 'waitsUntil'>

/** How many messages of the month's budget are left; null when there is no limit, or LINE does not tell. */
export const leftOf = ({ use }: Pick<NudgeView, 'use'>): number | null =>
  use === null || use.budget === null ? null : Math.max(0, use.budget - use.used)

/** What a reminder costs, of what is left of the month; and when it goes. */
export function NudgeCost(cost: Cost) {
  const { waitsUntil } = cost
  if (leftOf(cost) === 0) return <Left {...cost} />
  return (
    <>
      <Left {...cost} />
      {waitsUntil && <Note icon="clock" title={NUDGE.waits(dayAndTime(new Date(waitsUntil)))} />}
      <p className="small muted">
        <Held>{NUDGE.follows}</Held>
      </p>
    </>
  )
}

function Left({ province, messages, use }: Cost) {
  const left = leftOf({ use })
  if (left !== null && left < messages) {
    return (
      <Note tone="bad" title={NUDGE.short(messages, left)} action={<CallLink province={province} />}>
        {NUDGE.shortBody(left)}
      </Note>
    )
  }
  const rest = left === null ? (use ? NUDGE.noLimit : NUDGE.unknown) : NUDGE.left(left, use?.budget ?? left)
  return (
    <Note tone={use ? 'info' : 'warn'} icon="chat" title={NUDGE.cost(messages)}>
      {rest}
    </Note>
  )
}
