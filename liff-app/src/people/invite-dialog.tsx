import { useState } from 'react'
import type { InvitationMade } from '#shared/people/people-view.ts'
import type { Role } from '#shared/people/role.ts'
import { dayAndTime } from '#shared/text/dates.th.ts'
import { INVITE } from '#shared/text/people.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { InviteForm } from './invite-form.tsx'
import type { PostLine } from './people-groups.ts'

export type Invited = { name: string; role: Role; area: string; areaName: string }

type InviteDialogProps = { replaces?: PostLine; onClose: () => void }

/** Makes an invitation and shows its code once; with `replaces` it hands that post over. */
export function InviteDialog({ replaces, onClose }: InviteDialogProps) {
  const [made, setMade] = useState<{ invitation: InvitationMade; invited: Invited } | null>(null)
  if (made) return <CodeDialog invitation={made.invitation} invited={made.invited} onClose={onClose} />
  return (
    <InviteForm
      {...(replaces ? { replaces } : {})}
      onClose={onClose}
      onMade={(invitation, invited) => setMade({ invitation, invited })}
    />
  )
}

type CodeDialogProps = { invitation: InvitationMade; invited: Invited; onClose: () => void }

function CodeDialog({ invitation, invited, onClose }: CodeDialogProps) {
  return (
    <Dialog
      title={INVITE.made}
      onClose={onClose}
      actions={
        <>
          <CopyButton primary text={invitation.code} label={INVITE.copy} done={INVITE.copied} />
          <button type="button" className="btn" onClick={onClose}>
            {INVITE.done}
          </button>
        </>
      }
    >
      <p>
        {INVITE.forWhom(invited.name, ROLE_WORD[invited.role], areaTitle(invited.area, invited.areaName))}
      </p>
      <p className="code">{invitation.code}</p>
      <p className="small">
        <b>{INVITE.once}</b>
        <br />
        {INVITE.expires(dayAndTime(new Date(invitation.expiresAt)))}
      </p>
      <p className="small muted">
        <Held>{INVITE.passOn}</Held>
      </p>
    </Dialog>
  )
}
