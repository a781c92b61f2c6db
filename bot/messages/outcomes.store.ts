import type { Day } from '#shared/calendar/bangkok.ts'
import type { Role } from '#shared/people/role.ts'
import { Outbox, type OutboxDocument } from './outbox.store.ts'

/** What became of a message that was owed. */
export type Outcome = Pick<OutboxDocument, 'state' | 'reason'>

/** How many digests each of these people was owed for a role on the days `from` until before `to`, without those that were not sent. */
export async function digestsOwed(
  people: readonly string[],
  role: Role,
  { from, to }: { from: Day; to: Day },
): Promise<Map<string, number>> {
  const owed = await Outbox.find(
    {
      person: { $in: [...people] },
      'data.day': { $gte: from, $lt: to },
      kind: 'digest',
      'data.role': role,
      state: { $in: ['waiting', 'sending', 'sent'] },
    },
    { person: 1 },
  ).lean()
  return new Map([...Map.groupBy(owed, ({ person }) => person)].map(([person, own]) => [person, own.length]))
}

/** What became of these messages, by key; one that is forgotten after 90 days is not among them. */
export async function outcomesOf(keys: readonly string[]): Promise<Map<string, Outcome>> {
  const owed = await Outbox.find({ _id: { $in: [...keys] } }, { state: 1, reason: 1 }).lean()
  return new Map(owed.map(({ _id, state, reason }) => [_id, { state, reason }]))
}
