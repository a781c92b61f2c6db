import { useState } from 'react'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { dayWithYear } from '#shared/text/dates.th.ts'
import { may } from '#shared/people/permissions.ts'
import { PEOPLE } from '#shared/text/people.th.ts'
import { PHONE } from '#shared/text/phone.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { whyNot } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { mayInvite, type PostLine } from './people-groups.ts'
import { PhoneDialog } from './phone-dialog.tsx'
import { useEndPost } from './people-queries.ts'

type Props = { post: PostLine; all: readonly PostLine[]; onClose: () => void }

/** What can be done with one post: hand it over, or end it. */
export function PostDialog({ post, all, onClose }: Props) {
  const { person, posts } = useMe()
  const [step, setStep] = useState<'choose' | 'phone' | 'hand-over' | 'end'>('choose')
  if (step === 'phone') return <PhoneDialog owner={{ ...post.person, phone: post.phone }} onClose={onClose} />
  if (step === 'hand-over') return <InviteDialog replaces={post} onClose={onClose} />
  if (step === 'end') return <EndDialog post={post} all={all} onClose={onClose} />
  return (
    <Dialog
      title={post.person.name}
      onClose={onClose}
      actions={
        <button type="button" className="btn q" onClick={onClose}>
          {PEOPLE.close}
        </button>
      }
    >
      <p className="muted">
        {ROLE_WORD[post.role]} · {areaTitle(post.area, post.areaName)}
        <br />
        {PEOPLE.since(dayWithYear(dayOf(new Date(post.since))))}
      </p>
      {!post.friend && <p className="small">{PEOPLE.notFriendBody}</p>}
      {(person.id === post.person.id || may(posts, 'edit-phones', post.area)) && (
        <button type="button" className="btn" onClick={() => setStep('phone')}>
          <Icon name="phone" />
          {post.phone ? PHONE.change : PHONE.add}
        </button>
      )}
      {mayInvite(posts, post.role, post.area) && (
        <div className="stack choice">
          <button type="button" className="btn" onClick={() => setStep('hand-over')}>
            <Icon name="swap" />
            {PEOPLE.handOver}
          </button>
          <p className="small muted">{PEOPLE.handOverBody}</p>
        </div>
      )}
      {post.mayEnd && (
        <button type="button" className="btn d" onClick={() => setStep('end')}>
          {PEOPLE.end}
        </button>
      )}
    </Dialog>
  )
}

function EndDialog({ post, all, onClose }: Props) {
  const end = useEndPost()
  const leavesEmpty =
    post.role === 'district-officer' &&
    !all.some((one) => one.id !== post.id && one.area === post.area && one.role === post.role)
  return (
    <Dialog
      title={PEOPLE.endTitle(post.person.name)}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {PEOPLE.cancel}
          </button>
          <button
            type="button"
            className="btn d"
            disabled={end.isPending}
            onClick={() => end.mutate(post.id, { onSuccess: onClose })}
          >
            {PEOPLE.endDo}
          </button>
        </>
      }
    >
      <p className="muted">
        {ROLE_WORD[post.role]} · {areaTitle(post.area, post.areaName)}
      </p>
      <ul className="dots">
        {PEOPLE.endFollows.map((line) => (
          <li key={line}>{line}</li>
        ))}
        {leavesEmpty && <li className="strong">{PEOPLE.endLeavesEmpty(post.areaName)}</li>}
      </ul>
      {end.error && (
        <p className="err" role="alert">
          {whyNot(end.error)}
        </p>
      )}
    </Dialog>
  )
}
