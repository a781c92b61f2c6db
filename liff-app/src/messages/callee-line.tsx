import { dayOf } from '#shared/calendar/bangkok.ts'
import type { Callee } from '#shared/messages/call-list.ts'
import { may } from '#shared/people/permissions.ts'
import { clockTime, shortDay } from '#shared/text/dates.th.ts'
import { CALLS, reasonWord } from '#shared/text/messages.th.ts'
import { PHONE } from '#shared/text/phone.th.ts'
import { postTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { PhoneLink } from '../people/phone-link.tsx'
import { useMe } from '../session/me.ts'
import { Held } from '../ui/held.tsx'
import { Icon } from '../ui/icon.tsx'

type LineProps = { callee: Callee; withArea?: boolean; onPhone: (callee: Callee) => void }

/** Somebody to call: who, the number to tap or to fill in, and why LINE does not reach the person. */
export function CalleeLine({ callee, withArea = false, onPhone }: LineProps) {
  const { name, role, area, areaName, phone, trouble } = callee
  return (
    <li className="item callee">
      <span className="strong">{name}</span>
      {phone ? <PhoneLink name={name} phone={phone} /> : <NoPhone callee={callee} onPhone={onPhone} />}
      <span className="sub">
        <Held>{withArea ? postTitle(role, area, areaName) : ROLE_WORD[role]}</Held>
      </span>
      {trouble && (
        <span className="small trouble">
          <Icon name="warn" />
          <span>
            <Held>{troubleWord(trouble)}</Held>
          </span>
        </span>
      )}
    </li>
  )
}

function NoPhone({ callee, onPhone }: Omit<LineProps, 'withArea'>) {
  if (!may(useMe().posts, 'edit-phones', callee.area))
    return <span className="small muted">{PHONE.none}</span>
  return (
    <button
      type="button"
      className="btn sm"
      aria-label={PHONE.addFor(callee.name)}
      onClick={() => onPhone(callee)}
    >
      {PHONE.add}
    </button>
  )
}

function troubleWord({ reason, at }: NonNullable<Callee['trouble']>): string {
  if (reason === 'not-friend') return CALLS.notFriend
  const when = at && `${shortDay(dayOf(new Date(at)))}\u00a0${clockTime(new Date(at))}`
  return CALLS.lastFailed(when, reasonWord(reason) ?? CALLS.unknownReason)
}
