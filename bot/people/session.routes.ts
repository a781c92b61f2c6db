import { type Response, Router } from 'express'
import * as z from 'zod/mini'
import type { Deps } from '../deps.ts'
import { actorFor, actorOf, COOKIE, SESSION_MS } from './actor.ts'
import { closeSession, openSession } from './open-session.ts'
import { viewMe } from './view-me.ts'

const IdToken = z.strictObject({ idToken: z.string().check(z.minLength(10), z.maxLength(4_000)) })

/** The session's own doors; they alone handle the cookie. */
export function sessionRoutes(deps: Deps): Router {
  const router = Router()
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    secure: deps.config.publicUrl.startsWith('https:'),
    path: '/',
  } as const
  router.get('/config', (_request, response) => {
    response.json({ liffId: deps.config.world === 'demo' ? null : deps.config.line.liffId })
  })
  router.post('/session', async (request, response: Response) => {
    const opened = await openSession(deps, IdToken.parse(request.body).idToken)
    response.cookie(COOKIE, opened.cookie, { ...cookie, maxAge: SESSION_MS })
    response.json(viewMe(deps, await actorFor(opened.person)))
  })
  router.get('/me', async (request, response) => {
    response.json(viewMe(deps, await actorOf(deps, request.headers.cookie, request.get('x-person'))))
  })
  router.delete('/session', async (request, response) => {
    const actor = await actorOf(deps, request.headers.cookie, undefined)
    await closeSession(actor)
    response.clearCookie(COOKIE, cookie).status(204).end()
  })
  return router
}
