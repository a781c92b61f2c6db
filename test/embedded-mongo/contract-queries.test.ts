import { describe, expect, test } from '@jest/globals'
import { Binary, Long, type Collection, type Document, type Filter } from 'mongodb'
import { refused, useContract, type Any } from './open-store.ts'

const store = useContract()

const ids = async (c: Collection<Any>, filter: Filter<Any>): Promise<unknown[]> =>
  (await c.find(filter).sort({ _id: 1 }).toArray()).map(({ _id }) => _id)

describe('filters', () => {
  const documents = [
    { _id: 1, n: 'ลำปาง', a: [{ k: 1, v: 2 }], t: ['x', 'y'], d: new Date(1000) },
    { _id: 2, n: 'Lamphun', t: 'x', d: new Date(2000), m: 5 },
    { _id: 3, n: null, t: [], m: 6 },
    { _id: 4, m: 5.5, b: new Binary(Buffer.from([1, 0, 255])) },
  ]
  const cases: [string, Filter<Any>, number[]][] = [
    ['equality', { n: 'ลำปาง' }, [1]],
    ['null finds missing', { n: null }, [3, 4]],
    ['$ne null', { n: { $ne: null } }, [1, 2]],
    ['$in with null', { n: { $in: [null, 'ลำปาง'] } }, [1, 3, 4]],
    ['$nin', { n: { $nin: ['ลำปาง', null] } }, [2]],
    ['regular expression', { n: /^lam/i }, [2]],
    ['$not', { n: { $not: /^L/ } }, [1, 3, 4]],
    ['$elemMatch', { a: { $elemMatch: { k: 1, v: { $gt: 1 } } } }, [1]],
    ['a path through an array', { 'a.v': 2 }, [1]],
    ['a member of an array', { t: 'x' }, [1, 2]],
    ['$size', { t: { $size: 0 } }, [3]],
    ['$all', { t: { $all: ['x', 'y'] } }, [1]],
    ['$exists', { m: { $exists: false } }, [1]],
    ['$type', { m: { $type: 'int' } }, [2, 3]],
    ['a range of dates', { d: { $gt: new Date(1000), $lte: new Date(2000) } }, [2]],
    ['a range of numbers leaves texts out', { n: { $gt: 0 } }, []],
    ['$or', { $or: [{ n: 'ลำปาง' }, { m: 6 }] }, [1, 3]],
    ['$nor', { $nor: [{ n: 'ลำปาง' }, { m: 6 }] }, [2, 4]],
    ['$and of the same path', { $and: [{ m: { $gt: 5 } }, { m: { $lt: 6 } }] }, [4]],
    ['$expr', { $expr: { $gt: ['$m', 5.2] } }, [3, 4]],
    ['bytes', { b: new Binary(Buffer.from([1, 0, 255])) }, [4]],
    ['a 64-bit number', { m: Long.fromNumber(5) }, [2]],
  ]
  test.each(cases)('%s', async (_name, filter, expected) => {
    const c = store.collection()
    await c.insertMany(documents)
    expect(await ids(c, filter)).toEqual(expected)
    await c.createIndexes([
      { key: { n: 1 } },
      { key: { m: -1 } },
      { key: { t: 1 } },
      { key: { d: 1 } },
      { key: { 'a.v': 1 } },
    ])
    expect(await ids(c, filter)).toEqual(expected)
  })

  test.each([[{ $foo: 1 }], [{ a: { $foo: 1 } }], [{ $or: [] }], [{ a: { $in: 1 } }]])(
    '%j is refused',
    async (filter) => {
      const c = store.collection()
      await c.insertOne({ a: 1 })
      await refused(c.find(filter as Filter<Any>).toArray(), 2)
    },
  )
})

describe('projection', () => {
  const document = {
    _id: 1,
    a: 1,
    b: { c: 1, d: 2 },
    rows: [
      { p: 1, v: 1 },
      { p: 2, v: 2 },
    ],
  }
  const cases: [string, Document, Document, Filter<Any>?][] = [
    ['fields taken', { 'b.c': 1, _id: 0 }, { b: { c: 1 } }],
    ['fields left out', { b: 0, rows: 0 }, { _id: 1, a: 1 }],
    ['a path through an array', { _id: 0, 'rows.v': 1 }, { rows: [{ v: 1 }, { v: 2 }] }],
    ['$elemMatch', { rows: { $elemMatch: { p: 2 } } }, { _id: 1, rows: [{ p: 2, v: 2 }] }],
    ['$slice', { rows: { $slice: -1 }, b: 0, a: 0 }, { _id: 1, rows: [{ p: 2, v: 2 }] }],
    ['the matched member', { 'rows.$': 1 }, { _id: 1, rows: [{ p: 2, v: 2 }] }, { 'rows.p': 2 }],
    ['an expression', { _id: 0, total: { $sum: '$rows.v' } }, { total: 3 }],
  ]
  test.each(cases)('%s', async (_name, projection, expected, filter = {}) => {
    const c = store.collection()
    await c.insertOne(document)
    expect(await c.findOne(filter, { projection })).toEqual(expected)
  })

  test('taking and leaving out at once is refused', async () => {
    const c = store.collection()
    await c.insertOne(document)
    await refused(c.findOne({}, { projection: { a: 1, b: 0 } }), 31253, 31254)
  })
})

describe('order', () => {
  test('of mixed kinds, in memory and by an index', async () => {
    const c = store.collection()
    const values = ['x', 1, null, undefined, { k: 1 }, true, new Date(), [5, -1], []]
    await c.insertMany(values.map((a, _id) => (a === undefined ? { _id } : { _id, a })))
    const sorted = async (d: 1 | -1) =>
      (await c.find().sort({ a: d, _id: 1 }).toArray()).map(({ _id }) => _id)
    const [up, down] = [await sorted(1), await sorted(-1)]
    expect(up.slice(-4)).toEqual([0, 4, 5, 6])
    expect(up.indexOf(7)).toBeLessThan(up.indexOf(1))
    await c.createIndex({ a: 1, _id: 1 })
    expect([await sorted(1), await sorted(-1)]).toEqual([up, down])
  })

  test('Thai by bytes, characters beyond U+FFFF last, NaN before numbers', async () => {
    const c = store.collection()
    const names = ['กรุงเทพ', 'ลำปาง', 'เชียงใหม่', '\uFF5E', '\u{1F600}']
    await c.insertMany(names.toReversed().map((n, i) => ({ n, i })))
    expect((await c.find().sort({ n: 1 }).toArray()).map(({ n }) => n)).toEqual(names)
    await c.createIndex({ n: 1 })
    expect((await c.find().sort({ n: 1 }).toArray()).map(({ n }) => n)).toEqual(names)
  })

  test('skip and limit, from either end', async () => {
    const c = store.collection()
    await c.insertMany(Array.from({ length: 50 }, (_, _id) => ({ _id })))
    expect((await c.find().sort({ _id: -1 }).skip(10).limit(3).toArray()).map(({ _id }) => _id)).toEqual([
      39, 38, 37,
    ])
  })
})
