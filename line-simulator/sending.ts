import { addEntry, chatOfReplyToken, countMessages, inShort, logLine, usedThisMonth } from './chat.ts'
import { checkBody } from './check-body.ts'
import type { LineMessage } from './check-body.ts'
import { jsonOf, Refusal } from './http.ts'
import type { Answer, Call, Route } from './http.ts'
import { freshId, keyHoldsMs } from './world.ts'
import type { Accepted } from './kept.ts'
import type { World } from './world.ts'

type Sent = { id: string; quoteToken: string }[]
/** Where messages go: the chats they appear in, and what the plan counts for one message of them. */
type Addressed = { chats: string[]; cost: number }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The three ways to send, with LINE's checks, reply tokens, retry keys and monthly limit. */
export function sendingRoutes(world: World): Route[] {
  return [
    { at: 'POST /v2/bot/message/reply', handle: (call) => reply(world, call) },
    { at: 'POST /v2/bot/message/push', handle: (call) => push(world, call) },
    { at: 'POST /v2/bot/message/multicast', handle: (call) => multicast(world, call) },
    ...(['reply', 'push', 'multicast'] as const).map((kind) => validateRoute(world, kind)),
  ]
}

/** Whether http URIs on this machine may stand in messages: where the mini-app itself is on http. */
export function httpAllowed({ config }: World): boolean {
  return config.appUrl.startsWith('http://')
}

function validateRoute(world: World, kind: string): Route {
  return {
    at: `POST /v2/bot/message/validate/${kind}`,
    handle: (call) => {
      const { messages } = jsonOf(call)
      checkBody('PushMessageRequest', { to: 'any', messages }, httpAllowed(world))
      return { status: 200 }
    },
  }
}

function reply(world: World, call: Call): Answer {
  if (call.request.headers['x-line-retry-key'] !== undefined) {
    throw new Refusal(400, 'The retry key is not accepted by this endpoint')
  }
  type Body = { replyToken: string; messages: LineMessage[] }
  const body = checkBody<Body>('ReplyMessageRequest', jsonOf(call), httpAllowed(world))
  const token = chatOfReplyToken(world, body.replyToken)
  if (!token) throw new Refusal(400, 'Invalid reply token')
  token.use()
  const sent = deliver(world, { chats: [token.chat], cost: 0 }, 'reply', body.messages)
  return { status: 200, body: { sentMessages: sent } }
}

function push(world: World, call: Call): Answer {
  type Body = { to: string; messages: LineMessage[] }
  return onceByKey(world, call, () => {
    const body = checkBody<Body>('PushMessageRequest', jsonOf(call), httpAllowed(world))
    return deliver(world, addressed(world, body.to), 'push', body.messages)
  })
}

function multicast(world: World, call: Call): Answer {
  type Body = { to: string[]; messages: LineMessage[] }
  const answer = onceByKey(world, call, () => {
    const body = checkBody<Body>('MulticastRequest', jsonOf(call), httpAllowed(world))
    const property = 'to'
    if (body.to.length < 1 || body.to.length > 500) {
      const details = [{ message: 'Size must be between 1 and 500', property }]
      throw new Refusal(400, 'The request body has 1 error', { details })
    }
    const friends = [...new Set(body.to)].filter((userId) => world.people.get(userId)?.relation === 'friend')
    return deliver(world, { chats: friends, cost: friends.length }, 'multicast', body.messages)
  })
  return { ...answer, body: {} }
}

function addressed(world: World, to: string): Addressed {
  const person = world.people.get(to)
  if (person) return person.relation === 'friend' ? { chats: [to], cost: 1 } : { chats: [], cost: 0 }
  const group = world.groups.get(to)
  if (group?.botIn) return { chats: [to], cost: group.members.length }
  throw new Refusal(400, 'Failed to send messages')
}

function deliver(world: World, { chats, cost }: Addressed, via: string, messages: LineMessage[]): Sent {
  if (cost > 0 && world.quota !== null && usedThisMonth(world) + cost > world.quota) {
    throw new Refusal(429, 'You have reached your monthly limit.')
  }
  const reachable = chats.filter((chat) => world.people.get(chat)?.relation !== 'blocked')
  const sent = messages.map((body) => {
    const entries = reachable.map((chat) =>
      addEntry(world, { chat, from: 'bot', kind: body.type, body, via, state: 'sent' }),
    )
    return { id: entries[0]?.id ?? freshId(), quoteToken: freshId() }
  })
  countMessages(world, cost)
  logLine(world, { what: via, text: messages.map(inShort).join(' · '), status: 200, cost })
  return sent
}

function onceByKey(world: World, call: Call, send: () => Sent): { status: number; body: unknown } {
  const key = call.request.headers['x-line-retry-key']?.toString().toLowerCase()
  if (key !== undefined && !uuid.test(key)) throw new Refusal(400, 'The retry key is not a UUID')
  const before = key === undefined ? undefined : world.accepted.get(key)
  if (before && Date.now() - before.at < keyHoldsMs) throw alreadyAccepted(before)
  const sent = send()
  if (key !== undefined) {
    const requestId = call.response.getHeader('x-line-request-id')
    world.accepted.put(key, { key, requestId: String(requestId), sent, at: Date.now() })
  }
  return { status: 200, body: { sentMessages: sent } }
}

function alreadyAccepted({ requestId, sent }: Accepted): Refusal {
  const headers = { 'x-line-accepted-request-id': requestId }
  return new Refusal(409, 'The retry key is already accepted', { sentMessages: sent }, headers)
}
