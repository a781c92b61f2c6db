import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import { OPEN, Outbox, type OutboxDocument } from './outbox.store.ts'

/** Messages claimed at once. */
const AT_ONCE = 10

/** Whether anything of a lane is due: real time, and the world's for office hours (O-6). */
export async function isOwed(lane: number, now: Date, worldNow: Date): Promise<boolean> {
  const due = { lane, state: { $in: [...OPEN] }, quiet: { $in: quietNow(worldNow) }, nextAt: { $lte: now } }
  return (await Outbox.exists({ ...due, notBefore: { $lte: worldNow } })) !== null
}

/** Takes up to ten messages of a lane whose turn it is until `until`, O-6: quiet ones in office hours only; in the order in which they were owed. */
export async function claimOwed(
  lane: number,
  claim: string,
  { now, until, worldNow }: { now: Date; until: Date; worldNow: Date },
): Promise<OutboxDocument[]> {
  const due = { lane, nextAt: { $lte: now }, notBefore: { $lte: worldNow } }
  const ids: string[] = []
  // Each state in the order of its index: a thousand that wait are not sorted for every one.
  for (const state of OPEN)
    for (const quiet of quietNow(worldNow)) {
      const found = Outbox.find({ ...due, state, quiet }, { _id: 1 }).sort({ nextAt: 1 })
      if (ids.length < AT_ONCE)
        ids.push(...(await found.limit(AT_ONCE - ids.length).lean()).map(({ _id }) => _id))
    }
  if (ids.length === 0) return []
  // Who has taken one meanwhile has put its time off.
  await Outbox.updateMany({ _id: { $in: ids }, nextAt: { $lte: now } }, { $set: { claim, nextAt: until } })
  return Outbox.find({ _id: { $in: ids }, claim })
    .sort({ queuedAt: 1, _id: 1 })
    .lean()
}

const quietNow = (worldNow: Date): boolean[] => (inOfficeHours(worldNow) ? [false, true] : [false])

type Begun = Pick<OutboxDocument, 'messages' | 'retryKey' | 'firstTriedAt'>

/** O-2: stores that a try begins, with the text and the retry key that stay; false when another bot has taken it. */
export async function saveTryBegun(id: string, claim: string, begun: Begun): Promise<boolean> {
  const change = { $set: { ...begun, state: 'sending' as const, mayHaveArrived: true }, $inc: { tries: 1 } }
  const { matchedCount } = await Outbox.updateOne({ _id: id, claim }, change)
  return matchedCount === 1
}

/** Puts a message back until `nextAt`. */
export async function saveBackOff(
  id: string,
  claim: string,
  nextAt: Date,
  mayHaveArrived: boolean,
): Promise<void> {
  await Outbox.updateOne({ _id: id, claim }, { $set: { nextAt, mayHaveArrived, claim: null } })
}

/** Ends a message: sent, dropped (nothing left to say), or not sent for a reason. */
export async function saveSettled(
  { _id, claim }: Pick<OutboxDocument, '_id' | 'claim'>,
  state: 'sent' | 'dropped' | 'not-sent',
  toldAt: Date,
  reason: string | null = null,
): Promise<void> {
  const settled = { state, reason, settledAt: new Date(), toldAt, claim: null }
  await Outbox.updateOne({ _id, claim }, { $set: settled })
}
