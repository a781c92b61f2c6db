import { Outbox, type OutboxDocument } from './outbox.store.ts'

/** What became of a message that was owed. */
export type Outcome = Pick<OutboxDocument, 'state' | 'reason'>

/** What became of these messages, by key; one that is forgotten after 90 days is not among them. */
export async function outcomesOf(keys: readonly string[]): Promise<Map<string, Outcome>> {
  const owed = await Outbox.find({ _id: { $in: [...keys] } }, { state: 1, reason: 1 }).lean()
  return new Map(owed.map(({ _id, state, reason }) => [_id, { state, reason }]))
}
