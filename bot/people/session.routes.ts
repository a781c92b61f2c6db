import { type Response, Router } from 'express'
import * as z from 'zod/mini'
import { Me } from '#shared/people/people-view.ts'
import type { Deps } from '../deps.ts'
import type { Described } from '../http/openapi.ts'
import { readInput } from '../http/read-input.ts'
import { refusalLimit } from '../http/refusal-limit.ts'
import { actorFor, actorOf, COOKIE, SESSION_MS } from './actor.ts'
import { closeSession, openSession } from './open-session.ts'
import { viewMe } from './view-me.ts'

const PageConfig = z.object({ liffId: z.nullable(z.string()) })
const IdToken = z.strictObject({ idToken: z.string().check(z.minLength(10), z.maxLength(4_000)) })

/** Refused sign-ins of an address in a minute: each costs LINE a look. */
const MOST_REFUSED = 60

/** The session's own doors; they alone handle the cookie. */
export function sessionRoutes(deps: Deps): Router {
  const router = Router()
  const limited = refusalLimit(MOST_REFUSED)
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
    const { idToken } = readInput(IdToken, request.body ?? {})
    const opened = await limited(request.ip ?? '', () => openSession(deps, idToken))
    response.cookie(COOKIE, opened.cookie, { ...cookie, maxAge: SESSION_MS })
    response.json(await viewMe(deps, await actorFor(opened.person)))
  })
  router.get('/me', async (request, response) => {
    response.json(await viewMe(deps, await actorOf(deps, request.headers.cookie, request.get('x-person'))))
  })
  router.delete('/session', async (request, response) => {
    const actor = await actorOf(deps, request.headers.cookie, undefined)
    await closeSession(actor)
    response.clearCookie(COOKIE, cookie).status(204).end()
  })
  return router
}

const Nothing = z.strictObject({})

/** The same doors as the OpenAPI document tells them. */
export const SESSION_DOORS: readonly Described[] = [
  {
    method: 'get',
    path: '/config',
    summary: 'How the page signs in',
    input: Nothing,
    answer: PageConfig,
    status: 200,
  },
  {
    method: 'post',
    path: '/session',
    summary: 'Exchanges an ID token for a session',
    input: IdToken,
    answer: Me,
    status: 200,
  },
  { method: 'get', path: '/me', summary: 'Who I am', input: Nothing, answer: Me, status: 200 },
  {
    method: 'delete',
    path: '/session',
    summary: 'Ends the session',
    input: Nothing,
    answer: null,
    status: 204,
  },
]
