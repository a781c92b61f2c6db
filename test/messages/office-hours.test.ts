import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { queueMessage } from '#bot/messages/queue-message.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { allSent, ask, heard, until, wordsOf } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-23T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const told = async (): Promise<string> => wordsOf(await heard(world, lineIdOf('malee')))

/** Malee invites to a district, and somebody writes the code in the chat. */
async function comes(who: CastName, area: string): Promise<void> {
  const role = 'district-officer'
  const made = await (await world.as('malee')).post('/invites', { role, area, name: 'คุณใหม่' })
  await ask(world, who, made.body.code)
}

/** What was owed later has been sent, so whatever was owed before has been looked at. */
async function lookedThrough(): Promise<void> {
  const data = { messages: [{ type: 'text', text: 'ถัดไป' }] }
  await queueMessage({ key: randomUUID(), person: 'somsak', kind: 'answer', data })
  await allSent('answer')
}

test('O-6: in office hours the inviter hears at once who came', async () => {
  await comes('chai', '5203')
  await allSent('invitation-used')
  expect(await told()).toContain('ชัย')
})

test('O-6: of a code used at 22:00 the inviter hears at 08:30 of the next day, a Saturday; who came at once', async () => {
  world.clock.set('2024-07-26T22:00:00+07:00')
  await comes('chiang', '5204')
  expect(wordsOf(await heard(world, lineIdOf('chiang')))).toContain('เสริมงาม')
  world.clock.set('2024-07-27T08:29:59+07:00')
  await lookedThrough()
  expect(await count('outbox', { kind: 'invitation-used', state: 'waiting', tries: 0 })).toBe(1)
  expect(await told()).not.toContain('เชียง')
  world.clock.set('2024-07-27T08:30:00+07:00')
  await allSent('invitation-used')
  expect(await told()).toContain('เชียง')
  expect(await heard(world, lineIdOf('malee'))).toHaveLength(2)
})

test('O-6: a reminder that LINE did not take at 19:50 is pushed at 08:30, not when LINE is back at 02:30', async () => {
  const owed = (more: object) => count('outbox', { _id: 'late', ...more })
  world.clock.set('2024-07-24T19:50:00+07:00')
  await world.line('faults', { kind: 'down' })
  const data = { period: '2024-07', role: 'district-officer' }
  await queueMessage({ key: 'late', person: 'kanda', kind: 'digest', data })
  world.deps.wake()
  await until(async () => (await owed({ tries: { $gte: 1 }, claim: null })) === 1)
  world.clock.set('2024-07-25T02:30:00+07:00')
  await world.line('faults', { kind: null })
  await outboxDue()
  await lookedThrough()
  expect(await owed({ state: 'sending' })).toBe(1)
  world.clock.set('2024-07-25T08:30:00+07:00')
  await until(async () => (await owed({ state: 'sent' })) === 1)
})

/** Back-offs have ended: what is owed may be tried at once. */
const outboxDue = () =>
  mongoose.connection.collection('outbox').updateMany({ settledAt: null }, { $set: { nextAt: new Date() } })
