import type * as z from 'zod/mini'
import { Problem } from '#shared/problem/problem.ts'
import type { AnswerRequest, RequestAnswer } from '#shared/requests/request.ts'
import { calendarFor } from '../calendar/calendar-for.ts'
import type { Deps } from '../deps.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { permit } from '../people/permit.ts'
import type { By } from '../sheets/head.ts'
import { once } from '../sheets/once.ts'
import { lapsesWith } from './lapse-at-close.ts'
import { grantLateMarket, grantLateOpening, grantUnlock } from './grant-request.ts'
import { findRequest, type RequestDocument, saveAnswered } from './requests.store.ts'
import { tellAnswer } from './tell-request.ts'
import { answerOf, viewRequest } from './view-requests.ts'

/**
 * the first answer counts: granting an unlock, a late opening or a late market is the act itself, with the request's reason. Throws
 * already-answered {by, at, granted}, bad-input {until}, and what unlocking or excepting throws.
 */
export async function answerRequest(
  deps: Deps,
  actor: Actor,
  input: AnswerRequest,
): Promise<z.input<typeof RequestAnswer>> {
  const { act, area } = answerOf(await mustFind(input.id))
  permit(actor, act, area)
  const now = deps.clock()
  const by = personOf(actor)
  const { id, saveId, granted } = input
  const answer = await once(deps, actor, { saveId, act: `answer ${id}` }, async () => {
    const request = await mustFind(id)
    await refuseAnswered(request)
    const until = granted ? await grant(deps, request, input, by, now) : null
    const answered = { by, at: now, until, reason: input.reason ?? null }
    const after = await saveAnswered(id, granted ? 'granted' : 'refused', answered)
    if (!after) throw new Problem('changed-meanwhile', {})
    await tellAnswer(after)
    return { request: viewRequest(after, actor) }
  })
  deps.wake()
  return answer
}

async function mustFind(id: string): Promise<RequestDocument> {
  const request = await findRequest(id)
  if (!request) throw new Problem('not-found', { what: 'request' })
  return request
}

async function refuseAnswered(request: RequestDocument): Promise<void> {
  const { state, answered, district } = request
  if (state === 'open') return
  if (!answered) {
    const { closesAt } = await calendarFor(lapsesWith(request), district) // it fell away at the close
    throw new Problem('closed', { since: closesAt.toISOString() })
  }
  const granted = state !== 'refused'
  throw new Problem('already-answered', { by: answered.by.name, at: answered.at.toISOString(), granted })
}

/** Until when; null of a new producer, which the province adds in its list, and of a late market, which is added. */
async function grant(
  deps: Deps,
  request: RequestDocument,
  { until, saveId }: AnswerRequest,
  by: By,
  now: Date,
): Promise<Date | null> {
  if (request.kind === 'late-market') return grantLateMarket(request, by, now)
  const { form, period, district } = request
  if (!form || !period) return null
  if (until === undefined) throw new Problem('bad-input', { field: 'until' })
  const deed = { until, by, now, act: saveId }
  const asked = { key: { form, period, district }, reason: request.reason, asker: request.by.id }
  return request.kind === 'unlock' ? grantUnlock(asked, deed) : grantLateOpening(deps, asked, deed)
}
