import { setTimeout as pause } from 'node:timers/promises'
import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import type { Deps } from '../deps.ts'
import { asProblem } from '../http/refusals.ts'
import { linkMenu } from '../line/link-menu.ts'
import { LineError } from '../line/line-error.ts'
import type { LineMessage } from '../line/line.ts'
import { findPerson } from '../people/people.store.ts'
import { randomId } from '../random-id.ts'
import type { Budget } from './budget.ts'
import { COMPOSERS } from './composers.ts'
import { inParallel } from './in-parallel.ts'
import { AT_ONCE, claimOwed } from './outbox-tries.store.ts'
import { MENU_KIND } from './queue-menu.ts'
import type { MessageKind } from './queue-message.ts'
import { type Claimed, end, GIVE_UP_MS, groupsOf, later, type Ready, sendGroup } from './send-group.ts'

type Drain = { deps: Deps; budget: Budget }

const CLAIM_MS = 20_000
/** O-7: calls to LINE side by side; it takes far more. */
const SIDE_BY_SIDE = 4
/** O-7: thousands that are due at once go out at this pace, so that officers who save meanwhile do not wait for them. */
const MOST_A_SECOND = 64
/** Messages that are composed at once: who asks at once is read together. */
const TOGETHER = 10

/**
 * O-1, O-7: sends what is owed and due, claimed so that any number of bots may drain; in rounds, of each person the first message,
 * these side by side, then the next, so that everybody is told in the order in which things happened.
 */
export async function drainOutbox(drain: Drain, leaving: () => boolean): Promise<void> {
  while (!leaving()) {
    const [now, claim] = [Date.now(), randomId()]
    const times = { now: new Date(now), until: new Date(now + CLAIM_MS), worldNow: drain.deps.clock() }
    const owed = (await claimOwed(claim, times)).map((one) => ({ ...one, claim }))
    if (owed.length === 0) return
    const queues = [...Map.groupBy(owed, ({ person }) => person).values()]
    const longest = Math.max(...queues.map(({ length }) => length))
    const pace = owed.length === AT_ONCE ? paced(MOST_A_SECOND) : async () => undefined
    for (let nth = 0; nth < longest; nth += 1)
      for (const part of partsOf(queues.flatMap((queue) => queue[nth] ?? [])))
        if (!leaving()) await pace(await sendRound(drain, part))
  }
}

const partsOf = (round: readonly Claimed[]): Claimed[][] =>
  Array.from({ length: Math.ceil(round.length / TOGETHER) }, (_, nth) =>
    round.slice(nth * TOGETHER, (nth + 1) * TOGETHER),
  )

/** Waits after so many have been sent until that many have had their time, from now on. */
function paced(aSecond: number): (sent: number) => Promise<void> {
  const begun = Date.now()
  let all = 0
  return async (sent) => {
    all += sent
    const rest = (1_000 * all) / aSecond - (Date.now() - begun)
    if (rest > 0) await pause(rest)
  }
}

/** O-8: what says the same to several goes out in one call; how many messages there were to send. */
async function sendRound(drain: Drain, owed: readonly Claimed[]): Promise<number> {
  const prepared = await Promise.all(owed.map((one) => prepare(drain, one)))
  const ready = prepared.filter((one) => one !== null)
  await inParallel(groupsOf(ready), SIDE_BY_SIDE, (group) => sendGroup(drain.deps, group))
  return ready.length
}

/** What is to be sent to whom; null when that was settled here: nobody, nothing left to say, not reached, not allowed. */
async function prepare({ deps, budget }: Drain, owed: Claimed): Promise<Ready | null> {
  try {
    const person = await findPerson(owed.person)
    if (!person) return await end(deps, owed, 'not-sent', 'nobody')
    if (owed.kind === MENU_KIND) return await settleMenu(deps, owed, person.lineUserId)
    if (owed.quiet && !inOfficeHours(deps.clock())) return await later(owed, owed.mayHaveArrived)
    if (!person.friend) return await end(deps, owed, 'not-sent', 'not-friend')
    const messages = await textOf(deps, owed)
    if (!messages) return await end(deps, owed, 'dropped')
    if (!owed.mayHaveArrived && !(await budget.take(owed.essential)))
      return await end(deps, owed, 'not-sent', 'budget')
    return { owed, to: person.lineUserId, messages }
  } catch (error) {
    const problem = asProblem(error)
    if (problem?.code === 'away') throw error
    if (problem) return end(deps, owed, 'dropped', problem.code)
    deps.log.error({ err: error, kind: owed.kind }, 'bug')
    return later(owed, owed.mayHaveArrived)
  }
}

/** O-2: what is sent: the text of the first try; null when nothing is left to say and none may have arrived. */
async function textOf(deps: Deps, owed: Claimed): Promise<LineMessage[] | null> {
  if (owed.mayHaveArrived) return owed.messages
  const composed = await COMPOSERS[owed.kind as MessageKind](deps, owed.person, owed.data, deps.clock())
  return composed && (owed.messages ?? composed)
}

async function settleMenu(deps: Deps, owed: Claimed, lineUserId: string): Promise<null> {
  const linked = await linkMenu(deps, owed.person, lineUserId).catch((error: unknown) => {
    if (!(error instanceof LineError)) throw error
    return error.failure === 'refused' ? 'refused' : 'later'
  })
  if (linked === 'linked') return end(deps, owed, 'sent')
  if (linked === 'refused' || Date.now() - owed.queuedAt.getTime() > GIVE_UP_MS)
    return end(deps, owed, 'not-sent', linked)
  return later(owed, false)
}
