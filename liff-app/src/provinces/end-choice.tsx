import { useId } from 'react'
import { UNLOCK_ENDS, type UnlockEnd } from '#shared/locking/acts.ts'
import { unlockEnd } from '#shared/locking/unlock-end.ts'
import { PROVINCE_ACTS } from '#shared/text/province-acts.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'

const NEVER = new Date(8.64e15)

/** `closesAt` null: the month's close is not known here, the server keeps to it. */
type Clock = { now: string; closesAt: string | null }

/** The ends to choose from; those that would be cut off by the close anyway are left out. */
export function endsToChoose({ now, closesAt }: Clock): { end: UnlockEnd; at: Date | null }[] {
  const close = closesAt ? new Date(closesAt) : null
  return UNLOCK_ENDS.map((end) => ({ end, at: unlockEnd(end, new Date(now), close ?? NEVER) }))
    .filter(({ end, at }) => end === 'close' || close === null || at < close)
    .map(({ end, at }) => ({ end, at: at === NEVER ? null : at }))
}

type EndChoiceProps = { clock: Clock; end: UnlockEnd; onEnd: (end: UnlockEnd) => void }

/** When an unlock ends by itself, a card each. */
export function EndChoice({ clock, end, onEnd }: EndChoiceProps) {
  const name = useId()
  return (
    <fieldset className="f">
      <legend>{PROVINCE_ACTS.until}</legend>
      <div className="opts">
        {endsToChoose(clock).map((one) => (
          <label key={one.end} className="opt">
            <input type="radio" name={name} checked={one.end === end} onChange={() => onEnd(one.end)} />
            <span>{PROVINCE_ACTS.ends[one.end]}</span>
            {one.at && <small>{untilWhen(one.at)}</small>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
