import { describe, expect, test } from '@jest/globals'
import { Long } from 'mongodb'
import { refused, useContract } from './open-store.ts'

const store = useContract()

describe('insert', () => {
  test('a document without _id gets one, first', async () => {
    const c = store.collection()
    await c.insertOne({ a: 1 })
    expect(Object.keys((await c.findOne())!)).toEqual(['_id', 'a'])
  })

  test('unordered: the refused one does not keep the others out', async () => {
    const c = store.collection()
    await c.createIndex({ a: 1 }, { unique: true })
    const error = await refused(c.insertMany([{ a: 1 }, { a: 1 }, { a: 2 }], { ordered: false }), 11000)
    expect([error['result'].insertedCount, error['writeErrors'].length]).toEqual([2, 1])
  })

  test('a document refused by its second unique index leaves nothing in the first', async () => {
    const c = store.collection()
    await c.createIndexes([
      { key: { a: 1 }, unique: true },
      { key: { b: 1 }, unique: true },
    ])
    await c.insertOne({ a: 1, b: 1 })
    await refused(c.insertOne({ a: 2, b: 1 }), 11000)
    await c.insertOne({ a: 2, b: 2 })
    expect(await c.countDocuments({ a: 2 })).toBe(1)
  })

  test('16 MB: refused by insert, by update and by upsert', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, a: 'x'.repeat(9_000_000) })
    const more = { $set: { b: 'x'.repeat(8_000_000) } }
    await expect(c.updateOne({ _id: 1 }, more)).rejects.toThrow()
    await expect(c.updateOne({ _id: 2, c: 'x'.repeat(9_000_000) }, more, { upsert: true })).rejects.toThrow()
    expect(await c.find({}, { projection: { b: 1 } }).toArray()).toEqual([{ _id: 1 }])
  })
})

describe('upsert', () => {
  test('takes what the filter says is equal, $setOnInsert only the first time', async () => {
    const c = store.collection()
    const filter = { a: 1, 'b.c': 2, x: { $gt: 3 }, y: { $in: [4] }, $and: [{ z: 5 }] }
    const { upsertedId } = await c.updateOne(
      filter,
      { $set: { s: 1 }, $setOnInsert: { i: 1 } },
      { upsert: true },
    )
    expect(await c.findOne()).toEqual({ _id: upsertedId, a: 1, b: { c: 2 }, y: 4, z: 5, s: 1, i: 1 })
    await c.updateOne({ a: 1 }, { $set: { s: 2 }, $setOnInsert: { i: 2 } }, { upsert: true })
    expect(await c.findOne({}, { projection: { _id: 0, s: 1, i: 1 } })).toEqual({ s: 2, i: 1 })
  })

  test('by replacement keeps the _id of the filter', async () => {
    const c = store.collection()
    await c.replaceOne({ _id: 'k' }, { v: 1 }, { upsert: true })
    expect(await c.findOne()).toEqual({ _id: 'k', v: 1 })
  })

  test('fifty at once on one unique key make one document', async () => {
    const c = store.collection()
    await c.createIndex({ k: 1 }, { unique: true })
    const one = () => c.updateOne({ k: 1 }, { $inc: { n: 1 } }, { upsert: true })
    await Promise.all(Array.from({ length: 50 }, one))
    expect(await c.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ k: 1, n: 50 }])
  })

  test('by pipeline', async () => {
    const c = store.collection()
    const pipeline = [{ $set: { n: { $add: [{ $ifNull: ['$n', 0] }, 1] } } }]
    for (let i = 0; i < 2; i += 1) await c.updateOne({ _id: 1 }, pipeline, { upsert: true })
    expect(await c.findOne()).toEqual({ _id: 1, n: 2 })
  })
})

describe('findAndModify', () => {
  test('answers before or after, sorted and projected', async () => {
    const c = store.collection()
    await c.insertMany([
      { _id: 1, n: 3 },
      { _id: 2, n: 1 },
    ])
    const before = await c.findOneAndUpdate({}, { $set: { x: 1 } }, { sort: { n: 1 }, projection: { n: 1 } })
    expect(before).toEqual({ _id: 2, n: 1 })
    const after = await c.findOneAndReplace({ _id: 1 }, { m: 1 }, { returnDocument: 'after' })
    expect(after).toEqual({ _id: 1, m: 1 })
    expect(await c.findOneAndDelete({}, { sort: { n: -1 } })).toEqual({ _id: 2, n: 1, x: 1 })
  })

  test('an upsert answers the new document, or null when asked for the old', async () => {
    const c = store.collection()
    const inc = { $inc: { n: 1 } }
    const after = await c.findOneAndUpdate({ _id: 5 }, inc, { upsert: true, returnDocument: 'after' })
    expect(after).toEqual({ _id: 5, n: 1 })
    expect(await c.findOneAndUpdate({ _id: 6 }, inc, { upsert: true, returnDocument: 'before' })).toBeNull()
  })

  test('of fifty with the same version in the filter, one wins', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, version: 0 })
    const one = () => c.findOneAndUpdate({ _id: 1, version: 0 }, { $inc: { version: 1 } })
    const answers = await Promise.all(Array.from({ length: 50 }, one))
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1)
  })
})

describe('bulk, delete, and retried writes', () => {
  test('a mixed bulk is carried out in order', async () => {
    const c = store.collection()
    const result = await c.bulkWrite([
      { insertOne: { document: { _id: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $set: { a: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { a: 1 } }, upsert: true } },
      { replaceOne: { filter: { _id: 1 }, replacement: { b: 1 } } },
      { deleteOne: { filter: { _id: 2 } } },
    ])
    const { insertedCount, modifiedCount, upsertedCount, deletedCount } = result
    expect([insertedCount, modifiedCount, upsertedCount, deletedCount]).toEqual([1, 2, 1, 1])
    expect(await c.find().toArray()).toEqual([{ _id: 1, b: 1 }])
  })

  test('an update of many does not meet its own changes again', async () => {
    const c = store.collection()
    await c.createIndex({ n: 1 })
    await c.insertMany(Array.from({ length: 300 }, (_, i) => ({ _id: i, n: i })))
    expect((await c.updateMany({ n: { $gte: 0 } }, { $inc: { n: 1000 } })).modifiedCount).toBe(300)
    expect((await c.deleteMany({ n: { $lt: 1100 } })).deletedCount).toBe(100)
  })

  test('a write sent twice with one number is done once and answered the same', async () => {
    const c = store.collection()
    const session = store.client.startSession()
    const updates = [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }]
    const command = { update: c.collectionName, updates, lsid: session.id, txnNumber: Long.fromNumber(7) }
    const answers = [await store.db.command(command), await store.db.command(command)]
    expect(answers.map(({ n, upserted }) => [n, upserted])).toEqual([
      [1, [{ index: 0, _id: 1 }]],
      [1, [{ index: 0, _id: 1 }]],
    ])
    expect(await c.findOne()).toEqual({ _id: 1, n: 1 })
    await refused(store.db.command({ ...command, txnNumber: Long.fromNumber(6) }), 225)
  })
})
