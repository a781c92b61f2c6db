import { describe, expect, test } from '@jest/globals'
import { useContract } from './open-store.ts'

const store = useContract()

describe('many at once', () => {
  test('twenty that read and write one document all get their turn', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, n: 0 })
    const one = () =>
      store.client.withSession((session) =>
        session.withTransaction(async () => {
          const { n } = (await c.findOne({ _id: 1 }, { session }))!
          await c.updateOne({ _id: 1 }, { $set: { n: n + 1 } }, { session })
        }),
      )
    await Promise.all(Array.from({ length: 20 }, one))
    expect(await c.findOne()).toEqual({ _id: 1, n: 20 })
  })

  test('those that write the contended document first are not refused once', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, n: 0 })
    let tries = 0
    const one = (_: unknown, i: number) =>
      store.client.withSession((session) =>
        session.withTransaction(async () => {
          tries += 1
          await c.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
          await c.insertOne({ _id: `r${i}` }, { session })
        }),
      )
    await Promise.all(Array.from({ length: 30 }, one))
    expect([tries, (await c.findOne({ _id: 1 }))!['n'], await c.countDocuments()]).toEqual([30, 30, 31])
  })

  test('a writer outside waits for the transaction that holds its document', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, n: 0 })
    await store.client.withSession(async (session) => {
      session.startTransaction()
      await c.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
      const outside = c.updateOne({ _id: 1 }, { $inc: { n: 10 } })
      await store.db.command({ ping: 1 })
      expect((await c.findOne({ _id: 1 }))!['n']).toBe(0)
      await session.commitTransaction()
      await outside
    })
    expect((await c.findOne({ _id: 1 }))!['n']).toBe(11)
  })

  test('two that insert the same unique key: one of them', async () => {
    const c = store.collection()
    await c.createIndex({ k: 1 }, { unique: true })
    const one = (who: string) =>
      store.client.withSession((session) =>
        session.withTransaction(() => c.insertOne({ k: 1, who }, { session })),
      )
    const outcomes = await Promise.allSettled([one('a'), one('b')])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await c.countDocuments()).toBe(1)
  })
})

describe('collections made in a transaction', () => {
  test('are gone when it is aborted, and not taken from others', async () => {
    const c = store.collection()
    await store.client.withSession(async (session) => {
      session.startTransaction()
      await c.insertOne({ a: 1 }, { session })
      expect(await store.db.listCollections({ name: c.collectionName }).toArray()).toEqual([])
      const outside = c.insertOne({ a: 2 })
      await session.abortTransaction()
      await outside
    })
    expect(await c.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ a: 2 }])
  })

  test('an index made meanwhile is not missed by what the transaction wrote', async () => {
    const c = store.collection()
    await c.insertOne({ a: 0 })
    await store.client.withSession(async (session) => {
      session.startTransaction()
      await c.insertOne({ a: 1 }, { session })
      await c.createIndex({ a: 1 })
      const outcome = await session.commitTransaction().then(
        () => 1,
        () => 0,
      )
      expect(await c.find({ a: 1 }).hint({ a: 1 }).toArray()).toHaveLength(outcome)
    })
  })
})
