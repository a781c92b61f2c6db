import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { MongoClient } from 'mongodb'
import { spawnEmbedded } from '#embedded-mongo/index.ts'
import { newFolder, until } from './open-store.ts'

const SHEETS = 4
const WRITERS = 12
const ROUNDS = 4

type Head = { _id: string; count: number; rows: number }
type Change = { _id: string; sheet: string }

const collections = (client: MongoClient) => {
  const db = client.db('killed')
  return {
    heads: db.collection<Head>('heads'),
    changes: db.collection<Change>('changes'),
    rows: db.collection<Change>('rows'),
  }
}

/** One save: the head counts, a row and a change; acknowledged when it resolves. */
async function save(client: MongoClient, name: string, sheet: string): Promise<void> {
  const { heads, changes, rows } = collections(client)
  const session = client.startSession()
  try {
    session.startTransaction()
    await heads.updateOne({ _id: sheet }, { $inc: { count: 1, rows: 1 } }, { session, upsert: true })
    await rows.insertOne({ _id: name, sheet }, { session })
    await changes.insertOne({ _id: name, sheet }, { session })
    await session.commitTransaction()
  } finally {
    await session.endSession()
  }
}

/** Saves from many writers until the store is gone; answers the acknowledged ones. */
async function saveUntilKilled(uri: string, round: number, kill: () => void): Promise<string[]> {
  const client = await MongoClient.connect(uri, {
    serverSelectionTimeoutMS: 200,
    retryWrites: false,
    maxPoolSize: WRITERS,
  })
  const acknowledged: string[] = []
  const end = new AbortController()
  const writer = async (_: unknown, who: number) => {
    for (let i = 0; !end.signal.aborted; i += 1) {
      const name = `${round}-${who}-${i}`
      await save(client, name, `s${who % SHEETS}`).then(
        () => acknowledged.push(name),
        () => undefined,
      )
    }
  }
  const writers = Array.from({ length: WRITERS }, writer)
  await until(() => acknowledged.length > 30 + 20 * round)
  kill()
  end.abort()
  await Promise.all(writers)
  await client.close(true)
  return acknowledged
}

test('killed under load again and again: nothing acknowledged is lost, nothing is half done or done twice', async () => {
  const folder = newFolder()
  const acknowledged: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const store = await spawnEmbedded({ folder, socket: join(folder, 'm.sock') })
    acknowledged.push(...(await saveUntilKilled(store.uri, round, () => process.kill(store.pid, 'SIGKILL'))))
    expect((await store.exited).signal).toBe('SIGKILL')
  }
  const store = await spawnEmbedded({ folder, socket: join(folder, 'm.sock') })
  const client = await MongoClient.connect(store.uri)
  const { heads, changes, rows } = collections(client)
  const kept = (await changes.find().toArray()).map(({ _id }) => _id)
  expect(acknowledged.filter((name) => !kept.includes(name))).toEqual([])
  expect((await rows.find().toArray()).map(({ _id }) => _id)).toEqual(kept)
  for (const { _id, count, rows: counted } of await heads.find().toArray()) {
    const present = await changes.countDocuments({ sheet: _id })
    expect([count, counted]).toEqual([present, present])
  }
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 30)
  await client.close()
  await store.stop()
  rmSync(folder, { recursive: true })
}, 60_000)
