import type { InvitationMade } from '#shared/people/people-view.ts'
import type { NewInvitation } from '#shared/people/invitation.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { randomId } from '../random-id.ts'
import { type Actor, personOf } from './actor.ts'
import { codeHash, INVITATION_MS, newCode, REMOVE_MS } from './invitation-code.ts'
import { saveInvite } from './invites.store.ts'
import { permit } from './permit.ts'
import { findPost } from './posts.store.ts'

type Makes = Pick<Deps, 'clock'>

/** P-4: invites somebody to a post; the code is told once, here. Throws not-found when `replaces` is no such post held now. */
export async function makeInvitation(
  deps: Deps,
  actor: Actor,
  input: NewInvitation,
): Promise<InvitationMade> {
  permit(actor, `invite ${input.role}`, input.area)
  if (input.replaces !== undefined) {
    const post = await findPost(input.replaces)
    const fits = post && !post.ended && post.role === input.role && post.area === input.area
    if (!fits) throw new Problem('not-found', { what: 'replaces' })
  }
  return keepInvitation(deps, personOf(actor).id, input)
}

/** An invitation by whoever runs the server, who holds no post: the way in for the first person. */
export function makeFirstInvitation(deps: Makes, input: NewInvitation): Promise<InvitationMade> {
  return keepInvitation(deps, null, input)
}

async function keepInvitation(
  { clock }: Makes,
  by: string | null,
  input: NewInvitation,
): Promise<InvitationMade> {
  const at = clock()
  const code = newCode()
  const id = randomId()
  const expiresAt = new Date(at.getTime() + INVITATION_MS)
  const { role, area, name, replaces = null } = input
  const removeAt = new Date(Date.now() + REMOVE_MS)
  await saveInvite({
    _id: id,
    hash: await codeHash(code),
    role,
    area,
    name,
    by,
    at,
    expiresAt,
    replaces,
    removeAt,
  })
  return { id, code, expiresAt: expiresAt.toISOString() }
}
