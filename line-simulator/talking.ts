import * as z from 'zod/mini'
import { addEntry, changeEntry, inShort, issueReplyToken } from './chat.ts'
import { keepContent, dropContent } from './content.ts'
import { deliverEvent } from './deliveries.ts'
import type { Delivered } from './deliveries.ts'
import { Refusal } from './http.ts'
import { groupOf, personOf } from './people-api.ts'
import { freshId } from './world.ts'
import type { ChatEntry } from './kept.ts'
import type { World } from './world.ts'

const word = z.string().check(z.minLength(1), z.maxLength(200))
const inChat = { from: word, to: z.optional(word) }
const maxFile = 10 * 1024 * 1024

/** The bodies of what people do in a chat: `to` is a groupId, absent in 1:1. */
export const Say = z.object({ ...inChat, text: z.string().check(z.minLength(1), z.maxLength(10_000)) })
export const Postback = z.object({
  ...inChat,
  data: z.string().check(z.minLength(1), z.maxLength(300)),
  displayText: z.optional(z.string().check(z.maxLength(300))),
})
export const SendFile = z.object({
  ...inChat,
  fileName: word,
  kind: z.enum(['file', 'image']),
  base64: z.base64().check(z.minLength(1)),
})
export const Unsend = z.object({ from: word, messageId: word })

/** What came of an act: the delivery, or status null where the bot is not there to hear; the message's id. */
export type Told = (Delivered | { status: null }) & { messageId?: string }

type Where = { chat: string; source: Record<string, string>; heard: boolean }

function where(world: World, from: string, to?: string): Where {
  const { relation } = personOf(world, from)
  if (to === undefined || to === from) {
    if (relation === 'blocked') throw new Refusal(409, 'This person has blocked the bot')
    return { chat: from, source: { type: 'user', userId: from }, heard: true }
  }
  const group = groupOf(world, to)
  if (!group.members.includes(from)) throw new Refusal(409, 'This person is not in the group')
  return { chat: to, source: { type: 'group', groupId: to, userId: from }, heard: group.botIn }
}

/** Writes a text in a chat. */
export function say(world: World, { from, to, text }: z.infer<typeof Say>): Promise<Told> {
  const place = where(world, from, to)
  const mentionees = mentionsIn(world, place.chat, text)
  const body = { text, ...(mentionees.length > 0 ? { mention: { mentionees } } : {}) }
  return message(world, place, { from, kind: 'text', body }, { quoteToken: freshId() })
}

/** Sends a file or picture of at most 10 MB; a 413 Refusal beyond. */
export function sendFile(
  world: World,
  { from, to, fileName, kind, base64 }: z.infer<typeof SendFile>,
): Promise<Told> {
  const bytes = Buffer.from(base64, 'base64')
  if (bytes.length > maxFile) throw new Refusal(413, 'The file is larger than 10 MB')
  const fileSize = bytes.length
  const place = where(world, from, to)
  const shown = kind === 'file' ? { fileName, fileSize } : { contentProvider: { type: 'line' } }
  return message(world, place, { from, kind, body: shown }, {}, bytes)
}

type Fresh = Pick<ChatEntry, 'from' | 'kind' | 'body'>

async function message(
  world: World,
  place: Where,
  fresh: Fresh,
  extra: object,
  bytes?: Buffer,
): Promise<Told> {
  const entry = addEntry(world, { chat: place.chat, ...fresh, state: place.heard ? 'delivering' : 'sent' })
  if (bytes) keepContent(world, entry.id, bytes)
  if (!place.heard) return { status: null, messageId: entry.id }
  const replyToken = issueReplyToken(world, place.chat)
  const said = { id: entry.id, type: fresh.kind, ...fresh.body, ...extra }
  const event = { type: 'message', source: place.source, replyToken, message: said }
  const told = await deliverEvent(world, event, inShort({ type: fresh.kind, ...fresh.body }))
  const read = told.status >= 200 && told.status < 300
  if (entry.state !== 'unsent') changeEntry(world, entry, { state: read ? 'read' : 'undelivered' })
  return { ...told, messageId: entry.id }
}

/** Presses a button that posts back; its displayText appears in the chat. */
export async function postBack(world: World, body: z.infer<typeof Postback>): Promise<Told> {
  const { from, to, data, displayText } = body
  const place = where(world, from, to)
  if (displayText) {
    addEntry(world, {
      chat: place.chat,
      from,
      kind: 'text',
      body: { text: displayText },
      state: 'sent',
      via: 'postback',
    })
  }
  if (!place.heard) return { status: null }
  const replyToken = issueReplyToken(world, place.chat)
  const event = { type: 'postback', source: place.source, replyToken, postback: { data } }
  return deliverEvent(world, event, displayText ?? data)
}

/** Takes a message back; its content is gone at once. */
export async function unsend(world: World, { from, messageId }: z.infer<typeof Unsend>): Promise<Told> {
  const entry = world.entries.get(messageId)
  if (!entry || entry.from !== from) throw new Refusal(404, 'No such message of this person')
  dropContent(world, messageId)
  changeEntry(world, entry, { state: 'unsent', body: {} })
  const place = where(world, from, entry.chat)
  if (!place.heard) return { status: null }
  return deliverEvent(world, { type: 'unsend', source: place.source, unsend: { messageId } }, 'unsend')
}

/** Who is mentioned in a text of a group by "@name": the bot as isSelf, members by their names. */
function mentionsIn(world: World, chat: string, text: string): object[] {
  const group = world.groups.get(chat)
  if (!group) return []
  const { botName, botUserId } = world.config
  const members = group.members.flatMap((userId) => world.people.get(userId) ?? [])
  const named = [{ name: botName, userId: botUserId }, ...members].filter(({ name }) =>
    text.includes(`@${name}`),
  )
  return named.map(({ name, userId }) => {
    const isSelf = userId === botUserId
    return { index: text.indexOf(`@${name}`), length: name.length + 1, type: 'user', userId, isSelf }
  })
}
