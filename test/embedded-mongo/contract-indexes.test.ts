import { describe, expect, test } from '@jest/globals'
import { Long, type IndexSpecification } from 'mongodb'
import { refused, until, useContract } from './open-store.ts'

const store = useContract()

describe('unique', () => {
  test('the error names the key and its values', async () => {
    const c = store.collection()
    await c.createIndex({ a: 1, b: 1 }, { unique: true })
    await c.insertMany([
      { a: 1, b: 'x' },
      { a: 2, b: 'x' },
    ])
    const error = await refused(c.updateOne({ a: 2 }, { $set: { a: 1 } }), 11000)
    expect([error.keyPattern, error.keyValue]).toEqual([
      { a: 1, b: 1 },
      { a: 1, b: 'x' },
    ])
    const byUpsert = await refused(
      c.findOneAndUpdate({ a: 1, b: 'x', v: 0 }, { $set: { y: 1 } }, { upsert: true }),
      11000,
    )
    expect(byUpsert.keyPattern).toEqual({ a: 1, b: 1 })
  })

  test('_id', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 'a' })
    expect((await refused(c.insertOne({ _id: 'a' }), 11000)).keyPattern).toEqual({ _id: 1 })
  })

  test('missing counts as null, unless the index is sparse', async () => {
    const c = store.collection()
    await c.createIndex({ a: 1 }, { unique: true })
    await c.createIndex({ s: 1 }, { unique: true, sparse: true })
    await c.insertOne({ a: 1 })
    await c.insertOne({ s: 1 })
    await refused(c.insertOne({ s: 2 }), 11000)
    await refused(c.insertOne({ a: 2, s: 1 }), 11000)
    await c.insertOne({ a: 3 })
    expect(await c.countDocuments({ s: null })).toBe(2)
  })

  test('partial: only documents that meet the filter are compared', async () => {
    const c = store.collection()
    const isText = { line: { $type: 'string' } }
    await c.createIndex({ line: 1 }, { unique: true, partialFilterExpression: isText })
    await c.createIndex({ a: 1 }, { unique: true, partialFilterExpression: { active: true } })
    await c.insertMany([
      { line: null, a: 1, active: true },
      { line: null, a: 1 },
      { line: 'U1', a: 1, active: false },
    ])
    await refused(c.insertOne({ line: 'U1' }), 11000)
    await refused(c.updateOne({ active: false }, { $set: { active: true } }), 11000)
    expect(await c.countDocuments({ line: 'U1' })).toBe(1)
    expect(await c.countDocuments({ a: 1 })).toBe(3)
  })

  test('numbers are equal across their types, and exact beyond 2^53', async () => {
    const c = store.collection()
    await c.createIndex({ a: 1 }, { unique: true })
    await c.insertOne({ a: 1 })
    await refused(c.insertOne({ a: Long.fromNumber(1) }), 11000)
    await c.insertMany([
      { a: Long.fromString('9007199254740993') },
      { a: Long.fromString('9007199254740992') },
    ])
    await refused(c.insertOne({ a: Long.fromString('9007199254740993') }), 11000)
    expect(await c.countDocuments({ a: Long.fromString('9007199254740993') })).toBe(1)
  })

  test('members of an array are compared with those of other documents, not with one another', async () => {
    const c = store.collection()
    await c.createIndex({ 'x.k': 1 }, { unique: true })
    await c.insertOne({ x: [{ k: 1 }, { k: 2 }, { k: 2 }] })
    await refused(c.insertOne({ x: [{ k: 2 }] }), 11000)
  })

  test('cannot be made over documents that are not', async () => {
    const c = store.collection()
    await c.insertMany([{ a: 1 }, { a: 1 }])
    await refused(c.createIndex({ a: 1 }, { unique: true }), 11000)
    expect(await c.indexes()).toHaveLength(1)
  })

  test('texts longer than a page', async () => {
    const c = store.collection()
    await c.createIndex({ s: 1 }, { unique: true })
    const [a, b] = ['ก'.repeat(5000) + '1', 'ก'.repeat(5000) + '2']
    await c.insertMany([{ s: a }, { s: b }])
    await refused(c.insertOne({ s: a }), 11000)
    expect([await c.countDocuments({ s: b }), await c.countDocuments({ s: { $gte: 'ก' } })]).toEqual([1, 2])
  })
})

describe('TTL', () => {
  test('removes what is over; not the future, not what is no date', async () => {
    const c = store.collection()
    await c.createIndex({ at: 1 }, { expireAfterSeconds: 1 })
    await c.insertMany([
      { at: new Date(Date.now() - 5000) },
      { at: new Date(Date.now() + 1e6) },
      { at: 'x' },
      {},
    ])
    await until(async () => (await c.countDocuments()) === 3)
  }, 90_000)

  test('a partial one keeps what its filter does not hold', async () => {
    const c = store.collection()
    await c.createIndex({ until: 1 }, { expireAfterSeconds: 0, partialFilterExpression: { done: true } })
    await c.insertMany([false, true].map((done) => ({ until: new Date(0), done })))
    await until(async () => (await c.countDocuments()) === 1)
    expect((await c.findOne())!['done']).toBe(false)
  }, 90_000)
})

describe('made, listed, dropped', () => {
  test('the same again is nothing; another of that name is refused', async () => {
    const c = store.collection()
    await c.createIndex({ a: 1, b: -1 })
    await c.createIndex({ a: 1, b: -1 })
    await refused(c.createIndex({ a: 1, b: -1 }, { unique: true }), 85, 86)
    await refused(c.createIndex({ z: 1 }, { name: 'a_1_b_-1' }), 85, 86)
    expect((await c.indexes()).map(({ name }) => name)).toEqual(['_id_', 'a_1_b_-1'])
    await c.dropIndex('a_1_b_-1')
    await refused(c.dropIndex('a_1_b_-1'), 27)
    await refused(c.dropIndex('_id_'), 72)
  })

  test('an unknown hint is refused, a known one used', async () => {
    const c = store.collection()
    await c.insertOne({ a: 1 })
    await c.createIndex({ a: 1 })
    await refused(c.find().hint('nope').toArray(), 2)
    expect(
      await c
        .find({ a: 1 })
        .hint({ a: 1 } as IndexSpecification)
        .toArray(),
    ).toHaveLength(1)
  })
})
