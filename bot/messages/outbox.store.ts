import mongoose, { Schema } from 'mongoose'
import type { LineMessage } from '../line/line.ts'

const DAY_MS = 86_400_000
/** The states of what is owed still. */
export const OPEN = ['sending', 'waiting'] as const
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
  /** O-6: not before this instant of the world's clock. */
  notBefore: Date
  /** sent also when the month's budget is used up. */
  essential: boolean
  claim: string | null
  tries: number
  firstTriedAt: Date | null
  retryKey: string | null
  /** O-8: the persons to whom that try was sent in one call. */
  together: string[] | null
  /** As they were at the first try; the same at every later one. */
  messages: LineMessage[] | null
  /** A try ended without LINE's word: it may have gone. */
  mayHaveArrived: boolean
  settledAt: Date | null
  /** When it was settled by the world's clock. */
  toldAt: Date | null
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
    notBefore: { type: Date, required: true },
    essential: { type: Boolean, required: true },
    claim: { type: String, default: null },
    tries: { type: Number, required: true },
    firstTriedAt: { type: Date, default: null },
    retryKey: { type: String, default: null },
    together: { type: [String], default: null },
    messages: { type: Schema.Types.Mixed, default: null },
    mayHaveArrived: { type: Boolean, required: true },
    settledAt: { type: Date, default: null },
    toldAt: { type: Date, default: null },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'outbox', minimize: false },
)
schema.index({ state: 1, quiet: 1, nextAt: 1 })
schema.index({ person: 1, 'data.day': 1 })
schema.index({ settledAt: 1 })
schema.index({ toldAt: -1, _id: -1 })
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
/** For this room's stores. */
export const Outbox = mongoose.model('Outbox', schema)

type Owed = Pick<OutboxDocument, 'person' | 'kind' | 'data' | 'quiet' | 'notBefore' | 'essential'> & {
  key: string
}

/** Queues messages, within the open transaction if there is one; of one whose key is there already only `essential` is raised. */
export async function saveOwed(messages: readonly Owed[]): Promise<void> {
  const now = new Date()
  const removeAt = new Date(now.getTime() + KEPT_MS)
  const due = { queuedAt: now, removeAt, tries: 0, mayHaveArrived: false }
  const writes = messages.map(({ key: _id, essential, ...owed }, nth) => {
    // A millisecond apart, so that they are taken in this order: those of a district together, who may be told together (O-8).
    const nextAt = new Date(now.getTime() + nth)
    const fresh = { ...owed, ...due, nextAt, state: 'waiting' as const }
    const update = essential
      ? { $set: { essential }, $setOnInsert: fresh }
      : { $setOnInsert: { ...fresh, essential } }
    return { updateOne: { filter: { _id }, update, upsert: true } }
  })
  if (writes.length > 0) await Outbox.bulkWrite(writes)
}

/** Forgets messages that were dropped, or for which there was no budget, so that they may be owed again, within the open transaction if there is one. */
export async function forgetUnsaid(keys: readonly string[]): Promise<void> {
  const unsaid = [{ state: 'dropped' as const }, { state: 'not-sent' as const, reason: 'budget' }]
  await Outbox.deleteMany({ _id: { $in: [...keys] }, $or: unsaid })
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
export const countOwed = (): Promise<number> => Outbox.countDocuments({ state: { $in: [...OPEN] } })
