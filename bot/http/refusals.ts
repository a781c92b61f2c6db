import type { ErrorRequestHandler, Response } from 'express'
import { Problem, type ProblemCode, type ProblemDetails } from '#shared/problem/problem.ts'
import { bugText, problemText } from '#shared/text/problems.th.ts'
import { type Deps, isStoreAway } from '../deps.ts'
import { randomId } from '../random-id.ts'

/** The HTTP status of each refusal; exhaustive over the closed list. */
export const STATUS: Record<ProblemCode, number> = {
  'bad-input': 400,
  'bad-file': 400,
  'not-signed-in': 401,
  'session-changed': 401,
  'not-permitted': 403,
  'not-found': 404,
  'not-open': 409,
  closed: 409,
  locked: 409,
  'not-locked': 409,
  'not-closed': 409,
  'not-confirmed': 409,
  'reason-needed': 409,
  'own-work': 409,
  'already-answered': 409,
  'already-asked': 409,
  'nudged-today': 409,
  'nobody-to-nudge': 409,
  'already-running': 409,
  'not-failed': 409,
  'changed-meanwhile': 409,
  'not-complete': 409,
  'code-unknown': 404,
  'code-used': 409,
  'code-expired': 409,
  'too-many': 429,
  'already-held': 409,
  'handed-over': 409,
  'already-exists': 409,
  'last-post': 409,
  'too-large': 413,
  away: 503,
}

/** `{code, message, details}` of a refusal. */
export function problemBody<C extends ProblemCode>(
  problem: Problem<C>,
): { code: C; message: string; details: ProblemDetails[C] } {
  return { code: problem.code, message: problemText(problem.code, problem.details), details: problem.details }
}

type Thrown = { status?: number; type?: string; limit?: number }

/** What was thrown as a Problem, null when it is a bug. */
export function asProblem(error: unknown): Problem | null {
  if (error instanceof Problem) return error
  const thrown = (typeof error === 'object' && error ? error : {}) as Thrown
  if (thrown.type === 'entity.too.large')
    return new Problem('too-large', { limit: `${Math.round((thrown.limit ?? 0) / 1024 / 1024)} MB` })
  if (thrown.status === 404) return new Problem('not-found', {})
  if (thrown.status && thrown.status >= 400 && thrown.status < 500)
    return new Problem('bad-input', { field: 'request' })
  return isStoreAway(error) ? new Problem('away', {}) : null
}

/** The last handler: a refusal in Thai, or a bug with a number and a log line that names the route's pattern only. */
export function refusals(deps: Pick<Deps, 'log'>): ErrorRequestHandler {
  return (error, request, response: Response, next) => {
    if (response.headersSent) return next(error)
    const problem = asProblem(error)
    if (problem) return void response.status(STATUS[problem.code]).json(problemBody(problem))
    const reference = randomId().slice(-8)
    const route = (request.route as { path?: string } | undefined)?.path ?? 'none'
    deps.log.error({ reference, route, method: request.method, err: error }, 'bug')
    response.status(500).json({ code: 'bug', message: bugText(reference), reference, details: {} })
  }
}
