import type { RequestHandler } from 'express'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { actorOf } from '../people/actor.ts'
import { readInput } from './read-input.ts'
import type { Route } from './route.ts'

/** The one wrapper of every API route: who asks, what is asked, the use case, what leaves. */
export function on(deps: Deps, route: Route): RequestHandler {
  return async (request, response) => {
    const actor = await actorOf(deps, request.headers.cookie, request.get('x-person'))
    const body: unknown = request.body ?? {}
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      throw new Problem('bad-input', { field: 'body' })
    const input = readInput(route.input, { ...body, ...request.query, ...request.params })
    const answer = await route.run(deps, actor, input)
    if (route.answer) response.status(route.status).json(route.answer.parse(answer))
    else response.status(route.status).end()
  }
}
