import type { Role } from '#shared/people/role.ts'
import { Outbox, type OutboxDocument } from './outbox.store.ts'

/** What became of a message that was owed. */
export type Outcome = Pick<OutboxDocument, 'state' | 'reason'>

/** How many of these digests each person was owed for a role, without those that were not sent. */
export async function digestsOwed(keys: readonly string[], role: Role): Promise<Map<string, number>> {
  const state = { $in: ['waiting' as const, 'sending' as const, 'sent' as const] }
  const owed = await Outbox.find({ _id: { $in: [...keys] }, 'data.role': role, state }, { person: 1 }).lean()
  return new Map([...Map.groupBy(owed, ({ person }) => person)].map(([person, own]) => [person, own.length]))
}

/** What became of these messages, by key; one that is forgotten after 90 days is not among them. */
export async function outcomesOf(keys: readonly string[]): Promise<Map<string, Outcome>> {
  const owed = await Outbox.find({ _id: { $in: [...keys] } }, { state: 1, reason: 1 }).lean()
  return new Map(owed.map(({ _id, state, reason }) => [_id, { state, reason }]))
}
