import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import { OPEN, Outbox, type OutboxDocument } from './outbox.store.ts'

/** Whether anything of a lane is due: real time, and the world's for office hours (O-6). */
export async function isOwed(lane: number, now: Date, worldNow: Date): Promise<boolean> {
  const due = { lane, state: { $in: [...OPEN] }, quiet: { $in: quietNow(worldNow) }, nextAt: { $lte: now } }
  return (await Outbox.exists({ ...due, notBefore: { $lte: worldNow } })) !== null
}

/** Takes the message of a lane whose turn it is until `until`, O-6: a quiet one in office hours only; null when none is. */
export async function claimOwed(
  lane: number,
  claim: string,
  { now, until, worldNow }: { now: Date; until: Date; worldNow: Date },
): Promise<OutboxDocument | null> {
  const due = { nextAt: { $lte: now }, notBefore: { $lte: worldNow } }
  // One state after the other, each in the order of its index: a thousand that wait are not sorted for every one.
  for (const state of OPEN) {
    for (const quiet of quietNow(worldNow)) {
      const taken = await Outbox.findOneAndUpdate(
        { lane, state, quiet, ...due },
        { $set: { claim, nextAt: until } },
        { sort: { nextAt: 1 }, returnDocument: 'after' },
      ).lean()
      if (taken) return taken
    }
  }
  return null
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
