import type { Join } from '#shared/people/invitation.ts'
import { readCode } from '#shared/people/invitation.ts'
import type { Joined } from '#shared/people/people-view.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { queueMenu } from '../messages/queue-menu.ts'
import { queueMessage } from '../messages/queue-message.ts'
import { type Actor, personOf } from './actor.ts'
import { claimTry } from './claim-try.ts'
import { codeHash } from './invitation-code.ts'
import { findInviteByHash, type InviteDocument, useInvite } from './invites.store.ts'
import { findPerson } from './people.store.ts'
import { endPostNow, postsOf, savePost } from './posts.store.ts'
import { removeTry } from './tries.store.ts'
import { viewPost } from './view-me.ts'

type Person = { id: string; name: string }

/**
 * P-4: redeems a code, by chat or mini-app: the post, the end of the one it replaces (P-7), the used code and what is told
 * are one transaction. Throws too-many, code-unknown, code-used, code-expired, already-held.
 */
export async function joinByCode(deps: Deps, actor: Actor, { code }: Join): Promise<Joined> {
  const person = personOf(actor)
  const read = readCode(code)
  if (!read) throw new Problem('bad-input', { field: 'code' })
  const now = deps.clock()
  const { id, triesLeft } = await claimTry(deps, person.id, now)
  const hash = codeHash(deps.config, read)
  if (!(await findInviteByHash(hash))) throw new Problem('code-unknown', { triesLeft })
  await removeTry(id)
  const joined = await deps.transaction(() => redeem(person, hash, now))
  deps.wake()
  return joined
}

async function redeem(person: Person, hash: string, now: Date): Promise<Joined> {
  const invite = await findInviteByHash(hash)
  if (!invite || invite.used) throw new Problem('code-used', {})
  const endedAt = invite.takenBack?.at ?? invite.expiresAt
  if (endedAt <= now) throw new Problem('code-expired', { expiredAt: endedAt.toISOString() })
  const { role, area } = invite
  const held = await postsOf(person.id)
  if (held.some((post) => post.role === role && post.area === area)) throw new Problem('already-held', {})
  if (!(await useInvite(invite._id, person.id, now))) throw new Problem('code-used', {})
  const before = invite.replaces ? await endPostNow(invite.replaces, invite.by ?? person.id, now) : null
  const post = await savePost({ person: person.id, role, area, since: now })
  await tell(invite, person, before?.person ?? null)
  const from = before && (await findPerson(before.person))
  return { post: viewPost({ id: post._id, role, area }), handedOverFrom: from?.name ?? null }
}

async function tell(invite: InviteDocument, person: Person, before: string | null): Promise<void> {
  await queueMenu(person.id)
  if (before) await queueMenu(before)
  if (!invite.by) return
  const data = { invitation: invite._id, came: person.id, role: invite.role, area: invite.area }
  await queueMessage({
    key: `invitation-used:${invite._id}`,
    person: invite.by,
    kind: 'invitation-used',
    data,
  })
}
