import express, { type RequestHandler, type Response } from 'express'
import { Problem } from '#shared/problem/problem.ts'
import type { Deps } from '../deps.ts'
import { actorOf } from '../people/actor.ts'
import { readInput } from './read-input.ts'
import { MOST_FILE_BYTES } from '#shared/imports/file-fault.ts'
import type { FileAnswer, Route } from './route.ts'

/** The one wrapper of every API route: who asks, what is asked, the use case, what leaves. */
export function on(deps: Deps, route: Route): RequestHandler {
  return async (request, response) => {
    const actor = await actorOf(deps, request.headers.cookie, request.get('x-person'))
    const input = readInput(route.input, {
      ...given(route, request.body),
      ...request.query,
      ...request.params,
    })
    const answer = await route.run(deps, actor, input)
    if (route.answer === 'file') sendFile(response, answer as FileAnswer)
    else if (route.answer) response.status(route.status).json(route.answer.parse(answer))
    else response.status(route.status).end()
  }
}

function given(route: Route, body: unknown = {}): object {
  if (route.body === 'file') return { file: body }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  throw new Problem('bad-input', { field: 'body' })
}

function sendFile(response: Response, { name, type, bytes }: FileAnswer): void {
  response
    .attachment(name)
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}

const file = express.raw({ type: 'application/octet-stream', limit: MOST_FILE_BYTES })
const nothing: RequestHandler = (_request, _response, next) => next()

/** Reads what comes with the route beside JSON, which is read before. */
export const bodyOf = (route: Route): RequestHandler => (route.body === 'file' ? file : nothing)
