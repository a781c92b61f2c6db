import { useId } from 'react'
import { EXCEPTIONS } from '#shared/text/exceptions.th.ts'
import { REQUEST_LIST } from '#shared/text/request-list.th.ts'
import { untilWhen } from '#shared/text/requests.th.ts'
import type { lateEnds } from './late-ends.ts'

type LateProps = { ends: ReturnType<typeof lateEnds>; days: number; onDays: (days: number) => void }

/** Until when a closed month is opened, a card each, told as its last day. */
export function LateChoice({ ends, days, onDays }: LateProps) {
  const name = useId()
  return (
    <fieldset className="f">
      <legend>{EXCEPTIONS.until}</legend>
      <div className="opts">
        {ends.map((one) => (
          <label key={one.days} className="opt">
            <input type="radio" name={name} checked={one.days === days} onChange={() => onDays(one.days)} />
            <span>{REQUEST_LIST.days(one.days)}</span>
            <small>{untilWhen(one.at)}</small>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
