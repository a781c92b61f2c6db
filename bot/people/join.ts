import type { Join } from '#shared/people/invitation.ts'
import { readCode } from '#shared/people/invitation.ts'
import { may } from '#shared/people/permissions.ts'
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

/** P-4, P-5: redeems a code. Throws what tryCode and redeemCode throw. */
export async function joinByCode(deps: Deps, actor: Actor, input: Join): Promise<Joined> {
  await tryCode(deps, actor, input)
  const joined = await redeemCode(deps, actor, input)
  deps.wake()
  return joined
}

/** P-5: counts a try unless the code exists; may take seconds, so never within a transaction. Throws bad-input, too-many, code-unknown. */
export async function tryCode(deps: Deps, actor: Actor, { code }: Join): Promise<void> {
  const hash = await hashOf(code)
  const { id, triesLeft } = await claimTry(deps, personOf(actor).id, deps.clock())
  if (!(await findInviteByHash(hash))) throw new Problem('code-unknown', { triesLeft })
  await removeTry(id)
}

/**
 * P-4: the post, the end of the one it replaces (P-7), the used code and what is told are one transaction.
 * Throws code-used, code-expired, already-held, handed-over.
 */
export async function redeemCode(deps: Deps, actor: Actor, { code }: Join): Promise<Joined> {
  const [person, now] = [personOf(actor), deps.clock()]
  const hash = await hashOf(code)
  return deps.transaction(() => redeem(person, hash, now))
}

async function hashOf(code: string): Promise<string> {
  const read = readCode(code)
  if (!read) throw new Problem('bad-input', { field: 'code' })
  return codeHash(read)
}

async function redeem(person: Person, hash: string, now: Date): Promise<Joined> {
  const invite = await findInviteByHash(hash)
  if (!invite || invite.used) throw new Problem('code-used', {})
  const endedAt = invite.takenBack?.at ?? ((await stillStands(invite)) ? invite.expiresAt : now)
  if (endedAt <= now) throw new Problem('code-expired', { expiredAt: endedAt.toISOString() })
  const { role, area } = invite
  const held = await postsOf(person.id)
  if (held.some((post) => post.role === role && post.area === area)) throw new Problem('already-held', {})
  if (!(await useInvite(invite._id, person.id, now))) throw new Problem('code-used', {})
  const before = invite.replaces ? await endPostNow(invite.replaces, invite.by ?? person.id, now) : null
  if (invite.replaces && !before) throw new Problem('handed-over', {})
  const post = await savePost({ person: person.id, role, area, since: now })
  await tell(invite, person, before?.person ?? null)
  const from = before && (await findPerson(before.person))
  return { post: viewPost({ id: post._id, role, area }), handedOverFrom: from?.name ?? null }
}

/** P-4: an invitation is worth what its inviter may do today; that of whoever runs the server stands. */
async function stillStands({ by, role, area }: InviteDocument): Promise<boolean> {
  return by === null || may(await postsOf(by), `invite ${role}`, area)
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
