import { describe, expect, test } from '@jest/globals'
import { refused, useContract } from './open-store.ts'

const store = useContract()

describe('a transaction', () => {
  test('is all or nothing', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, n: 0 })
    const both = async (_id: number, end: () => void) =>
      store.client.withSession((session) =>
        session.withTransaction(async () => {
          await c.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session })
          await c.insertOne({ _id }, { session })
          end()
        }),
      )
    await both(2, () => undefined)
    const stopped = both(3, () => {
      throw new Error('stopped')
    })
    await expect(stopped).rejects.toThrow('stopped')
    expect(await c.find().toArray()).toEqual([{ _id: 1, n: 1 }, { _id: 2 }])
  })

  test('sees the data as at its first statement, and its own writes', async () => {
    const c = store.collection()
    await c.insertMany([
      { _id: 1, n: 0 },
      { _id: 2, n: 0 },
    ])
    await store.client.withSession(async (session) => {
      session.startTransaction()
      await c.findOne({ _id: 1 }, { session })
      await c.updateOne({ _id: 1 }, { $set: { n: 5 } })
      await c.insertOne({ _id: 3, n: 7 }, { session })
      await c.deleteOne({ _id: 2 }, { session })
      const seen = await c.find({}, { session }).sort({ _id: -1 }).toArray()
      expect(seen).toEqual([
        { _id: 3, n: 7 },
        { _id: 1, n: 0 },
      ])
      expect(await c.find().toArray()).toEqual([
        { _id: 1, n: 5 },
        { _id: 2, n: 0 },
      ])
      await session.commitTransaction()
    })
    expect(await c.find().toArray()).toEqual([
      { _id: 1, n: 5 },
      { _id: 3, n: 7 },
    ])
  })

  test('is refused a document that changed meanwhile, with the label that says: again', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, n: 0 })
    await store.client.withSession(async (session) => {
      session.startTransaction()
      await c.findOne({ _id: 1 }, { session })
      await c.updateOne({ _id: 1 }, { $set: { n: 5 } })
      const error = await refused(c.updateOne({ _id: 1 }, { $set: { n: 6 } }, { session }), 112)
      expect(error['hasErrorLabel']('TransientTransactionError')).toBe(true)
      await session.abortTransaction()
    })
  })

  test('may be committed again, and gives the same answer', async () => {
    const c = store.collection()
    await store.client.withSession(async (session) => {
      session.startTransaction()
      await c.insertOne({ _id: 1 }, { session })
      await session.commitTransaction()
      await session.commitTransaction()
    })
    expect(await c.countDocuments()).toBe(1)
  })

  test('with a refused insert is over', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1 })
    await store.client.withSession(async (session) => {
      session.startTransaction()
      await c.insertOne({ _id: 2 }, { session })
      await refused(c.insertOne({ _id: 1 }, { session }), 11000)
      await refused(c.insertOne({ _id: 3 }, { session }), 251)
      await session.abortTransaction()
    })
    expect(await c.countDocuments()).toBe(1)
  })
})
