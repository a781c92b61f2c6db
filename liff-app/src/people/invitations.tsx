import { useState } from 'react'
import { dayOf } from '#shared/calendar/bangkok.ts'
import type { InvitationsView } from '#shared/people/people-view.ts'
import { dayWithYear, shortDay } from '#shared/text/dates.th.ts'
import { INVITE, PEOPLE } from '#shared/text/people.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { Asked, whyNot } from '../api/asked.tsx'
import { Chip, type Tone } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useInvitations, useTakeBack } from './people-queries.ts'

type Invitation = InvitationsView['invitations'][number]

const TONE: Record<Invitation['state'], Tone> = {
  waiting: 'brand',
  used: 'ok',
  expired: 'none',
  'taken-back': 'none',
}

/** The invitations of one's area, newest first; one that is not used yet can be taken back. */
export function Invitations() {
  const question = useInvitations()
  const [chosen, setChosen] = useState<Invitation | null>(null)
  return (
    <section className="card listed">
      <h2>{INVITE.list}</h2>
      <Asked question={question} rows={2}>
        {({ invitations }) => (
          <>
            {invitations.length === 0 && <p className="muted nothing">{INVITE.none}</p>}
            <ul>
              {invitations.map((one) => (
                <InvitationLine key={one.id} one={one} onTakeBack={() => setChosen(one)} />
              ))}
            </ul>
          </>
        )}
      </Asked>
      {chosen && <TakeBackDialog one={chosen} onClose={() => setChosen(null)} />}
    </section>
  )
}

function InvitationLine({ one, onTakeBack }: { one: Invitation; onTakeBack: () => void }) {
  return (
    <li className="item">
      <span className="strong">{one.name}</span>
      <Chip tone={TONE[one.state]}>{INVITE.states[one.state]}</Chip>
      <span className="sub">
        {ROLE_WORD[one.role]} · {areaTitle(one.area, one.areaName)}
        <br />
        {INVITE.by(one.by, shortDay(dayOf(new Date(one.at))))} · {whatBecame(one)}
      </span>
      {one.state === 'waiting' && (
        <button type="button" className="btn sm" onClick={onTakeBack}>
          {INVITE.takeBack}
        </button>
      )}
    </li>
  )
}

const whatBecame = (one: Invitation): string =>
  one.state === 'used' && one.usedBy
    ? INVITE.usedBy(one.usedBy)
    : INVITE.until(dayWithYear(dayOf(new Date(one.expiresAt))))

function TakeBackDialog({ one, onClose }: { one: Invitation; onClose: () => void }) {
  const takeBack = useTakeBack()
  return (
    <Dialog
      title={INVITE.takeBackTitle(one.name)}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {PEOPLE.close}
          </button>
          <button
            type="button"
            className="btn d"
            disabled={takeBack.isPending}
            onClick={() => takeBack.mutate(one.id, { onSuccess: onClose })}
          >
            {INVITE.takeBack}
          </button>
        </>
      }
    >
      <p>{INVITE.takeBackBody}</p>
      {takeBack.error && <FieldError>{whyNot(takeBack.error)}</FieldError>}
    </Dialog>
  )
}
