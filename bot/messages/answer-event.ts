import { bugText, problemText } from '#shared/text/problems.th.ts'
import { type Plan } from '../chat/answer-said.ts'
import { plain } from '../chat/card.ts'
import type { Deps } from '../deps.ts'
import { asProblem } from '../http/refusals.ts'
import type { LineMessage } from '../line/line.ts'
import { LineError } from '../line/line-error.ts'
import { type InboxDocument, saveActDone, saveEventDone, saveReplying } from './inbox.store.ts'
import { planFor, whoSaid } from './plan-event.ts'
import { queueMessage } from './queue-message.ts'

/** A reply token is good for a minute; an event this old is not replied to any more. */
const REPLY_WITHIN_MS = 50_000
const SLOW_MS = 700
const MOST_MESSAGES = 5
/** Undoes an act that another bot has done already. */
const DONE_BEFORE = new Error('done by another bot')

/**
 * C-3, C-4: does what an event asks, once, and answers it at most once: by reply while the token is good,
 * later by a push only if the answer tells the result of an act.
 */
export async function answerEvent(deps: Deps, event: InboxDocument): Promise<void> {
  const calm = showDotsWhenSlow(deps, event)
  try {
    const owed = event.state === 'answering'
    const plan = owed ? null : await planFor(deps, event)
    const acts = owed || plan!.acts
    const answer = owed ? (event.answer ?? []) : await carryOut(deps, event, plan!)
    if (answer) await deliver(deps, event, answer.slice(0, MOST_MESSAGES), acts)
  } finally {
    calm()
  }
}

/**
 * The answer, its act done and noted in one transaction; null when another bot has done it. A refusal is an answer too,
 * noted after all that the act had begun is undone.
 */
async function carryOut(deps: Deps, event: InboxDocument, plan: Plan): Promise<LineMessage[] | null> {
  try {
    await plan.first?.(deps)
    return await (plan.acts ? actOnce(deps, event, plan.run) : plan.run(deps))
  } catch (error) {
    if (error === DONE_BEFORE) return null
    const problem = asProblem(error)
    if (!problem || problem.code === 'away') throw error
    const refusal = [plain(problemText(problem.code, problem.details))]
    return !plan.acts || (await saveActDone(event._id, refusal)) ? refusal : null
  }
}

async function actOnce(deps: Deps, event: InboxDocument, run: Plan['run']): Promise<LineMessage[]> {
  const answer = await deps.transaction(async () => {
    const result = await run(deps)
    if (!(await saveActDone(event._id, result))) throw DONE_BEFORE
    return result
  })
  deps.wake()
  return answer
}

async function deliver(
  deps: Deps,
  event: InboxDocument,
  answer: LineMessage[],
  acts: boolean,
): Promise<void> {
  const { _id, replyToken, receivedAt } = event
  const inTime = Date.now() - receivedAt.getTime() < REPLY_WITHIN_MS
  if (answer.length === 0) return saveEventDone(_id)
  if (!replyToken || !inTime) return acts ? tellLater(deps, event, answer) : saveEventDone(_id)
  if (!(await saveReplying(_id))) return
  const failure = await deps.line.reply(replyToken, answer).then(() => null, asLineError)
  if (failure) {
    const level = failure.failure === 'refused' ? 'info' : 'warn' // anybody's late word has a token that is dead
    deps.log[level]({ failure: failure.failure, status: failure.status, kind: event.kind }, 'reply failed')
  }
  if (failure?.failure === 'refused' && acts) return tellLater(deps, event, answer)
  await saveEventDone(_id)
}

function asLineError(error: unknown): LineError {
  if (error instanceof LineError) return error
  throw error
}

async function tellLater(deps: Deps, event: InboxDocument, answer: LineMessage[]): Promise<void> {
  const person = event.group ? null : await whoSaid(deps, event)
  await deps.transaction(async () => {
    const key = `answer:${event._id}`
    if (person) await queueMessage({ key, person: person.id, kind: 'answer', data: { messages: answer } })
    await saveEventDone(event._id)
  })
  deps.wake()
}

/** The waiting dots, when the answer takes a while; only a 1:1 chat has them. */
function showDotsWhenSlow(deps: Deps, { group, lineUserId, replyToken }: InboxDocument): () => void {
  if (group || !lineUserId || !replyToken) return () => undefined
  const timer = setTimeout(() => void deps.line.loading(lineUserId).catch(() => undefined), SLOW_MS)
  return () => clearTimeout(timer)
}

/** Ends an event that failed for a bug: the person is told its number. */
export async function apologise(deps: Deps, event: InboxDocument, reference: string): Promise<void> {
  const heard = ['text', 'postback', 'file'].includes(event.kind)
  await deliver(deps, event, heard ? [plain(bugText(reference))] : [], false)
}
