import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { useEmbedded } from './open-store.ts'

const store = useEmbedded()
const POOL = 4 // threads of libuv's pool, as Node starts it

/** Keeps the pool, in which the disk is waited for, at work; resolves when the first of its threads is free again. */
const busyPool = (): Promise<unknown> =>
  Promise.race(Array.from({ length: POOL }, () => promisify(pbkdf2)('a', 'b', 2_000_000, 64, 'sha512')))

test('E-15: a disk that takes long delays who writes, not who reads; a write is answered once it is on disk', async () => {
  const c = store.collection()
  await c.insertOne({ _id: 1, n: 0 })
  const order: string[] = []
  const free = busyPool().then(() => order.push('the disk is free'))
  const written = c.updateOne({ _id: 1 }, { $set: { n: 1 } }).then(() => order.push('written'))
  await c.findOne({ _id: 1 })
  await store.db.command({ ping: 1 })
  order.push('read')
  await Promise.all([free, written])
  expect(order).toEqual(['read', 'the disk is free', 'written'])
})

test('E-15: transactions on one document follow each other without waiting for the disk in between', async () => {
  const c = store.collection()
  await c.insertOne({ _id: 1, n: 0 })
  const order: string[] = []
  const free = busyPool().then(() => order.push('the disk is free'))
  const one = async (): Promise<void> => {
    await store.client.withSession((session) =>
      session.withTransaction(() => c.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })),
    )
    order.push('committed')
  }
  const all = Promise.all([one(), one(), one()])
  while ((await c.findOne({ _id: 1 }))?.['n'] !== 3) await store.db.command({ ping: 1 })
  order.push('seen')
  await Promise.all([free, all])
  expect(order).toEqual(['seen', 'the disk is free', 'committed', 'committed', 'committed'])
})
