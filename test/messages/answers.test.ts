import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import type { InboxDocument } from '#bot/messages/inbox.store.ts'
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

/** An event as a bot that was killed has left it. */
async function leftBehind(who: CastName, state: InboxDocument['state'], more: object = {}): Promise<string> {
  const id: string = randomUUID()
  const receivedAt = new Date(Date.now() - MINUTE_MS)
  const event = {
    kind: 'text' as const,
    chat: lineIdOf(who),
    group: false,
    lineUserId: lineIdOf(who),
    replyToken: 'old',
  }
  const kept: Omit<InboxDocument, keyof typeof event | '_id' | 'state'> = {
    text: 'สถานะ',
    answer: null,
    messageId: null,
    at: receivedAt,
    receivedAt,
    removeAt: new Date(Date.now() + MINUTE_MS),
  }
  await inbox().insertOne({ _id: id, ...event, ...kept, state, ...more })
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
