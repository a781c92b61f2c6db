import { sentContent, contentFile } from './content.ts'
import { monthOf, usedThisMonth } from './chat.ts'
import { jsonOf, Refusal } from './http.ts'
import type { Answer, Route } from './http.ts'
import { tell } from './world.ts'
import type { Person } from './kept.ts'
import type { World } from './world.ts'

/** What the bot may ask: people, groups, the plan, contents, itself; and the loading animation. */
export function askingRoutes(world: World): Route[] {
  return [
    { at: 'GET /v2/bot/info', handle: () => ({ status: 200, body: botInfo(world) }) },
    { at: 'GET /v2/bot/profile/:userId', handle: (_, param) => profile(world, param('userId')) },
    {
      at: 'GET /v2/bot/group/:groupId/member/:userId',
      handle: (_, param) => memberProfile(world, param('groupId'), param('userId')),
    },
    { at: 'GET /v2/bot/group/:groupId/summary', handle: (_, param) => summary(world, param('groupId')) },
    {
      at: 'GET /v2/bot/group/:groupId/members/count',
      handle: (_, param) => ({
        status: 200,
        body: { count: groupOf(world, param('groupId')).members.length },
      }),
    },
    ...planRoutes(world),
    { at: 'POST /v2/bot/chat/loading/start', handle: (call) => loading(world, jsonOf(call)) },
    {
      at: 'GET /v2/bot/message/:messageId/content',
      handle: (_, param) => content(world, param('messageId')),
    },
  ]
}

function planRoutes(world: World): Route[] {
  return [
    {
      at: 'GET /v2/bot/message/quota',
      handle: () => ({
        status: 200,
        body: world.quota === null ? { type: 'none' } : { type: 'limited', value: world.quota },
      }),
    },
    {
      at: 'GET /v2/bot/message/quota/consumption',
      handle: () => ({ status: 200, body: { totalUsage: usedThisMonth(world) } }),
    },
  ]
}

/** The plan as the page shows it: the month ("2024-07"), messages used and allowed (null: without limit). */
export function planOf(world: World): { month: string; used: number; limit: number | null } {
  return { month: monthOf(world), used: usedThisMonth(world), limit: world.quota }
}

function botInfo({ config }: World) {
  const { botUserId, botName } = config
  return {
    userId: botUserId,
    basicId: '@simulator',
    displayName: botName,
    chatMode: 'bot',
    markAsReadMode: 'auto',
  }
}

function profile(world: World, userId: string): Answer {
  const person = world.people.get(userId)
  if (!person || person.relation === 'blocked') throw new Refusal(404, 'Not found')
  return { status: 200, body: { ...named(person), language: 'th' } }
}

function named({ userId, name, picture }: Person) {
  return { userId, displayName: name, ...(picture ? { pictureUrl: picture } : {}) }
}

function groupOf(world: World, groupId: string) {
  const group = world.groups.get(groupId)
  if (!group?.botIn) throw new Refusal(404, 'Not found')
  return group
}

function memberProfile(world: World, groupId: string, userId: string): Answer {
  const person = groupOf(world, groupId).members.includes(userId) ? world.people.get(userId) : undefined
  if (!person) throw new Refusal(404, 'Not found')
  return { status: 200, body: named(person) }
}

function summary(world: World, groupId: string): Answer {
  return { status: 200, body: { groupId, groupName: groupOf(world, groupId).name } }
}

function loading(world: World, body: Record<string, unknown>): Answer {
  const { chatId, loadingSeconds = 20 } = body
  if (!world.people.get(String(chatId))) throw new Refusal(400, "The value of 'chatId' is not a user's id")
  const seconds = Number(loadingSeconds)
  if (!(seconds >= 5 && seconds <= 60 && seconds % 5 === 0)) {
    const details = [{ message: 'Must be 5, 10, … 60', property: 'loadingSeconds' }]
    throw new Refusal(400, 'The request body has 1 error', { details })
  }
  tell(world, { type: 'loading', chat: chatId, seconds })
  return { status: 202 }
}

function content(world: World, messageId: string): Answer {
  const entry = sentContent(world, messageId)
  if (!entry) throw new Refusal(404, 'Not found')
  if (entry.state === 'unsent') throw new Refusal(410, 'The message has been unsent')
  const { bytes, type } = contentFile(world, messageId)
  return { status: 200, body: bytes, headers: { 'content-type': type } }
}
