import { Outbox, type OutboxDocument } from './outbox.store.ts'
import { MENU_KIND } from './queue-menu.ts'

/** A message without its text. */
export type Told = Pick<OutboxDocument, '_id' | 'person' | 'kind' | 'data' | 'state' | 'reason' | 'toldAt'>

/** Whose messages: of these people, or of everybody. */
export type Whose = readonly string[] | null

type Span = { from: Date; to: Date }

const FIELDS = { person: 1, kind: 1, 'data.kind': 1, 'data.role': 1, state: 1, reason: 1, toldAt: 1 } as const
const OWED = { state: { $in: ['waiting', 'sending'] as const } }
/** A link of a rich menu is owed like a message, and is none. */
const messagesOf = (people: Whose) => ({
  kind: { $ne: MENU_KIND },
  ...(people ? { person: { $in: [...people] } } : {}),
})

/** The messages settled from `from` until before `to`, by the world's clock, newest first; at most `most` after the first `skip`. */
export const findTold = (people: Whose, { from, to }: Span, skip: number, most: number): Promise<Told[]> =>
  Outbox.find({ toldAt: { $gte: from, $lt: to }, ...messagesOf(people) }, FIELDS)
    .sort({ toldAt: -1, _id: -1 })
    .skip(skip)
    .limit(most)
    .lean<Told[]>()

/** The messages that are owed still, the latest first. */
export const findOwed = (people: Whose, most: number): Promise<Told[]> =>
  Outbox.find({ ...OWED, ...messagesOf(people) }, FIELDS)
    .sort({ queuedAt: -1, _id: -1 })
    .limit(most)
    .lean<Told[]>()

/** How many are owed still. */
export const countOwedTo = (people: Whose): Promise<number> =>
  Outbox.countDocuments({ ...OWED, ...messagesOf(people) })

/** How many were settled in the span, by state. */
export async function countTold(people: Whose, { from, to }: Span): Promise<Map<string, number>> {
  const counted = await Outbox.aggregate<{ _id: string; count: number }>([
    { $match: { toldAt: { $gte: from, $lt: to }, ...messagesOf(people) } },
    { $group: { _id: '$state', count: { $sum: 1 } } },
  ])
  return new Map(counted.map(({ _id, count }) => [_id, count]))
}

/** The last message of each of these people that was sent or could not be. */
export async function lastTold(people: readonly string[]): Promise<Map<string, Told>> {
  const told = await Outbox.find({ state: { $in: ['sent', 'not-sent'] }, ...messagesOf(people) }, FIELDS)
    .sort({ toldAt: 1, _id: 1 })
    .lean<Told[]>()
  return new Map(told.map((one) => [one.person, one]))
}
