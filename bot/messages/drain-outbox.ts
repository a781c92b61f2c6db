import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { asProblem } from '../http/refusals.ts'
import { linkMenu } from '../line/link-menu.ts'
import { LineError } from '../line/line-error.ts'
import type { LineMessage } from '../line/line.ts'
import { findPerson } from '../people/people.store.ts'
import { randomId } from '../random-id.ts'
import { COMPOSERS } from './composers.ts'
import { claimOwed, type OutboxDocument, saveBackOff, saveSettled, saveTryBegun } from './outbox.store.ts'
import { MENU_KIND } from './queue-menu.ts'
import type { MessageKind } from './queue-message.ts'

const CLAIM_MS = 20_000
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30 * 60_000
/** LINE knows a retry key for 24 hours; no try later than this. */
const GIVE_UP_MS = 23 * 3_600_000

type Claimed = OutboxDocument & { claim: string }

/** O-1: sends what is owed and due, one after the other, each claimed so that any number of bots may drain. */
export async function drainOutbox(deps: Deps, leaving: () => boolean): Promise<void> {
  while (!leaving()) {
    const now = Date.now()
    const claim = randomId()
    const owed = await claimOwed(claim, new Date(now), new Date(now + CLAIM_MS), deps.clock())
    if (!owed) return
    await settle(deps, { ...owed, claim })
  }
}

async function settle(deps: Deps, owed: Claimed): Promise<void> {
  try {
    const person = await findPerson(owed.person)
    if (!person) return await saveSettled(owed, 'not-sent', 'nobody')
    if (owed.kind === MENU_KIND) return await settleMenu(deps, owed, person.lineUserId)
    if (!person.friend) return await saveSettled(owed, 'not-sent', 'not-friend')
    const messages = await textOf(deps, owed)
    if (!messages) return await saveSettled(owed, 'dropped')
    await send(deps, owed, person.lineUserId, messages)
  } catch (error) {
    const problem = asProblem(error)
    if (problem?.code === 'away') throw error
    if (problem) return await saveSettled(owed, 'dropped', problem.code)
    deps.log.error({ err: error, kind: owed.kind }, 'bug')
    await later(owed, owed.mayHaveArrived)
  }
}

/** O-2: what is sent: the text of the first try; null when nothing is left to say and none may have arrived. */
async function textOf(deps: Deps, owed: Claimed): Promise<LineMessage[] | null> {
  if (owed.mayHaveArrived) return owed.messages
  const composed = await COMPOSERS[owed.kind as MessageKind](deps, owed.person, owed.data, deps.clock())
  return composed && (owed.messages ?? composed)
}

async function send(deps: Deps, owed: Claimed, to: string, messages: LineMessage[]): Promise<void> {
  const firstTriedAt = owed.firstTriedAt ?? new Date()
  if (Date.now() - firstTriedAt.getTime() > GIVE_UP_MS) return saveSettled(owed, 'not-sent', 'gave-up')
  const retryKey = owed.retryKey ?? randomUUID()
  if (!(await saveTryBegun(owed._id, owed.claim, { messages, retryKey, firstTriedAt }))) return
  try {
    await deps.line.push(to, messages, retryKey)
    await saveSettled(owed, 'sent')
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    await settleFailure(deps, { ...owed, firstTriedAt }, error)
  }
}

/** O-4: what becomes of a push that LINE did not accept; only `again` leaves open whether it has arrived. */
async function settleFailure(deps: Deps, owed: Claimed, { failure, status }: LineError): Promise<void> {
  deps.log.warn({ failure, status, kind: owed.kind, tries: owed.tries + 1 }, 'push failed')
  if (failure === 'again') return later(owed, true)
  if (failure === 'rate-limited') return later(owed, owed.mayHaveArrived)
  await saveSettled(owed, 'not-sent', failure)
}

async function settleMenu(deps: Deps, owed: Claimed, lineUserId: string): Promise<void> {
  const linked = await linkMenu(deps, owed.person, lineUserId).catch((error: unknown) => {
    if (!(error instanceof LineError)) throw error
    return error.failure === 'refused' ? 'refused' : 'later'
  })
  if (linked === 'linked') return saveSettled(owed, 'sent')
  if (linked === 'refused' || Date.now() - owed.queuedAt.getTime() > GIVE_UP_MS)
    return saveSettled(owed, 'not-sent', linked)
  await later(owed, false)
}

/** Back-off by how long it has been tried, or owed when it could not be: from two seconds to half an hour. */
async function later(owed: Claimed, mayHaveArrived: boolean): Promise<void> {
  const waited = Date.now() - (owed.firstTriedAt ?? owed.queuedAt).getTime()
  const pause = Math.min(Math.max(FIRST_PAUSE_MS, waited), LONGEST_PAUSE_MS)
  await saveBackOff(owed._id, owed.claim, new Date(Date.now() + pause), mayHaveArrived)
}
