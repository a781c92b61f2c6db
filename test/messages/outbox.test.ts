import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { type OutboxDocument, removeSentTexts } from '#bot/messages/outbox.store.ts'
import { queueMessage } from '#bot/messages/queue-message.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, heard, type Heard, until, wordsOf } from '../support/chat-room.ts'
import { saving } from '../support/client.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-24T09:00:00+07:00')
}, 30_000)
afterEach(() => world.line('faults', { kind: null }))
afterAll(() => world.stop())

const DAY_MS = 86_400_000
const outbox = () => mongoose.connection.collection<OutboxDocument>('outbox')
const owed = (key: string) => outbox().findOne({ _id: key })
const pushed = async (who: CastName): Promise<Heard[]> =>
  (await heard(world, lineIdOf(who))).filter(({ via }) => via !== 'reply')

/** Owes a person a plain text, and lets the outbox look. */
async function owe(who: CastName, text: string, key: string = randomUUID()): Promise<string> {
  const data = { messages: [{ type: 'text', text }] }
  await queueMessage({ key, person: who, kind: 'answer', data })
  world.deps.wake()
  return key
}

const settled = (key: string, state: string) => until(async () => (await owed(key))?.state === state)

test('O-1: what is told is told once, and nothing is owed for what did not happen', async () => {
  const key = await owe('kanda', 'หนึ่งครั้ง')
  await owe('kanda', 'หนึ่งครั้ง', key)
  await settled(key, 'sent')
  await owe('kanda', 'หนึ่งครั้ง', key)
  await allSent()
  expect(wordsOf(await pushed('kanda')).split('หนึ่งครั้ง')).toHaveLength(2)
  const undone = world.deps.transaction(async () => {
    await queueMessage({ key: 'undone', person: 'kanda', kind: 'answer', data: {} })
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  expect(await owed('undone')).toBeNull()
})

test('O-2: a push of which LINE gave no word is tried again under the same key, and arrives once', async () => {
  await world.line('faults', { kind: 'accept-then-drop' })
  const key = await owe('somsak', 'ใบเดียว')
  await until(async () => ((await owed(key))?.tries ?? 0) >= 1)
  const first = await owed(key)
  expect(first).toMatchObject({ state: 'sending', mayHaveArrived: true })
  await world.line('faults', { kind: null })
  await settled(key, 'sent')
  expect(await owed(key)).toMatchObject({ retryKey: first?.retryKey, messages: first?.messages })
  expect(wordsOf(await pushed('somsak')).split('ใบเดียว')).toHaveLength(2)
})

test('O-2: while LINE is down or says slower, the message waits, its text as at the first try', async () => {
  for (const [kind, mayHaveArrived] of [
    ['down', true],
    ['rate-limit', false],
  ] as const) {
    await world.line('faults', { kind })
    const key = await owe('malee', `รอ ${kind}`)
    await until(async () => (await owed(key))?.claim === null && ((await owed(key))?.tries ?? 0) >= 1)
    expect(await owed(key)).toMatchObject({ state: 'sending', mayHaveArrived })
    await world.line('faults', { kind: null })
    await settled(key, 'sent')
    expect(wordsOf(await pushed('malee'))).toContain(`รอ ${kind}`)
  }
}, 30_000)

test('O-3: a reminder is not sent when the work is done by then', async () => {
  const somsak = await world.as('somsak')
  const sheet = '/sheets/otop-sales/2024-07/5202'
  await somsak.put(`${sheet}/rows/tea.beverage`, saving())
  const { body } = await somsak.put(`${sheet}/rows/soap.herb`, saving())
  await somsak.post(`${sheet}/confirm`, { saveId: randomUUID(), version: body.head.version })
  const data = { period: '2024-07', role: 'district-officer' }
  await queueMessage({ key: 'done', person: 'somsak', kind: 'digest', data })
  await queueMessage({ key: 'undone', person: 'kanda', kind: 'digest', data })
  world.deps.wake()
  await settled('done', 'dropped')
  await settled('undone', 'sent')
  expect(await owed('done')).toMatchObject({ tries: 0 })
})

test('O-3: who confirms gets the receipt, with its number', async () => {
  await allSent()
  const words = wordsOf(await pushed('somsak'))
  expect(words).toMatch(/OT-6707-5202-1-[A-Z2-9]{4}/)
  expect(words).toContain('25,000.00')
})

test('O-4: to who has not added the account, or blocks it, nothing is pushed', async () => {
  await world.line('unfollow', { from: lineIdOf('nipa') })
  await until(async () => (await count('people', { _id: 'nipa', friend: false })) === 1)
  const key = await owe('nipa', 'ไม่ถึง')
  await settled(key, 'not-sent')
  expect(await owed(key)).toMatchObject({ reason: 'not-friend', tries: 0 })
})

test('O-4: when the month’s messages are used up, it is noted and not tried for ever', async () => {
  const { apiOrigin, channelAccessToken } = world.deps.config.line
  const to = ['kanda', 'wichai', 'chai', 'malee', 'prasert'].map(lineIdOf)
  const body = JSON.stringify({ to, messages: [{ type: 'text', text: 'ใช้โควตา' }] })
  const headers = { authorization: `Bearer ${channelAccessToken}`, 'content-type': 'application/json' }
  const multicast = () => fetch(`${apiOrigin}/v2/bot/message/multicast`, { method: 'POST', headers, body })
  while ((await multicast()).ok);
  for (let left = 5; left > 0; left -= 1) await settledOf(await owe('kanda', 'ที่เหลือ'))
  const key = await owe('kanda', 'เกินโควตา')
  await settled(key, 'not-sent')
  expect(await owed(key)).toMatchObject({ reason: 'quota' })
  expect(wordsOf(await pushed('kanda'))).not.toContain('เกินโควตา')
  expect(await world.deps.line.quota()).toEqual({ limit: 300, used: 300 })
})

const settledOf = (key: string) =>
  until(async () => ['sent', 'not-sent'].includes((await owed(key))?.state ?? ''))

test('O-5: texts go thirty days after sending, the other fields stay', async () => {
  await outbox().updateOne({ _id: 'undone' }, { $set: { settledAt: new Date(Date.now() - 31 * DAY_MS) } })
  const recent = await outbox().countDocuments({ messages: { $ne: null } })
  await removeSentTexts(new Date())
  expect(await owed('undone')).toMatchObject({ messages: null, state: 'sent', data: { period: '2024-07' } })
  expect(await outbox().countDocuments({ messages: { $ne: null } })).toBe(recent - 1)
})
