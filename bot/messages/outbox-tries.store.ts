import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import { OPEN, Outbox, type OutboxDocument } from './outbox.store.ts'

/** Messages claimed at once. */
export const AT_ONCE = 20

type Times = { now: Date; until: Date; worldNow: Date }

/** Takes the messages whose turn it is until `until`, O-6: quiet ones in office hours only; in the order in which they were owed. */
export async function claimOwed(claim: string, { now, until, worldNow }: Times): Promise<OutboxDocument[]> {
  const ids: string[] = []
  // Each state in the order of its index: a thousand that wait are not sorted for every one.
  for (const state of OPEN)
    for (const quiet of quietNow(worldNow)) {
      const due = { state, quiet, nextAt: { $lte: now }, notBefore: { $lte: worldNow } }
      const found = Outbox.find(due, { _id: 1 }).sort({ nextAt: 1 })
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

/** What is frozen when a try begins. */
export type Begun = Pick<OutboxDocument, 'messages' | 'retryKey' | 'firstTriedAt' | 'together'>

/** O-2: stores that a try of these begins, with what stays; false when another bot has taken one of them. */
export async function saveTriesBegun(ids: readonly string[], claim: string, begun: Begun): Promise<boolean> {
  const change = { $set: { ...begun, state: 'sending' as const, mayHaveArrived: true }, $inc: { tries: 1 } }
  const { matchedCount } = await Outbox.updateMany({ _id: { $in: [...ids] }, claim }, change)
  return matchedCount === ids.length
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

/** Ends messages of one claim: sent, dropped (nothing left to say), or not sent for a reason. */
export async function saveSettled(
  ids: readonly string[],
  claim: string,
  state: 'sent' | 'dropped' | 'not-sent',
  toldAt: Date,
  reason: string | null = null,
): Promise<void> {
  const settled = { state, reason, settledAt: new Date(), toldAt, claim: null }
  await Outbox.updateMany({ _id: { $in: [...ids] }, claim }, { $set: settled })
}

/** drops the digests that a person asked for and that have not begun to be sent, in the open transaction. */
export async function dropAsked(person: string, toldAt: Date): Promise<void> {
  const asked = { person, kind: 'digest', state: 'waiting' as const, 'data.role': null }
  const settled = { state: 'dropped' as const, settledAt: new Date(), toldAt, claim: null }
  await Outbox.updateMany(asked, { $set: settled })
}
