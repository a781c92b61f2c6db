import * as z from 'zod/mini'
import { PRODUCT } from '#shared/text/words.th.ts'

/** What the product hears of, by what it does with it. */
export const EVENT_KINDS = [
  'text',
  'file',
  'said',
  'postback',
  'follow',
  'unfollow',
  'join',
  'unsend',
] as const
export type EventKind = (typeof EVENT_KINDS)[number]

/** A webhook event, reduced to what is needed; group text that does not call the bot is not among it. */
export type ReadEvent = {
  id: string
  kind: EventKind
  /** The lane: group, room or person. */
  chat: string
  group: boolean
  /** Whose act; absent in some group events. */
  lineUserId: string | null
  at: Date
  replyToken: string | null
  messageId: string | null
  /** A text to the bot, or the data of a postback. */
  text: string | null
}

const id = z.string().check(z.minLength(1), z.maxLength(100))
const Mentionee = z.object({
  isSelf: z.optional(z.unknown()),
  index: z.optional(z.number()),
  length: z.optional(z.number()),
})
const Event = z.object({
  type: z.string(),
  webhookEventId: id,
  mode: z.optional(z.string()),
  timestamp: z.optional(z.number().check(z.minimum(0), z.maximum(8.64e15))),
  replyToken: z.optional(z.string().check(z.maxLength(200))),
  source: z.optional(z.object({ userId: z.optional(id), groupId: z.optional(id), roomId: z.optional(id) })),
  message: z.optional(
    z.object({
      id,
      type: z.string(),
      text: z.optional(z.string()),
      mention: z.optional(z.object({ mentionees: z.array(Mentionee) })),
    }),
  ),
  postback: z.optional(z.object({ data: z.string().check(z.maxLength(300)) })),
  unsend: z.optional(z.object({ messageId: id })),
})
type Event = z.infer<typeof Event>

const MOST_TEXT = 5_000

/** C-1: one event of a webhook; null for kinds and shapes that are not known, which are ignored. `now` stands in for a missing time. */
export function readEvent(raw: unknown, now: Date): ReadEvent | null {
  const read = Event.safeParse(raw)
  if (!read.success) return null
  const event = read.data
  const { userId, groupId, roomId } = event.source ?? {}
  const chat = groupId ?? roomId ?? userId
  const group = chat !== userId
  const kind = kindOf(event, group)
  if (!kind || !chat) return null
  const silent = event.mode === 'standby' // another module of the account answers
  const text = silent ? null : textFor(event, kind, group)
  return {
    id: event.webhookEventId,
    kind: kind === 'text' && text === null ? 'said' : kind,
    chat,
    group,
    lineUserId: userId ?? null,
    at: new Date(event.timestamp ?? now),
    replyToken: silent ? null : (event.replyToken ?? null),
    messageId: event.message?.id ?? event.unsend?.messageId ?? null,
    text,
  }
}

function kindOf({ type, message, postback, unsend }: Event, group: boolean): EventKind | null {
  if (type === 'message') return messageKind(message?.type, group)
  if (type === 'postback') return postback ? 'postback' : null
  if (type === 'unsend') return unsend ? 'unsend' : null
  return type === 'follow' || type === 'unfollow' || type === 'join' ? type : null // nothing is addressed to a group left
}

function messageKind(type: string | undefined, group: boolean): EventKind | null {
  if (type === 'text' || (type === 'file' && !group)) return type
  return type === undefined ? null : 'said'
}

/** C-2: what is said to the bot; null in a group when it is not mentioned, called by its name, or pressed. */
function textFor({ message, postback }: Event, kind: EventKind, group: boolean): string | null {
  if (kind === 'postback') return postback?.data ?? null
  if (kind !== 'text' || message?.text === undefined) return null
  const said = message.text.slice(0, MOST_TEXT)
  if (!group) return said
  const self = message.mention?.mentionees.find((one) => one.isSelf === true)
  if (self?.index !== undefined && self.length !== undefined)
    return `${said.slice(0, self.index)} ${said.slice(self.index + self.length)}`.trim()
  if (self) return said
  const trimmed = said.trim()
  return trimmed.startsWith(PRODUCT) ? trimmed.slice(PRODUCT.length).trim() : null
}
