import { describe, expect, test } from '@jest/globals'
import type { Document } from 'mongodb'
import { useContract } from './open-store.ts'

const store = useContract()

const sales = [
  {
    _id: 1,
    p: 'x',
    rows: [
      { c: 'F', v: 1 },
      { c: 'B', v: 2 },
    ],
  },
  { _id: 2, p: 'y', rows: [{ c: 'F', v: 3 }] },
  { _id: 3, p: 'x', rows: [] },
]

async function over(documents: Document[], pipeline: Document[]): Promise<Document[]> {
  const c = store.collection()
  await c.insertMany(documents)
  return c.aggregate(pipeline).toArray()
}

describe('stages', () => {
  const cases: [string, Document[], Document[]][] = [
    [
      '$match $unwind $group $sort $project $limit',
      [
        { $match: { p: { $in: ['x', 'y'] } } },
        { $unwind: '$rows' },
        { $group: { _id: '$rows.c', s: { $sum: '$rows.v' }, who: { $addToSet: '$p' } } },
        { $sort: { _id: 1 } },
        { $project: { _id: 0, c: '$_id', s: 1, k: { $size: '$who' } } },
        { $limit: 5 },
      ],
      [
        { s: 2, c: 'B', k: 1 },
        { s: 4, c: 'F', k: 2 },
      ],
    ],
    [
      '$group by a document, $sort by its fields',
      [
        { $unwind: '$rows' },
        { $group: { _id: { p: '$p', c: '$rows.c' }, s: { $sum: '$rows.v' } } },
        { $sort: { '_id.p': 1, '_id.c': 1 } },
      ],
      [
        { _id: { p: 'x', c: 'B' }, s: 2 },
        { _id: { p: 'x', c: 'F' }, s: 1 },
        { _id: { p: 'y', c: 'F' }, s: 3 },
      ],
    ],
    [
      '$facet',
      [
        {
          $facet: {
            n: [{ $count: 'n' }],
            last: [{ $sort: { _id: -1 } }, { $limit: 1 }, { $project: { p: 1 } }],
          },
        },
      ],
      [{ n: [{ n: 3 }], last: [{ _id: 3, p: 'x' }] }],
    ],
    ['$skip and $count', [{ $sort: { _id: 1 } }, { $skip: 1 }, { $count: 'n' }], [{ n: 2 }]],
    [
      '$bucket',
      [{ $bucket: { groupBy: '$_id', boundaries: [0, 2, 5], output: { n: { $sum: 1 } } } }],
      [
        { _id: 0, n: 1 },
        { _id: 2, n: 2 },
      ],
    ],
    ['$replaceRoot', [{ $match: { _id: 2 } }, { $replaceRoot: { newRoot: { q: '$p' } } }], [{ q: 'y' }]],
    [
      '$set and $unset',
      [{ $match: { _id: 2 } }, { $set: { t: { $sum: '$rows.v' } } }, { $unset: 'rows' }],
      [{ _id: 2, p: 'y', t: 3 }],
    ],
  ]
  test.each(cases)('%s', async (_name, pipeline, expected) => {
    expect(await over(sales, pipeline)).toEqual(expected)
  })

  test('$lookup gives the same with an index and without, for lists and for nothing', async () => {
    const provinces = store.collection()
    await provinces.insertMany([{ _id: 1, code: 'x' }, { _id: 2, code: 'y' }, { _id: 3 }])
    const c = store.collection()
    await c.insertMany([{ _id: 1, p: 'x' }, { _id: 2, p: ['x', 'y'] }, { _id: 3, p: 'z' }, { _id: 4 }])
    const lookup = { from: provinces.collectionName, localField: 'p', foreignField: 'code', as: 'found' }
    const pipeline = [{ $lookup: lookup }, { $sort: { _id: 1 } }, { $project: { 'found._id': 1 } }]
    const scanned = await c.aggregate(pipeline).toArray()
    await provinces.createIndex({ code: 1 })
    const indexed = await c.aggregate(pipeline).toArray()
    expect(indexed.map(({ found }) => found.map(({ _id }: Document) => _id))).toEqual([[1], [1, 2], [], [3]])
    expect(indexed.slice(0, 3)).toEqual(scanned.slice(0, 3))
  })

  test('$lookup with a pipeline', async () => {
    const other = store.collection()
    await other.insertMany([{ code: 'x', th: 'ลำปาง' }])
    const inner = [{ $match: { $expr: { $eq: ['$code', '$$q'] } } }, { $project: { _id: 0, th: 1 } }]
    const lookup = { from: other.collectionName, let: { q: '$p' }, pipeline: inner, as: 'pr' }
    const result = await over(sales, [{ $lookup: lookup }, { $sort: { _id: 1 } }])
    expect(result.map(({ pr }) => pr)).toEqual([[{ th: 'ลำปาง' }], [], [{ th: 'ลำปาง' }]])
  })

  test('$merge and $out write', async () => {
    const [merged, out] = [store.collection(), store.collection()]
    const counted = (n: number) => ({ $group: { _id: '$p', n: { $sum: n } } })
    await over(sales, [counted(1), { $merge: { into: merged.collectionName, whenMatched: 'replace' } }])
    await over(sales, [
      counted(10),
      { $merge: { into: merged.collectionName, on: '_id', whenMatched: 'merge' } },
    ])
    expect(await merged.find().sort({ _id: 1 }).toArray()).toEqual([
      { _id: 'x', n: 20 },
      { _id: 'y', n: 10 },
    ])
    await over(sales, [{ $project: { p: 1 } }, { $out: out.collectionName }])
    expect(await out.countDocuments()).toBe(3)
  })
})
