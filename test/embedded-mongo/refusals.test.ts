import { describe, expect, test } from '@jest/globals'
import { Decimal128, Long, type Document } from 'mongodb'
import { refused, useEmbedded } from './open-store.ts'

const store = useEmbedded()

describe('what the store does not do is refused by name', () => {
  const cases: [string, Document][] = [
    ['collation', { find: 'c', collation: { locale: 'th' } }],
    ['$where', { find: 'c', filter: { $where: 'true' } }],
    ['$text', { find: 'c', filter: { $text: { $search: 'x' } } }],
    ['$jsonSchema', { create: 'v', validator: { $jsonSchema: {} } }],
    ['viewOn', { create: 'v', viewOn: 'c', pipeline: [] }],
    ['capped', { create: 'v', capped: true, size: 1000 }],
    ['timeseries', { create: 'v', timeseries: { timeField: 't' } }],
    ['clusteredIndex', { create: 'v', clusteredIndex: { key: { _id: 1 }, unique: true } }],
    ['index on a: text', { createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 't' }] }],
    ['index on a: 2dsphere', { createIndexes: 'c', indexes: [{ key: { a: '2dsphere' }, name: 'g' }] }],
    ['$geoNear', { aggregate: 'c', pipeline: [{ $geoNear: {} }], cursor: {} }],
    ['$function', { aggregate: 'c', pipeline: [{ $set: { a: { $function: {} } } }], cursor: {} }],
    ['readConcern snapshot', { find: 'c', readConcern: { level: 'snapshot' } }],
    ['explain', { explain: { find: 'c' } }],
    ['saslStart', { saslStart: 1, mechanism: 'PLAIN', payload: '' }],
    ['mapReduce', { mapReduce: 'c' }],
  ]
  test.each(cases)('%s', async (name, command) => {
    const error = await refused(store.db.command(command), 238, 59)
    expect(error.message).toContain(name)
  })

  test('change streams', async () => {
    const stream = store.collection().watch()
    await refused(stream.next(), 40573)
    await stream.close()
  })

  test('arithmetic that would be rounded', async () => {
    const c = store.collection()
    await c.insertMany([
      { _id: 1, n: Long.fromString('9007199254740991') },
      { _id: 2, n: 2 },
      { _id: 3, n: Decimal128.fromString('0.1') },
    ])
    await refused(c.updateOne({ _id: 1 }, { $inc: { n: 1 } }), 238)
    await refused(c.updateOne({ _id: 3 }, { $inc: { n: 1 } }), 238)
    await refused(
      c.aggregate([{ $match: { _id: { $lt: 3 } } }, { $group: { _id: null, s: { $sum: '$n' } } }]).toArray(),
      238,
    )
  })
})

test('a query past its time is ended, code 50', async () => {
  const c = store.collection()
  await c.insertMany(Array.from({ length: 20_000 }, (_, i) => ({ i })))
  await refused(c.find({ $expr: { $eq: [{ $add: ['$i', 1] }, -1] } }, { maxTimeMS: 3 }).toArray(), 50)
})

test('validators hold for inserts, updates and upserts', async () => {
  const c = await store.db.createCollection<{ a: number }>('validated', { validator: { a: { $gt: 0 } } })
  await c.insertOne({ a: 1 })
  await refused(c.insertOne({ a: 0 }), 121)
  await refused(c.updateOne({}, { $set: { a: -1 } }), 121)
  await refused(c.updateOne({ a: -5 }, { $set: { b: 1 } as Document }, { upsert: true }), 121)
  expect(await c.countDocuments({ a: 1 })).toBe(1)
})

describe('cursors and collections', () => {
  test('batches, also while documents go away, and cursors that are killed', async () => {
    const c = store.collection()
    await c.insertMany(Array.from({ length: 500 }, (_, _id) => ({ _id })))
    let seen = 0
    for await (const { _id } of c.find({}, { batchSize: 50 })) {
      seen += 1
      await c.deleteOne({ _id })
    }
    expect([seen, await c.countDocuments()]).toEqual([500, 0])
    await c.insertMany(Array.from({ length: 10 }, (_, _id) => ({ _id })))
    const cursor = c.find({}, { batchSize: 2 })
    await cursor.next()
    await cursor.close()
    const { cursors } = await store.db.admin().serverStatus()
    expect(cursors).toEqual({ open: 0 })
  })

  test('renamed, listed, dropped', async () => {
    const c = store.collection()
    await c.insertOne({ a: 1 })
    const renamed = await c.rename(`${c.collectionName}r`)
    expect(await renamed.countDocuments()).toBe(1)
    const names = (await store.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name)
    expect([names.includes(c.collectionName), names.includes(renamed.collectionName)]).toEqual([false, true])
    await renamed.drop()
    expect(await store.db.listCollections({ name: renamed.collectionName }).toArray()).toEqual([])
    const { databases, totalSize } = await store.db.admin().listDatabases()
    expect([databases.map(({ name }) => name).includes('contract'), Number(totalSize) > 0]).toEqual([
      true,
      true,
    ])
    expect((await store.db.stats())['storageSize']).toBeGreaterThan(0)
  })
})
