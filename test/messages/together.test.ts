import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { queueMessages } from '#bot/messages/queue-message.ts'
import { type CastName, lineIdOf } from '../support/cast.ts'
import { heard, until } from '../support/chat-room.ts'
import { count, startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-24T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const outbox = () => mongoose.connection.collection('outbox')
const calls = async (): Promise<string[]> =>
  ((await world.line('log')) as { what: string; status: number }[])
    .filter(({ what, status }) => ['push', 'multicast'].includes(what) && status === 200)
    .map(({ what }) => what)
const texts = async (who: CastName): Promise<unknown[]> =>
  (await heard(world, lineIdOf(who))).map(({ body }) => body['text'])
const sent = (prefix: string, all: number) =>
  until(async () => (await count('outbox', { _id: { $regex: `^${prefix}` }, state: 'sent' })) === all)

/** Owes each of these people the same words. */
async function owe(prefix: string, people: readonly CastName[]): Promise<void> {
  const data = { messages: [{ type: 'text', text: prefix }] }
  await queueMessages(
    people.map((person) => ({ key: `${prefix} ${person}`, person, kind: 'answer' as const, data })),
  )
  world.deps.wake()
}

test('O-8: what says the same to several goes out in one call, to each of them once', async () => {
  const before = await calls()
  await owe('เท่ากัน', ['kanda', 'nipa', 'somsak'])
  await sent('เท่ากัน', 3)
  expect((await calls()).slice(before.length)).toEqual(['multicast'])
  for (const who of ['kanda', 'nipa', 'somsak'] as const) expect(await texts(who)).toEqual(['เท่ากัน'])
})

test('O-8: a call that may have arrived is repeated as it was, though those it was for are tried apart', async () => {
  await world.line('faults', { kind: 'accept-then-drop' })
  await owe('อาจถึง', ['kanda', 'nipa'])
  await until(async () => (await count('outbox', { _id: /^อาจถึง/, tries: 1, claim: null })) === 2)
  // Tried apart: Nipa's comes due a minute later.
  await outbox().updateOne(
    { _id: 'อาจถึง nipa' as never },
    { $set: { nextAt: new Date(Date.now() + 60_000) } },
  )
  await world.line('faults', { kind: null })
  await until(async () => (await count('outbox', { _id: 'อาจถึง kanda', state: 'sent' })) === 1)
  await outbox().updateOne({ _id: 'อาจถึง nipa' as never }, { $set: { nextAt: new Date() } })
  await sent('อาจถึง', 2)
  for (const who of ['kanda', 'nipa'] as const)
    expect((await texts(who)).filter((text) => text === 'อาจถึง')).toHaveLength(1)
})

test('O-8: one that LINE never got is sent to all of the group by whoever is tried first, and once', async () => {
  await world.line('faults', { kind: 'down' })
  await owe('ไม่ถึง', ['kanda', 'nipa', 'somsak'])
  await until(async () => (await count('outbox', { _id: /^ไม่ถึง/, tries: 1, claim: null })) === 3)
  const apart = { _id: { $in: ['ไม่ถึง nipa', 'ไม่ถึง somsak'] as never[] } }
  await outbox().updateMany(apart, { $set: { nextAt: new Date(Date.now() + 60_000) } })
  await world.line('faults', { kind: null })
  await until(async () => (await count('outbox', { _id: 'ไม่ถึง kanda', state: 'sent' })) === 1)
  for (const who of ['kanda', 'nipa', 'somsak'] as const)
    expect((await texts(who)).filter((text) => text === 'ไม่ถึง')).toHaveLength(1)
  await outbox().updateMany(apart, { $set: { nextAt: new Date() } })
  await sent('ไม่ถึง', 3)
  for (const who of ['kanda', 'nipa', 'somsak'] as const)
    expect((await texts(who)).filter((text) => text === 'ไม่ถึง')).toHaveLength(1)
})

test('O-8: after "too fast" a group may be another one, for nothing of it has arrived', async () => {
  await world.line('faults', { kind: 'rate-limit' })
  await owe('เร็วไป', ['kanda', 'nipa'])
  await until(async () => (await count('outbox', { _id: /^เร็วไป/, tries: 1, claim: null })) === 2)
  await outbox().updateOne(
    { _id: 'เร็วไป nipa' as never },
    { $set: { nextAt: new Date(Date.now() + 60_000) } },
  )
  await world.line('faults', { kind: null })
  await until(async () => (await count('outbox', { _id: 'เร็วไป kanda', state: 'sent' })) === 1)
  expect((await texts('nipa')).filter((text) => text === 'เร็วไป')).toHaveLength(0)
  await outbox().updateOne({ _id: 'เร็วไป nipa' as never }, { $set: { nextAt: new Date() } })
  await sent('เร็วไป', 2)
  for (const who of ['kanda', 'nipa'] as const)
    expect((await texts(who)).filter((text) => text === 'เร็วไป')).toHaveLength(1)
})

test('O-8: when LINE takes a group not at all, each is tried alone: as many go as the month has left', async () => {
  const { used } = await world.deps.line.quota()
  await world.line('plan', { limit: used + 1 })
  await owe('ที่เหลือ', ['kanda', 'nipa', 'somsak'])
  const ended = (state: string) => count('outbox', { _id: { $regex: '^ที่เหลือ' }, state })
  await until(async () => (await ended('sent')) + (await ended('not-sent')) === 3)
  expect([await ended('sent'), await ended('not-sent')]).toEqual([1, 2])
  await world.line('plan', { limit: null })
})
