import { type FormEvent, useId, useState } from 'react'
import { NewInvitation } from '#shared/people/invitation.ts'
import type { InvitationMade } from '#shared/people/people-view.ts'
import type { Role } from '#shared/people/role.ts'
import { INVITE, PEOPLE } from '#shared/text/people.th.ts'
import { areaTitle, ROLE_WORD } from '#shared/text/words.th.ts'
import { whyNot } from '../api/asked.tsx'
import { useMe } from '../session/me.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FieldError } from '../ui/field-error.tsx'
import { useFocusWrong } from '../ui/focus-wrong.ts'
import { useAreaOptions } from './area-options.ts'
import type { Invited } from './invite-dialog.tsx'
import { type PostLine, rolesToInvite } from './people-groups.ts'
import { useInvite } from './people-queries.ts'
import { RoleChoice } from './role-choice.tsx'

type InviteFormProps = {
  replaces?: PostLine
  onClose: () => void
  onMade: (invitation: InvitationMade, invited: Invited) => void
}

/** Asks role, area and name of who is meant; a hand-over asks only the name. */
export function InviteForm({ replaces, onClose, onMade }: InviteFormProps) {
  const roles = rolesToInvite(useMe().posts)
  const [role, setRole] = useState<Role | null>(replaces?.role ?? roles[0] ?? null)
  const [picked, setArea] = useState('')
  const [name, setName] = useState('')
  const [tries, setTries] = useState(0)
  const options = useAreaOptions(replaces ? null : role)
  const invite = useInvite()
  const form = useFocusWrong(tries)
  const id = useId()
  const area = replaces?.area ?? (options.length === 1 ? options[0]?.code : picked) ?? ''
  const read = NewInvitation.safeParse({ role, area, name, ...(replaces ? { replaces: replaces.id } : {}) })
  const wrong = new Set(read.error?.issues.map((issue) => issue.path[0]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTries(tries + 1)
    if (!read.success || invite.isPending) return
    const areaName = replaces?.areaName ?? options.find((one) => one.code === area)?.name ?? ''
    const invited = { name: read.data.name, role: read.data.role, area, areaName }
    invite.mutate(read.data, { onSuccess: (made) => onMade(made, invited) })
  }
  return (
    <Dialog
      title={replaces ? INVITE.handOverTitle(replaces.person.name) : INVITE.title}
      onClose={onClose}
      two
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {PEOPLE.cancel}
          </button>
          <button type="submit" form={id} className="btn p" disabled={invite.isPending}>
            {INVITE.make}
          </button>
        </>
      }
    >
      <form ref={form} id={id} className="stack" noValidate onSubmit={submit}>
        {replaces ? (
          <HandedOver post={replaces} />
        ) : (
          <RoleChoice roles={roles} role={role} onRole={setRole} />
        )}
        {!replaces && (
          <AreaField options={options} area={area} onArea={setArea} wrong={tries > 0 && wrong.has('area')} />
        )}
        <NameField name={name} onName={setName} wrong={tries > 0 && wrong.has('name')} />
        {invite.error && <FieldError>{whyNot(invite.error)}</FieldError>}
      </form>
    </Dialog>
  )
}

function HandedOver({ post }: { post: PostLine }) {
  return (
    <>
      <p className="strong">
        {ROLE_WORD[post.role]} · {areaTitle(post.area, post.areaName)}
      </p>
      <p className="small muted">{PEOPLE.handOverBody}</p>
    </>
  )
}

type AreaFieldProps = {
  options: { code: string; name: string }[]
  area: string
  onArea: (area: string) => void
  wrong: boolean
}

function AreaField({ options, area, onArea, wrong }: AreaFieldProps) {
  const id = useId()
  return (
    <div className="f">
      <label htmlFor={id}>{INVITE.area}</label>
      <select
        id={id}
        className={wrong ? 'in bad' : 'in'}
        value={area}
        aria-invalid={wrong}
        onChange={(event) => onArea(event.target.value)}
      >
        {options.length !== 1 && <option value="">{INVITE.pickArea}</option>}
        {options.map((one) => (
          <option key={one.code} value={one.code}>
            {areaTitle(one.code, one.name)}
          </option>
        ))}
      </select>
      {wrong && <FieldError>{INVITE.needArea}</FieldError>}
    </div>
  )
}

function NameField({
  name,
  onName,
  wrong,
}: {
  name: string
  onName: (name: string) => void
  wrong: boolean
}) {
  const id = useId()
  return (
    <div className="f">
      <label htmlFor={id}>{INVITE.name}</label>
      <input
        id={id}
        className={wrong ? 'in bad' : 'in'}
        value={name}
        maxLength={100}
        autoComplete="off"
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onName(event.target.value)}
      />
      {wrong ? <FieldError>{INVITE.needName}</FieldError> : null}
      <p id={`${id}-hint`} className="hint">
        {INVITE.nameHint}
      </p>
    </div>
  )
}
