import type { NudgedView, NudgeView } from '#shared/reminders/nudge.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { reasonWord } from '#shared/text/messages.th.ts'
import { NUDGE } from '#shared/text/nudge.th.ts'
import { MessageChip } from '../messages/message-chip.tsx'
import { Held } from '../ui/held.tsx'
import { Note } from '../ui/note.tsx'
import { CallLink } from './call-link.tsx'

type NudgedListProps = { nudge: Pick<NudgeView, 'province' | 'waitsUntil'>; nudged: NudgedView }

/** Who was reminded today, by whom, and what became of each message. */
export function NudgedList({ nudge: { province, waitsUntil }, nudged }: NudgedListProps) {
  const { by, at, told, districts } = nudged
  const waiting = told.some(({ state }) => state === 'waiting')
  const failed = told.some(({ state }) => state === 'not-sent')
  return (
    <>
      <Note tone={failed ? 'warn' : 'ok'} title={NUDGE.done(districts, told.length)}>
        {NUDGE.doneBy(by, dayAndTime(new Date(at)))}
      </Note>
      {waiting && waitsUntil && <Note icon="clock" title={NUDGE.waits(dayAndTime(new Date(waitsUntil)))} />}
      <ul className="whom" aria-label={NUDGE.told}>
        {told.map(({ name, areas, state, reason }) => (
          <li key={`${name} ${areas.join()}`} className="item">
            <span className="strong">{name}</span>
            <MessageChip state={state} />
            <span className="sub">
              <Held>{[areas.join(', '), reasonWord(reason)].filter(Boolean).join(' · ')}</Held>
            </span>
          </li>
        ))}
      </ul>
      {failed && <CallLink province={province} />}
    </>
  )
}
