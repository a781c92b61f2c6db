import { describe, expect, test } from '@jest/globals'
import type { Document } from 'mongodb'
import { refused, useContract } from './open-store.ts'

const store = useContract()

async function over(documents: Document[], pipeline: Document[]): Promise<Document[]> {
  const c = store.collection()
  await c.insertMany(documents)
  return c.aggregate(pipeline).toArray()
}

describe('values', () => {
  test('dates in Bangkok', async () => {
    const date = new Date('2024-01-31T18:30:00Z')
    const bangkok = { date: '$at', timezone: 'Asia/Bangkok' }
    const project = {
      _id: 0,
      d: { $dateToString: { ...bangkok, format: '%Y-%m-%d' } },
      m: { $month: bangkok },
    }
    expect(await over([{ at: date }], [{ $project: project }])).toEqual([{ d: '2024-02-01', m: 2 }])
  })

  test('$sum leaves texts, nulls and missing out', async () => {
    const documents = [{ a: 1 }, { a: 'x' }, {}, { a: null }, { a: 2.5 }]
    expect(await over(documents, [{ $group: { _id: null, s: { $sum: '$a' } } }])).toEqual([
      { _id: null, s: 3.5 },
    ])
  })

  test('dates and identifiers group by value', async () => {
    const documents = [0, 0, 1].map((n) => ({ a: new Date(n) }))
    const result = await over(documents, [{ $group: { _id: '$a', n: { $sum: 1 } } }, { $sort: { _id: 1 } }])
    expect(result.map(({ n }) => n)).toEqual([2, 1])
  })

  test('count and distinct', async () => {
    const c = store.collection()
    await c.insertMany([{ a: [1, 2] }, { a: 2 }, { a: 3 }])
    expect(await c.distinct('a')).toEqual([1, 2, 3])
    expect(await c.estimatedDocumentCount()).toBe(3)
    expect(await c.countDocuments({ a: 2 })).toBe(2)
    expect(await c.countDocuments({}, { skip: 1, limit: 5 })).toBe(2)
    expect(await c.countDocuments({ a: 9 })).toBe(0)
  })
})

test('unknown stages and expressions are refused', async () => {
  await refused(over([{}], [{ $foo: {} }]), 40324)
  await refused(over([{}], [{ $project: { a: { $fooBar: 1 } } }]), 168)
})
