import { createHmac, randomBytes } from 'node:crypto'
import type { Role } from '#shared/people/role.ts'
import { Problem } from '#shared/problem/problem.ts'
import type { Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { postsOf } from './posts.store.ts'
import { findSession } from './sessions.store.ts'

/** Who acts: a person with the posts held now; without a session person is null. */
export type Actor = {
  person: { id: string; name: string } | null
  posts: { id: string; role: Role; area: string }[]
  /** The session's stored id, null in chat. */
  session: string | null
}

export const NOBODY: Actor = { person: null, posts: [], session: null }
export const COOKIE = 'yod'
/** A session lasts twelve hours of real time. */
export const SESSION_MS = 12 * 3_600_000

/** A new cookie value: 256 random bits. */
export const newCookie = (): string => randomBytes(32).toString('base64url')

/** Only a keyed hash of the cookie is stored. */
export function sessionIdOf(config: Config, cookie: string): string {
  return createHmac('sha256', config.sessionSecret).update(`session:${cookie}`).digest('base64url')
}

/** The person as an actor, posts read now. */
export async function actorFor(
  person: { id: string; name: string },
  session: string | null = null,
): Promise<Actor> {
  return { person, posts: await postsOf(person.id), session }
}

/** P-3: who asks, by cookie; posts are read on every request. Throws session-changed when the page believes it is somebody else. */
export async function actorOf(
  deps: Pick<Deps, 'config'>,
  cookies: string | undefined,
  believed: string | undefined,
): Promise<Actor> {
  const cookie = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w-]{20,64})(?:;|$)`).exec(cookies ?? '')?.[1]
  if (!cookie) return NOBODY
  const id = sessionIdOf(deps.config, cookie)
  const session = await findSession(id, new Date()) // a cookie's life is real time
  if (!session) return NOBODY
  if (believed !== undefined && believed !== session.person) throw new Problem('session-changed', {})
  return actorFor({ id: session.person, name: session.name }, id)
}

/** The signed-in person; throws not-signed-in. */
export function personOf(actor: Actor): { id: string; name: string } {
  if (!actor.person) throw new Problem('not-signed-in', {})
  return actor.person
}
