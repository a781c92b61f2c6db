import type { Deps } from '../deps.ts'
import { Problem } from '#shared/problem/problem.ts'
import { type Actor, newCookie, SESSION_MS, sessionIdOf } from './actor.ts'
import { meet } from './meet.ts'
import { removeSession, saveSession } from './sessions.store.ts'

/** P-3: exchanges an ID token, which LINE alone verifies, for our own session; someone without a post is a guest. Throws not-signed-in. */
export async function openSession(
  deps: Deps,
  idToken: string,
): Promise<{ cookie: string; person: { id: string; name: string } }> {
  const told = await deps.line.verifyIdToken(idToken)
  if (!told) throw new Problem('not-signed-in', {})
  const person = await meet(deps, told.userId, told.name)
  const cookie = newCookie()
  await saveSession(
    sessionIdOf(deps.config, cookie),
    { id: person._id, name: person.name },
    new Date(Date.now() + SESSION_MS),
  )
  return { cookie, person: { id: person._id, name: person.name } }
}

/** Ends the actor's session, if there is one. */
export async function closeSession(actor: Actor): Promise<void> {
  if (actor.session) await removeSession(actor.session)
}
