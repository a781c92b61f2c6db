import { useId } from 'react'
import type { Role } from '#shared/people/role.ts'
import { INVITE } from '#shared/text/people.th.ts'
import { ROLE_WORD } from '#shared/text/words.th.ts'
import { Held } from '../ui/held.tsx'

/** One of the roles that this person may invite. */
export function RoleChoice({
  roles,
  role,
  onRole,
}: {
  roles: readonly Role[]
  role: Role | null
  onRole: (role: Role) => void
}) {
  const name = useId()
  return (
    <fieldset className="f">
      <legend>{INVITE.role}</legend>
      <div className="opts">
        {roles.map((one) => (
          <label key={one} className="opt">
            <input type="radio" name={name} checked={one === role} onChange={() => onRole(one)} />
            <span>{ROLE_WORD[one]}</span>
            <small>
              <Held>{INVITE.roleHint[one]}</Held>
            </small>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
