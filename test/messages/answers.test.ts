import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import mongoose from 'mongoose'
import { answerEvent } from '#bot/messages/answer-event.ts'
import { type InboxDocument, removeOldTexts } from '#bot/messages/inbox.store.ts'
import { takeLane } from '#bot/messages/lanes.store.ts'
import { startMessages } from '#bot/messages/start-messages.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, ask, heard, postWebhook, quiet, textEvent, until, webhookOf } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const MINUTE_MS = 60_000
const inbox = () => mongoose.connection.collection<InboxDocument>('inbox')

/** A text event of a person in the inbox, received a minute ago; the bot is not told. */
async function keptEvent(who: CastName, more: Partial<InboxDocument> = {}): Promise<InboxDocument> {
  const receivedAt = new Date(Date.now() - MINUTE_MS)
  const event: InboxDocument = {
    _id: randomUUID(),
    kind: 'text',
    chat: lineIdOf(who),
    group: false,
    lineUserId: lineIdOf(who),
    replyToken: 'old',
    text: 'สถานะ',
    answer: null,
    messageId: null,
    at: receivedAt,
    receivedAt,
    removeAt: new Date(Date.now() + MINUTE_MS),
    state: 'done',
    ...more,
  }
  await inbox().insertOne(event)
  return event
}

/** An event as a bot that was killed has left it. */
async function leftBehind(who: CastName, state: InboxDocument['state'], more: object = {}): Promise<string> {
  const { _id: id } = await keptEvent(who, { state, ...more })
  world.deps.wake()
  await until(async () => (await count('inbox', { _id: id, state: { $in: ['done', 'replying'] } })) === 1)
  return id
}

const invite = async (): Promise<string> => {
  const malee = await world.as('malee')
  return (await malee.post('/invites', { role: 'district-head', area: '5204', name: 'ใครคนหนึ่ง' })).body.code
}

test('C-3: two bots share the chats, and everything said is answered once', async () => {
  const other = startMessages(world.deps)
  const people: CastName[] = ['kanda', 'nipa', 'wichai', 'somsak', 'malee', 'chai', 'chiang', 'prasert']
  const before = await Promise.all(people.map((who) => heard(world, lineIdOf(who))))
  const said = people.flatMap((who) => Array.from({ length: 5 }, () => world.say(who, 'ช่วยเหลือ')))
  await Promise.all(said)
  await quiet()
  await other.stop()
  for (const [at, who] of people.entries())
    expect(await heard(world, lineIdOf(who))).toHaveLength(before[at]!.length + 5)
})

test("C-3: a chat's events are worked through in LINE's order, however they arrive", async () => {
  const happened = async (...types: string[]): Promise<boolean> => {
    const events = types.map((type, nth) =>
      textEvent('nipa', '', { type, timestamp: Date.now() + nth, message: undefined }),
    )
    await postWebhook(world, webhookOf(...events.toReversed()))
    await quiet()
    return (await count('people', { _id: 'nipa', friend: true })) === 1
  }
  expect(await happened('follow', 'unfollow')).toBe(false)
  expect(await happened('unfollow', 'follow')).toBe(true)
})

test('C-4: a reply of which LINE gave no word is not repeated', async () => {
  await world.line('faults', { kind: 'accept-then-drop' })
  expect(await ask(world, 'kanda', 'ยอด')).toHaveLength(1)
  await world.line('faults', { kind: null })
  const before = await heard(world, lineIdOf('kanda'))
  await ask(world, 'wichai', 'ยอด')
  expect(await heard(world, lineIdOf('kanda'))).toEqual(before)
})

test('C-4: after a crash an old question is not answered, an attempted reply not repeated', async () => {
  const before = await heard(world, lineIdOf('nipa'))
  const attempted = await leftBehind('nipa', 'replying')
  await leftBehind('nipa', 'waiting') // is done with: the bot has looked
  await allSent('answer')
  expect(await heard(world, lineIdOf('nipa'))).toEqual(before)
  expect((await inbox().deleteOne({ _id: attempted, state: 'replying' })).deletedCount).toBe(1)
})

test('C-4: after a crash the result of an act that was done is pushed, once', async () => {
  const before = (await heard(world, lineIdOf('nipa'))).length
  const id = await leftBehind('nipa', 'answering', { answer: [{ type: 'text', text: 'เริ่มใช้งานได้แล้ว' }] })
  await allSent('answer')
  const after = (await heard(world, lineIdOf('nipa'))).slice(before)
  expect(after).toMatchObject([{ via: 'push', body: { text: 'เริ่มใช้งานได้แล้ว' } }])
  expect(await count('outbox', { _id: `answer:${id}`, state: 'sent' })).toBe(1)
})

test('C-4: when the reply to an act is refused, its result is pushed', async () => {
  const before = (await heard(world, lineIdOf('newcomer'))).length
  await postWebhook(world, webhookOf(textEvent('newcomer', await invite(), { replyToken: 'used up' })))
  await until(async () => (await heard(world, lineIdOf('newcomer'))).length > before)
  expect(await count('posts', { person: 'newcomer', area: '5204', ended: null })).toBe(1)
  expect((await heard(world, lineIdOf('newcomer'))).at(-1)).toMatchObject({ via: 'push', kind: 'flex' })
})

test('C-3: a code said twice in two events gives one post', async () => {
  const code = await invite()
  await postWebhook(world, webhookOf(textEvent('chai', code), textEvent('chai', code)))
  await until(async () => (await count('inbox', { chat: lineIdOf('chai'), state: 'done' })) >= 7)
  expect(await count('posts', { person: 'chai', area: '5204' })).toBe(1)
})

test('C-3: an act that another bot has done meanwhile leaves nothing behind a second time', async () => {
  const event = await keptEvent('kanda', { kind: 'follow', state: 'done' })
  const menus = await count('outbox', { kind: 'menu', person: 'kanda' })
  await answerEvent(world.deps, { ...event, state: 'waiting' }) // as read before the other had done it
  expect(await count('outbox', { kind: 'menu', person: 'kanda' })).toBe(menus)
  expect(await count('inbox', { _id: event._id, state: 'done', replyToken: 'old' })).toBe(1)
  expect(await count('outbox', { _id: `answer:${event._id}` })).toBe(0)
})

test('C-3: a lane is of one bot until its lease ends, and its holder keeps it', async () => {
  const [now, soon, later] = [0, 1_000, 2_000].map((ms) => new Date(Date.now() + ms)) as [Date, Date, Date]
  expect(await takeLane('a chat', 'one', now, soon)).toBe(true)
  expect(await takeLane('a chat', 'two', now, later)).toBe(false)
  expect(await takeLane('a chat', 'one', now, soon)).toBe(true)
  expect(await takeLane('a chat', 'two', soon, later)).toBe(true)
  expect(await takeLane('a chat', 'one', soon, later)).toBe(false)
})

test('P-5: a wrong code in the chat is counted, and slowed, outside any transaction', async () => {
  const event = await keptEvent('chiang', { text: 'AAAA-AAAA', receivedAt: new Date() })
  const transaction = () => Promise.reject(new Error('a transaction'))
  await answerEvent({ ...world.deps, transaction }, { ...event, state: 'waiting' })
  expect(await count('tries', { person: 'chiang' })).toBe(1)
})

test('C-4: a question is replied to within fifty seconds and not later', async () => {
  const replies: string[] = []
  const reply = async (token: string) => void replies.push(token)
  const deps = { ...world.deps, line: { ...world.deps.line, reply } }
  const now = new Date()
  await takeLane('elsewhere', 'this test', now, new Date(now.getTime() + MINUTE_MS)) // no bot works on it
  const clock = jest.spyOn(Date, 'now').mockReturnValue(now.getTime()) // a slow machine changes nothing
  try {
    for (const ms of [49_999, 50_000]) {
      const receivedAt = new Date(now.getTime() - ms)
      const more = { chat: 'elsewhere', receivedAt, replyToken: `after ${ms}`, state: 'waiting' as const }
      await answerEvent(deps, await keptEvent('kanda', more))
    }
  } finally {
    clock.mockRestore()
  }
  expect(replies).toEqual(['after 49999'])
})

test('C-5: what was said is kept for thirty days', async () => {
  const day = 86_400_000
  const old = await keptEvent('kanda', { receivedAt: new Date(Date.now() - 30 * day - MINUTE_MS) })
  const young = await keptEvent('kanda', { receivedAt: new Date(Date.now() - 30 * day + MINUTE_MS) })
  await removeOldTexts(new Date())
  expect(await count('inbox', { _id: old._id, text: null, kind: 'text' })).toBe(1)
  expect(await count('inbox', { _id: young._id, text: 'สถานะ' })).toBe(1)
})
