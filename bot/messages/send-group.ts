import { randomUUID } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { LineError, type LineFailure } from '../line/line-error.ts'
import type { LineMessage } from '../line/line.ts'
import { findPersons } from '../people/people.store.ts'
import type { OutboxDocument } from './outbox.store.ts'
import * as tries from './outbox-tries.store.ts'

const FIRST_PAUSE_MS = 2_000
const NEVER: readonly LineFailure[] = ['refused', 'quota']
const LONGEST_PAUSE_MS = 30 * 60_000
/** LINE knows a retry key for 24 hours; no try later than this. */
export const GIVE_UP_MS = 23 * 3_600_000

/** A message that this bot has taken. */
export type Claimed = OutboxDocument & { claim: string }
/** A message that may be sent: to which LINE account, and with what words. */
export type Ready = { owed: Claimed; to: string; messages: LineMessage[] }

/** O-8: who is told the same. What may have arrived stays with those it was sent to; what was tried and has not goes alone. */
export function groupsOf(ready: readonly Ready[]): Ready[][] {
  const nameOf = ({ owed, messages }: Ready): string =>
    owed.mayHaveArrived
      ? String(owed.retryKey)
      : JSON.stringify(owed.tries > 0 ? owed._id : [owed.kind, messages])
  return [...Map.groupBy(ready, nameOf).values()]
}

/**
 * O-2, O-8: one try for a group. Before it, text, key and receivers are frozen for all of it together; a later try of any of them
 * repeats that very call, which LINE takes once, so that none is lost and none comes twice however the group was cut meanwhile.
 */
export async function sendGroup(deps: Deps, group: readonly Ready[]): Promise<void> {
  const [first] = group as [Ready, ...Ready[]]
  const repeated = first.owed.mayHaveArrived
  const { together, retryKey: key } = first.owed
  const persons = (repeated ? together : null) ?? group.map(({ owed }) => owed.person)
  const retryKey = (repeated || !together || together.length === 1 ? key : null) ?? randomUUID()
  const firstTriedAt = first.owed.firstTriedAt ?? new Date()
  if (Date.now() - firstTriedAt.getTime() > GIVE_UP_MS)
    return settleAll(group, ({ owed }) => end(deps, owed, 'not-sent', 'gave-up'))
  const begun = { messages: first.messages, retryKey, firstTriedAt, together: persons }
  if (!(await begin(deps, group, begun))) return
  try {
    const to = repeated ? await lineIdsOf(persons) : group.map((one) => one.to)
    if (to.length === 1) await deps.line.push(to[0]!, first.messages, retryKey)
    else await deps.line.multicast(to, first.messages, retryKey)
    await tries.saveSettled(idsOf(group), first.owed.claim, 'sent', deps.clock())
  } catch (error) {
    if (!(error instanceof LineError)) throw error
    // One of them may be why LINE took none: each is tried alone.
    if (group.length > 1 && !repeated && NEVER.includes(error.failure))
      return settleAll(group, ({ owed }) => tries.saveBackOff(owed._id, owed.claim, new Date(), false))
    await settleAll(group, ({ owed }) => settleFailure(deps, { ...owed, firstTriedAt }, error))
  }
}

/** Freezes the try of all or of none; false when another bot has taken one of them. */
async function begin(deps: Deps, group: readonly Ready[], begun: tries.Begun): Promise<boolean> {
  const [first] = group as [Ready, ...Ready[]]
  const ids = idsOf(group)
  const save = async (): Promise<void> => {
    if (!(await tries.saveTriesBegun(ids, first.owed.claim, begun))) throw new TakenMeanwhile()
  }
  const saved = ids.length === 1 ? save() : deps.transaction(save)
  return saved.then(
    () => true,
    (error: unknown) => {
      if (error instanceof TakenMeanwhile) return false
      throw error
    },
  )
}

class TakenMeanwhile extends Error {}

const idsOf = (group: readonly Ready[]): string[] => group.map(({ owed }) => owed._id)

async function lineIdsOf(persons: readonly string[]): Promise<string[]> {
  return (await findPersons(persons)).map(({ lineUserId }) => lineUserId).toSorted()
}

const settleAll = async (group: readonly Ready[], settle: (one: Ready) => Promise<unknown>): Promise<void> =>
  void (await Promise.all(group.map(settle)))

/** O-4: what becomes of a push that LINE did not accept; only `again` leaves open whether it has arrived. */
async function settleFailure(deps: Deps, owed: Claimed, { failure, status }: LineError): Promise<null> {
  deps.log.warn({ failure, status, kind: owed.kind, tries: owed.tries + 1 }, 'push failed')
  if (failure === 'again') return later(owed, true)
  if (failure === 'rate-limited') return later(owed, owed.mayHaveArrived)
  return end(deps, owed, 'not-sent', failure)
}

/** Settles a message at the world's present. */
export async function end(
  deps: Pick<Deps, 'clock'>,
  owed: Claimed,
  state: 'sent' | 'dropped' | 'not-sent',
  reason: string | null = null,
): Promise<null> {
  await tries.saveSettled([owed._id], owed.claim, state, deps.clock(), reason)
  return null
}

/** Back-off by how long it has been tried, or owed when it could not be: from two seconds to half an hour. */
export async function later(owed: Claimed, mayHaveArrived: boolean): Promise<null> {
  const waited = Date.now() - (owed.firstTriedAt ?? owed.queuedAt).getTime()
  const pause = Math.min(Math.max(FIRST_PAUSE_MS, waited), LONGEST_PAUSE_MS)
  await tries.saveBackOff(owed._id, owed.claim, new Date(Date.now() + pause), mayHaveArrived)
  return null
}
