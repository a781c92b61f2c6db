import { describe, expect, test } from '@jest/globals'
import type { Document, UpdateOptions } from 'mongodb'
import { refused, useContract } from './open-store.ts'

const store = useContract()

describe('what is refused leaves the document as it was', () => {
  const wrong: [string, Document | Document[], number, UpdateOptions?][] = [
    ['an unknown operator', { $foo: { a: 1 } }, 9],
    ['one path twice', { $set: { a: 1 }, $unset: { 'a.b': 1 } }, 40],
    ['a new _id', { $set: { _id: 2 } }, 66],
    ['$inc of a text', { $inc: { s: 1 } }, 14],
    ['$push to a text', { $push: { s: 1 } }, 2],
    ['a field inside a text', { $set: { 's.x': 1 } }, 28],
    ['an empty field name', { $set: { 'a..b': 1 } }, 56],
    ['an array filter not given', { $set: { 'rows.$[r]': 1 } }, 2],
    ['an array filter not used', { $set: { s: 1 } }, 9, { arrayFilters: [{ 'r.p': 1 }] }],
  ]
  test.each(wrong)('%s', async (_name, change, code, options = {}) => {
    const c = store.collection()
    const document = { _id: 1, s: 'text', a: { b: 1 }, rows: [1] }
    await c.insertOne(document)
    await refused(c.updateOne({}, change, options), code)
    expect(await c.findOne()).toEqual(document)
  })

  test('operators mixed with fields', async () => {
    const c = store.collection()
    await c.insertOne({ _id: 1, a: 1 })
    const updates = [{ q: {}, u: { a: 1, $set: { b: 1 } } }]
    const answer = await store.db
      .command({ update: c.collectionName, updates })
      .catch((error: Document) => error)
    expect(answer['code'] ?? answer['writeErrors'][0].code).toBeGreaterThan(0)
    expect(await c.findOne()).toEqual({ _id: 1, a: 1 })
  })
})
