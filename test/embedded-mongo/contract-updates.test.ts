import { describe, expect, test } from '@jest/globals'
import type { Document, UpdateFilter, UpdateOptions } from 'mongodb'
import { useContract, type Any } from './open-store.ts'

const store = useContract()

async function changed(
  document: Any,
  change: Document | Document[],
  options: UpdateOptions = {},
  filter = {},
): Promise<Any> {
  const c = store.collection()
  await c.insertOne({ _id: 1, ...document })
  await c.updateOne({ _id: 1, ...filter }, change as UpdateFilter<Any>, options)
  const { _id, ...rest } = (await c.findOne())!
  return rest
}

describe('fields', () => {
  test('$set, $unset, $inc, $mul, $min, $max, $rename, $bit', async () => {
    const document = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 }
    const change = {
      $set: { 'h.i': 1 },
      $unset: { a: '' },
      $inc: { b: 2, n: 1 },
      $mul: { c: 2 },
      $min: { d: 3 },
      $max: { e: 9 },
      $bit: { f: { and: 3 } },
      $rename: { g: 'gg' },
    }
    const result = await changed(document, change)
    expect(result).toEqual({ b: 4, c: 6, d: 3, e: 9, f: 2, h: { i: 1 }, n: 1, gg: 7 })
  })

  test('$currentDate gives the present', async () => {
    const before = Date.now() - 5000
    const { at } = await changed({}, { $currentDate: { at: true } })
    expect((at as Date).getTime()).toBeGreaterThan(before)
  })

  test('an update that changes nothing says so', async () => {
    const c = store.collection()
    await c.insertOne({ a: 1 })
    const { matchedCount, modifiedCount } = await c.updateOne({}, { $set: { a: 1 } })
    expect([matchedCount, modifiedCount]).toEqual([1, 0])
  })
})

describe('arrays', () => {
  test('$push with $each, $position, $sort and $slice', async () => {
    const sorted = await changed({ a: [3, 1] }, { $push: { a: { $each: [2], $sort: -1, $slice: 2 } } })
    expect(sorted).toEqual({ a: [3, 2] })
    expect(await changed({ a: [3] }, { $push: { a: { $each: [9], $position: 0 } } })).toEqual({ a: [9, 3] })
  })

  test('$pull by value, by fields, by operators and with $or', async () => {
    const document = {
      a: [
        { k: 1, v: 2 },
        { k: 2, v: 5 },
      ],
      b: [1, 5, 9],
      c: [1, 2],
      d: [{ x: 1 }, { x: 2 }, { x: 3 }],
    }
    const change = {
      $pull: { a: { k: 1, v: { $lt: 3 } }, b: { $gte: 5 }, c: 1, d: { $or: [{ x: 1 }, { x: 3 }] } },
    }
    const result = await changed(document, change)
    expect(result).toEqual({ a: [{ k: 2, v: 5 }], b: [1], c: [2], d: [{ x: 2 }] })
  })

  test('$addToSet, $pop, $pullAll', async () => {
    const document = { a: [{ x: 1 }], b: [1, 2, 3], c: [1, 2, 1] }
    const change: Document = {
      $addToSet: { a: { $each: [{ x: 1 }, { x: 2 }] } },
      $pop: { b: 1 },
      $pullAll: { c: [1] },
    }
    expect(await changed(document, change)).toEqual({
      a: [{ x: 1 }, { x: 2 }],
      b: [1, 2],
      c: [2],
    })
  })

  test('array filters: two fields of one row, and nested', async () => {
    const document = {
      rows: [
        { p: 'a', v: 1 },
        { p: 'b', v: 2 },
      ],
    }
    const two = { $set: { 'rows.$[r].v': 9, 'rows.$[r].w': 8 } }
    const result = await changed(document, two, { arrayFilters: [{ 'r.p': 'b' }] })
    expect(result['rows']).toEqual([
      { p: 'a', v: 1 },
      { p: 'b', v: 9, w: 8 },
    ])
    const nested = {
      a: [
        { k: 1, b: [1, 2] },
        { k: 2, b: [1, 2] },
      ],
    }
    const filters = { arrayFilters: [{ 'x.k': 2 }, { y: { $gte: 2 } }] }
    const deep = await changed(nested, { $inc: { 'a.$[x].b.$[y]': 10 } }, filters)
    expect(deep['a']).toEqual([
      { k: 1, b: [1, 2] },
      { k: 2, b: [1, 12] },
    ])
  })

  test('the position the filter matched, and all positions', async () => {
    const rows = {
      r: [
        { p: 1, q: 1 },
        { p: 1, q: 2 },
      ],
    }
    const byElement = await changed(rows, { $set: { 'r.$.z': 1 } }, {}, { r: { $elemMatch: { p: 1, q: 2 } } })
    expect(byElement['r'][1]).toEqual({ p: 1, q: 2, z: 1 })
    const byField = await changed(rows, { $set: { 'r.$.z': 1 } }, {}, { 'r.q': 2 })
    expect(byField).toEqual(byElement)
    expect((await changed(rows, { $inc: { 'r.$[].p': 1 } }))['r'].map(({ p }: Document) => p)).toEqual([2, 2])
    expect((await changed(rows, { $set: { 'r.1.q': 5 } }))['r'][1]).toEqual({ p: 1, q: 5 })
  })
})

describe('pipelines', () => {
  test('$set, $unset and $replaceWith', async () => {
    const document = { a: 2, rows: [{ v: 1 }, { v: 2 }] }
    const result = await changed(document, [
      { $set: { total: { $sum: '$rows.v' }, b: { $multiply: ['$a', 2] } } },
      { $unset: 'a' },
    ])
    expect(result).toEqual({ rows: [{ v: 1 }, { v: 2 }], total: 3, b: 4 })
    expect(await changed({ a: { b: 1 } }, [{ $replaceWith: { _id: '$_id', c: '$a.b' } }])).toEqual({ c: 1 })
  })
})
