import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import type { OutboxDocument } from '#bot/messages/outbox.store.ts'
import { queueMenu } from '#bot/messages/queue-menu.ts'
import { queueMessage } from '#bot/messages/queue-message.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { heard, until } from '../support/chat-room.ts'
import { saving } from '../support/client.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-24T09:00:00+07:00')
}, 30_000)
afterEach(() => world.line('faults', { kind: null }))
afterAll(() => world.stop())

const HOUR_MS = 3_600_000
const outbox = () => mongoose.connection.collection<OutboxDocument>('outbox')
const owed = (key: string) => outbox().findOne({ _id: key })
const settled = (key: string) =>
  until(async () => ['sent', 'dropped', 'not-sent'].includes((await owed(key))?.state ?? ''))
const pushed = async (who: CastName): Promise<number> =>
  (await heard(world, lineIdOf(who))).filter(({ via }) => via !== 'reply').length

/** Tried at least once, and put back. */
const putBack = (key: string) =>
  until(async () => {
    const one = await owed(key)
    return one !== null && one.tries >= 1 && one.claim === null
  })

/** Owes a plain text whose first try was `hours` of real time ago, while LINE is down. */
async function oweSince(hours: number): Promise<string> {
  await world.line('faults', { kind: 'down' })
  const key = randomUUID()
  const data = { messages: [{ type: 'text', text: key }] }
  await queueMessage({ key, person: 'malee', kind: 'answer', data })
  await putBack(key)
  const firstTriedAt = new Date(Date.now() - hours * HOUR_MS)
  await outbox().updateOne({ _id: key }, { $set: { firstTriedAt, nextAt: new Date() } })
  await world.line('faults', { kind: null })
  return key
}

test('O-2: what may have arrived keeps its word and key, though there is nothing left to say by then', async () => {
  const somsak = await world.as('somsak')
  await world.line('faults', { kind: 'accept-then-drop' })
  const data = { period: '2024-07', role: 'district-officer' }
  await queueMessage({ key: 'maybe', person: 'somsak', kind: 'digest', data })
  await putBack('maybe')
  const first = await owed('maybe')
  const sheet = '/sheets/otop-sales/2024-07/5202'
  await somsak.put(`${sheet}/rows/tea.beverage`, saving())
  const { body } = await somsak.put(`${sheet}/rows/soap.herb`, saving())
  const confirmed = { saveId: randomUUID(), version: body.head.version }
  expect((await somsak.post(`${sheet}/confirm`, confirmed)).status).toBe(200)
  await world.line('faults', { kind: null })
  await settled('maybe')
  expect(await owed('maybe')).toMatchObject({
    state: 'sent',
    retryKey: first?.retryKey,
    messages: first?.messages,
  })
  const [reminder] = first?.messages ?? []
  const arrived = (await heard(world, lineIdOf('somsak'))).filter(
    ({ body: { altText } }) => altText === reminder?.['altText'],
  )
  expect(arrived).toHaveLength(1)
})

test('O-4: within 23 hours of its first try a message is tried again, after them it is given up', async () => {
  const before = await pushed('malee')
  const late = await oweSince(22.9)
  await settled(late)
  expect(await owed(late)).toMatchObject({ state: 'sent', tries: 2 })
  const tooLate = await oweSince(23.1)
  await settled(tooLate)
  expect(await owed(tooLate)).toMatchObject({ state: 'not-sent', reason: 'gave-up', tries: 1 })
  expect(await pushed('malee')).toBe(before + 1)
})

test('O-4: a menu that LINE has not taken for 23 hours is given up, too', async () => {
  await world.line('faults', { kind: 'down' })
  await queueMenu('kanda')
  const find = () => outbox().findOne({ kind: 'menu', person: 'kanda' })
  const queuedAt = new Date(Date.now() - 23.1 * HOUR_MS)
  await outbox().updateOne({ kind: 'menu', person: 'kanda' }, { $set: { queuedAt, nextAt: new Date() } })
  await until(async () => (await find())?.state === 'not-sent')
  expect(await find()).toMatchObject({ reason: 'later', tries: 0 })
})

test('O-2: the back-off counts from the first try, however long the message lay before', async () => {
  await world.line('faults', { kind: 'down' })
  const data = { messages: [{ type: 'text', text: 'นาน' }] }
  await outbox().insertOne({
    ...(await sample(data)),
    _id: 'lay',
    queuedAt: new Date(Date.now() - HOUR_MS),
  })
  world.deps.wake()
  await putBack('lay')
  const { nextAt } = (await owed('lay'))!
  expect(nextAt.getTime() - Date.now()).toBeLessThan(60_000)
})

/** A message as it is stored when it is queued. */
async function sample(data: Record<string, unknown>): Promise<OutboxDocument> {
  await queueMessage({ key: 'sample', person: 'malee', kind: 'answer', data })
  return (await owed('sample'))!
}
