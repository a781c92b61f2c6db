import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { asProblem } from '../http/refusals.ts'
import { linkMenu } from '../line/link-menu.ts'
import { LineError } from '../line/line-error.ts'
import type { LineMessage } from '../line/line.ts'
import { findPerson } from '../people/people.store.ts'
import { randomId } from '../random-id.ts'
import { COMPOSERS } from './composers.ts'
import type { Budget } from './budget.ts'
import { LANES } from './lane-of.ts'
import type { OutboxDocument } from './outbox.store.ts'
import * as tries from './outbox-tries.store.ts'
import { MENU_KIND } from './queue-menu.ts'
import type { MessageKind } from './queue-message.ts'

const CLAIM_MS = 20_000
const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 30 * 60_000
/** LINE knows a retry key for 24 hours; no try later than this. */
const GIVE_UP_MS = 23 * 3_600_000

type Claimed = OutboxDocument & { claim: string }
type Drain = { deps: Deps; budget: Budget; leaving: () => boolean }

/** The lanes of the outbox; `look` starts those in which something is due and that do not run yet. */
export function outboxDrain(drain: Drain): { look: () => Promise<void>; finish: () => Promise<unknown> } {
  const { deps } = drain
  const running = new Map<number, Promise<void>>()
  const start = (lane: number): void => {
    const run = drainLane(drain, lane)
      .catch((error: unknown) =>
        deps.log.warn({ err: error }, 'a lane of the outbox stopped, will run again'),
      )
      .finally(() => running.delete(lane))
    running.set(lane, run)
  }
  const look = async (): Promise<void> => {
    for (const lane of LANES)
      if (!running.has(lane) && (await tries.isOwed(lane, new Date(), deps.clock()))) start(lane)
  }
  return { look, finish: () => Promise.all(running.values()) }
}

/** O-1, O-7: sends what a lane owes, one after the other, each claimed so that any number of bots may drain. */
async function drainLane(drain: Drain, lane: number): Promise<void> {
  while (!drain.leaving()) {
    const now = Date.now()
    const claim = randomId()
    const worldNow = drain.deps.clock()
    const owed = await tries.claimOwed(lane, claim, {
      now: new Date(now),
      until: new Date(now + CLAIM_MS),
      worldNow,
    })
    if (owed.length === 0) return
    for (const one of owed) if (!drain.leaving()) await settle(drain, { ...one, claim })
  }
}

async function settle({ deps, budget }: Drain, owed: Claimed): Promise<void> {
  const end = ending(deps, owed)
  try {
    const person = await findPerson(owed.person)
    if (!person) return await end('not-sent', 'nobody')
    if (owed.kind === MENU_KIND) return await settleMenu(deps, owed, person.lineUserId)
    if (!person.friend) return await end('not-sent', 'not-friend')
    const messages = await textOf(deps, owed)
    if (!messages) return await end('dropped')
    if (!owed.essential && !owed.mayHaveArrived && (await budget.isUsedUp()))
      return await end('not-sent', 'budget')
    await send({ deps, budget }, owed, person.lineUserId, messages)
  } catch (error) {
    const problem = asProblem(error)
    if (problem?.code === 'away') throw error
    if (problem) return await end('dropped', problem.code)
    deps.log.error({ err: error, kind: owed.kind }, 'bug')
    await later(owed, owed.mayHaveArrived)
  }
}

/** What settles a message at the world's present. */
const ending =
  (deps: Pick<Deps, 'clock'>, owed: Claimed) =>
  (state: 'sent' | 'dropped' | 'not-sent', reason: string | null = null): Promise<void> =>
    tries.saveSettled(owed, state, deps.clock(), reason)

/** O-2: what is sent: the text of the first try; null when nothing is left to say and none may have arrived. */
async function textOf(deps: Deps, owed: Claimed): Promise<LineMessage[] | null> {
  if (owed.mayHaveArrived) return owed.messages
  const composed = await COMPOSERS[owed.kind as MessageKind](deps, owed.person, owed.data, deps.clock())
  return composed && (owed.messages ?? composed)
}

async function send(
  { deps, budget }: Omit<Drain, 'leaving'>,
  owed: Claimed,
  to: string,
  messages: LineMessage[],
): Promise<void> {
  const end = ending(deps, owed)
  const firstTriedAt = owed.firstTriedAt ?? new Date()
  if (Date.now() - firstTriedAt.getTime() > GIVE_UP_MS) return end('not-sent', 'gave-up')
  const retryKey = owed.retryKey ?? randomUUID()
  if (!(await tries.saveTryBegun(owed._id, owed.claim, { messages, retryKey, firstTriedAt }))) return
  try {
    await deps.line.push(to, messages, retryKey)
    await end('sent')
    budget.spent()
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
  await ending(deps, owed)('not-sent', failure)
}

async function settleMenu(deps: Deps, owed: Claimed, lineUserId: string): Promise<void> {
  const linked = await linkMenu(deps, owed.person, lineUserId).catch((error: unknown) => {
    if (!(error instanceof LineError)) throw error
    return error.failure === 'refused' ? 'refused' : 'later'
  })
  if (linked === 'linked') return ending(deps, owed)('sent')
  if (linked === 'refused' || Date.now() - owed.queuedAt.getTime() > GIVE_UP_MS)
    return ending(deps, owed)('not-sent', linked)
  await later(owed, false)
}

/** Back-off by how long it has been tried, or owed when it could not be: from two seconds to half an hour. */
async function later(owed: Claimed, mayHaveArrived: boolean): Promise<void> {
  const waited = Date.now() - (owed.firstTriedAt ?? owed.queuedAt).getTime()
  const pause = Math.min(Math.max(FIRST_PAUSE_MS, waited), LONGEST_PAUSE_MS)
  await tries.saveBackOff(owed._id, owed.claim, new Date(Date.now() + pause), mayHaveArrived)
}
