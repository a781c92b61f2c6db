import { type Act, may } from '#shared/people/permissions.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Actor } from './actor.ts'

/** P-2: throws not-signed-in for a guest, not-permitted for who may not; reading outside one's area is not-found. */
export function permit(actor: Actor, act: Act, area: string): void {
  if (!actor.person) throw new Problem('not-signed-in', {})
  if (may(actor.posts, act, area)) return
  throw act.startsWith('read-') ? new Problem('not-found', {}) : new Problem('not-permitted', {})
}
