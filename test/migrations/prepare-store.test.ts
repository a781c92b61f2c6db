import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import mongoose from 'mongoose'
import { connectStore, disconnectStore } from '#bot/deps.ts'
import { isEmptyStore } from '#bot/migrations/collections.store.ts'
import { MIGRATIONS } from '#bot/migrations/migrations.ts'
import { prepareStore } from '#bot/migrations/prepare-store.ts'
import { saveSetting, settingOf } from '#bot/migrations/settings.store.ts'
import { insertPeople } from '#bot/people/people.store.ts'
import { seedOnce } from '#bot/seed/seed-once.ts'
import { type Embedded, startEmbedded } from '#embedded-mongo/index.ts'

let folder: string
let store: Embedded

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yod-'))
  store = await startEmbedded({ folder: join(folder, 'store'), listen: { socket: join(folder, 's.sock') } })
  await connectStore(store.uri)
})
afterEach(async () => {
  await disconnectStore()
  await store.stop()
  rmSync(folder, { recursive: true })
})

const person = (id: string) => ({ _id: id, lineUserId: id, name: id, friend: true })

test('E-8: a fresh store gets its collections, indexes and the newest schema; again, and at once, is harmless', async () => {
  await Promise.all([prepareStore('demo'), prepareStore('demo')])
  await prepareStore('demo')
  expect(await settingOf('schema')).toBe(MIGRATIONS.at(-1)?.number)
  const indexes = await mongoose.connection.collection('people').indexes()
  expect(indexes).toContainEqual(expect.objectContaining({ key: { lineUserId: 1 }, unique: true }))
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, at) => at + 1))
})

test('E-8: a store of a newer schema is refused, and left as it is', async () => {
  await prepareStore('demo')
  await saveSetting('schema', 999)
  await expect(prepareStore('demo')).rejects.toThrow('schema 999 is newer')
  expect(await settingOf('schema')).toBe(999)
})

test('E-9: the demo and real LINE never share data: the other world’s store is refused by name', async () => {
  await prepareStore('demo')
  await expect(prepareStore('real')).rejects.toThrow('holds data of the demo world, the settings name real')
  expect(await settingOf('world')).toBe('demo')
})

test('E-10: a seed goes into an empty store only, once; one that was interrupted is begun anew', async () => {
  await prepareStore('demo')
  const halfway = seedOnce('demo', async () => {
    await insertPeople([person('half')])
    throw new Error('killed')
  })
  await expect(halfway).rejects.toThrow('killed')
  expect(await seedOnce('demo', () => insertPeople([person('whole')]))).toBe(true)
  expect(await mongoose.connection.collection('people').distinct('name')).toEqual(['whole'])
  expect(await seedOnce('demo', () => insertPeople([person('again')]))).toBe(false)
})

test('E-10: data that a seed did not write is never touched', async () => {
  await prepareStore('demo')
  await insertPeople([person('somebody')])
  expect(await seedOnce('demo', () => insertPeople([person('seeded')]))).toBe(false)
  expect(await isEmptyStore()).toBe(false)
  expect(await mongoose.connection.collection('people').distinct('name')).toEqual(['somebody'])
})
