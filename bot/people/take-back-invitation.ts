import { may } from '#shared/people/permissions.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from './actor.ts'
import { endInvite, findInvite } from './invites.store.ts'
import { permit } from './permit.ts'

/** P-6: takes back an invitation that nobody has used. Throws not-found outside one's area, code-used when somebody came. */
export async function takeBackInvitation(deps: Deps, actor: Actor, { id }: { id: string }): Promise<void> {
  const person = personOf(actor)
  const invite = await findInvite(id)
  if (!invite || !may(actor.posts, 'read-people', invite.area)) throw new Problem('not-found', {})
  permit(actor, `invite ${invite.role}`, invite.area)
  const ended = await endInvite(id, person.id, deps.clock())
  if (!ended && !invite.takenBack) throw new Problem('code-used', {})
}
