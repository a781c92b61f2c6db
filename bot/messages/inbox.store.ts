import mongoose, { Schema } from 'mongoose'
import type { LineMessage } from '../line/line.ts'
import type { ReadEvent } from './read-event.ts'

const DAY_MS = 86_400_000
const KEPT_MS = 90 * DAY_MS
const TEXTS_KEPT_MS = 30 * DAY_MS

/** An event of LINE: waiting → (answering: its act is done, the answer is owed) → replying → done. */
export type InboxDocument = Omit<ReadEvent, 'id'> & {
  /** LINE's webhookEventId. */
  _id: string
  state: 'waiting' | 'answering' | 'replying' | 'done'
  /** The answer that tells the result of an act, until the reply has been tried. */
  answer: LineMessage[] | null
  /** Real time, as reply tokens are. */
  receivedAt: Date
  removeAt: Date
}

const schema = new Schema<InboxDocument>(
  {
    _id: String,
    kind: { type: String, required: true },
    chat: { type: String, required: true },
    group: { type: Boolean, required: true },
    lineUserId: { type: String, default: null },
    at: { type: Date, required: true },
    replyToken: { type: String, default: null },
    messageId: { type: String, default: null },
    text: { type: String, default: null },
    state: { type: String, required: true },
    answer: { type: Schema.Types.Mixed, default: null },
    receivedAt: { type: Date, required: true },
    removeAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'inbox' },
)
schema.index({ state: 1, chat: 1, at: 1 })
schema.index({ messageId: 1 })
schema.index({ receivedAt: 1 })
schema.index({ removeAt: 1 }, { expireAfterSeconds: 0 })
const Inbox = mongoose.model('InboxEvent', schema)

/** C-1: stores events by LINE's id, all in one write; those that came before are left as they are. C-5: a message that was taken back before it came is stored without its text. */
export async function saveEvents(events: readonly ReadEvent[], receivedAt: Date): Promise<void> {
  const removeAt = new Date(receivedAt.getTime() + KEPT_MS)
  const gone = await takenBack(events)
  const documents = events.map(({ id, ...event }): InboxDocument => {
    const state = event.kind === 'said' ? 'done' : 'waiting'
    const text = gone.has(event.messageId) ? null : event.text
    return { _id: id, ...event, text, state, answer: null, receivedAt, removeAt }
  })
  await Inbox.collection.insertMany(documents as never[], { ordered: false }).catch((error: unknown) => {
    if (!isRepeat(error)) throw error
  })
}

async function takenBack(events: readonly ReadEvent[]): Promise<Set<string | null>> {
  const messageId = { $in: events.flatMap((event) => event.messageId ?? []) }
  const before = await Inbox.find({ messageId, kind: 'unsend' }).select({ messageId: 1 }).lean()
  const among = events.filter(({ kind }) => kind === 'unsend')
  return new Set([...before, ...among].map((event) => event.messageId))
}

function isRepeat(error: unknown): boolean {
  const { writeErrors = [] } = error as { writeErrors?: { code?: number } | { code?: number }[] }
  const all = Array.isArray(writeErrors) ? writeErrors : [writeErrors]
  return all.length > 0 && all.every(({ code }) => code === 11_000)
}

const OPEN: { $in: InboxDocument['state'][] } = { $in: ['waiting', 'answering'] }

/** Chats in which something waits, the longest waiting first; at most `most`, none of `busy`. */
export async function waitingChats(busy: readonly string[], most: number): Promise<string[]> {
  const events = await Inbox.find({ state: OPEN, chat: { $nin: [...busy] } })
    .sort({ receivedAt: 1 })
    .limit(200)
    .select({ chat: 1 })
    .lean()
  return [...new Set(events.map(({ chat }) => chat))].slice(0, most)
}

/** The next event of a chat, in LINE's order; null when nothing waits. */
export const nextEvent = (chat: string): Promise<InboxDocument | null> =>
  Inbox.findOne({ state: OPEN, chat }).sort({ at: 1, _id: 1 }).lean()

/** C-3: an act is done once: notes it with its answer, in the act's transaction; false when it was done before. */
export async function saveActDone(id: string, answer: LineMessage[]): Promise<boolean> {
  const change = { $set: { state: 'answering' as const, answer } }
  return (await Inbox.updateOne({ _id: id, state: 'waiting' }, change)).matchedCount === 1
}

/** C-4: stores that the one reply is being tried; false when it was tried before. */
export async function saveReplying(id: string): Promise<boolean> {
  const change = { $set: { state: 'replying' as const, answer: null } }
  return (await Inbox.updateOne({ _id: id, state: OPEN }, change)).matchedCount === 1
}

/** Nothing more is to be done for an event. */
export async function saveEventDone(id: string): Promise<void> {
  await Inbox.updateOne({ _id: id }, { $set: { state: 'done', answer: null, replyToken: null } })
}

/** C-5: erases the text of a message taken back in LINE. */
export async function eraseText(messageId: string): Promise<void> {
  await Inbox.updateMany({ messageId, text: { $ne: null } }, { $set: { text: null } })
}

/** Removes texts received 30 days before `now`; the other fields stay for 90. */
export async function removeOldTexts(now: Date): Promise<void> {
  const before = new Date(now.getTime() - TEXTS_KEPT_MS)
  await Inbox.updateMany({ receivedAt: { $lte: before }, text: { $ne: null } }, { $set: { text: null } })
}

/** How many events wait. */
export const countWaiting = (): Promise<number> => Inbox.countDocuments({ state: OPEN })
