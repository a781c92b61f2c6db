import { afterAll, beforeAll, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { MIGRATIONS } from '#bot/migrations/migrations.ts'
import { lineIdOf } from '../support/cast.ts'
import { allSent, heard, wordsOf } from '../support/chat-room.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld('2024-07-24T09:00:00+07:00')
}, 30_000)
afterAll(() => world.stop())

const outbox = () => mongoose.connection.collection('outbox')
const at = new Date('2024-07-24T02:00:00Z')
/** A message as the second schema had it. */
const old = (id: string, person: string, more: object) => ({
  _id: id as never,
  person,
  data: { period: '2024-07' },
  state: 'waiting',
  reason: null,
  queuedAt: at,
  nextAt: at,
  quiet: true,
  claim: null,
  tries: 0,
  firstTriedAt: null,
  retryKey: null,
  messages: null,
  mayHaveArrived: false,
  settledAt: null,
  removeAt: new Date(Date.now() + 86_400_000),
  ...more,
})

test('E-8: reminders that the second schema owed are sent by the third, and what was sent keeps its instant', async () => {
  await outbox().insertMany([
    old('officer', 'kanda', { kind: 'reminder-officer' }),
    old('lock', 'malee', { kind: 'reminder-lock', data: { period: '2024-07', province: '52' } }),
    old('told', 'kanda', { kind: 'receipt', state: 'sent', settledAt: at }),
  ])
  const migration = MIGRATIONS.find(({ number }) => number === 3)!
  await migration.run()
  await migration.run()
  expect(await outbox().findOne({ _id: 'told' as never })).toMatchObject({ toldAt: at, kind: 'receipt' })
  world.deps.wake()
  await allSent('digest')
  expect(wordsOf(await heard(world, lineIdOf('kanda')))).toContain('ครบกำหนด')
  expect(wordsOf(await heard(world, lineIdOf('malee')))).toContain('ล็อกแล้ว 0/13')
})
