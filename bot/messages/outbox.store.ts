import mongoose, { Schema } from 'mongoose'
import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import type { LineMessage } from '../line/line.ts'

const DAY_MS = 86_400_000
const KEPT_MS = 90 * DAY_MS
const TEXTS_KEPT_MS = 30 * DAY_MS

/** A message that is owed; all instants are real time, for back-off and retry keys follow LINE's clock. */
export type OutboxDocument = {
  /** The key of what is told: the same is queued once. */
  _id: string
  person: string
  kind: string
  data: Record<string, unknown>
  state: 'waiting' | 'sending' | 'sent' | 'dropped' | 'not-sent'
  reason: string | null
  queuedAt: Date
  /** Nobody else takes it before: the back-off, or a claim's end. */
  nextAt: Date
  /** O-6: waits for office hours of the world's clock, at every try. */
  quiet: boolean
  claim: string | null
  tries: number
  firstTriedAt: Date | null
  retryKey: string | null
  /** As they were at the first try; the same at every later one. */
  messages: LineMessage[] | null
  /** A try ended without LINE's word: it may have gone. */
  mayHaveArrived: boolean
  settledAt: Date | null
  removeAt: Date
}

const schema = new Schema<OutboxDocument>(
  {
    _id: String,
    person: { type: String, required: true },
    kind: { type: String, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    state: { type: String, required: true },
    reason: { type: String, default: null },
    queuedAt: { type: Date, required: true },
    nextAt: { type: Date, required: true },
    quiet: { type: Boolean, required: true },
    claim: { type: String, default: null },
    tries: { type: Number, required: true },
    firstTriedAt: { type: Date, default: null },
    retryKey: { type: String, default: null },
    messages: { type: Schema.Types.Mixed, default: null },
    mayHaveArrived: { type: Boolean, required: true },
    settledAt: { type: Date, default: null },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'outbox', minimize: false },
)
schema.index({ state: 1, nextAt: 1 })
schema.index({ settledAt: 1 })
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
const Outbox = mongoose.model('Outbox', schema)

type Owed = Pick<OutboxDocument, 'person' | 'kind' | 'data' | 'quiet'> & { key: string }

/** Queues messages, within the open transaction; one whose key is there already stays as it is. */
export async function saveOwed(messages: readonly Owed[]): Promise<void> {
  if (messages.length === 0) return
  const now = new Date()
  const removeAt = new Date(now.getTime() + KEPT_MS)
  const due = { queuedAt: now, nextAt: now, removeAt, tries: 0, mayHaveArrived: false }
  await Outbox.bulkWrite(
    messages.map(({ key: _id, ...owed }) => {
      const fresh = { ...owed, ...due, state: 'waiting' as const }
      return { updateOne: { filter: { _id }, update: { $setOnInsert: fresh }, upsert: true } }
    }),
  )
}

/** Forgets a message that was dropped, so that it may be owed again, within the open transaction. */
export async function forgetDropped(key: string): Promise<void> {
  await Outbox.deleteOne({ _id: key, state: 'dropped' })
}

/** Takes the message whose turn it is until `until`, O-6: a quiet one in office hours only; null when none is. */
export async function claimOwed(
  claim: string,
  now: Date,
  until: Date,
  worldNow: Date,
): Promise<OutboxDocument | null> {
  const due = { nextAt: { $lte: now }, ...(inOfficeHours(worldNow) ? {} : { quiet: false }) }
  // One state after the other, each in the order of its index: a thousand that wait are not sorted for every one.
  for (const state of ['sending', 'waiting'] as const) {
    const taken = await Outbox.findOneAndUpdate(
      { state, ...due },
      { $set: { claim, nextAt: until } },
      { sort: { nextAt: 1 }, returnDocument: 'after' },
    ).lean()
    if (taken) return taken
  }
  return null
}

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
  reason: string | null = null,
): Promise<void> {
  await Outbox.updateOne({ _id, claim }, { $set: { state, reason, settledAt: new Date(), claim: null } })
}

/** Removes the texts of messages settled 30 days before `now`; the other fields stay for 90. */
export async function removeSentTexts(now: Date): Promise<void> {
  const before = new Date(now.getTime() - TEXTS_KEPT_MS)
  await Outbox.updateMany(
    { settledAt: { $lte: before }, messages: { $ne: null } },
    { $set: { messages: null }, $unset: { 'data.messages': '' } },
  )
}

/** How many messages are owed. */
export const countOwed = (): Promise<number> =>
  Outbox.countDocuments({ state: { $in: ['waiting', 'sending'] } })
