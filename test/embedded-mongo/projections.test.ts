import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  type Document,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb'
import { useContract } from './open-store.ts'
import { anyValue } from './values.ts'

const store = useContract()
const PATHS = ['a', 'b', 'ab', 'ก', 'a.b', 'a.ก', 'b.a.b', 'ก.ก', 'ab.a', 'missing', 'missing.a']

/** What taking the paths leaves of a value: documents and the members of lists in short. */
function taken(value: unknown, paths: string[][]): unknown {
  if (Array.isArray(value))
    return value
      .filter((one) => typeof one === 'object' && one !== null && isPlain(one))
      .map((one) => taken(one, paths))
  const shown: Document = {}
  for (const [name, field] of Object.entries(value as Document)) {
    const onward = paths.filter(([first]) => first === name).map(([, ...rest]) => rest)
    if (onward.some((rest) => rest.length === 0)) shown[name] = field
    else if (onward.length > 0 && isPlain(field)) shown[name] = taken(field, onward)
  }
  return shown
}

const isPlain = (value: unknown): boolean =>
  Array.isArray(value) ||
  (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype)

const collide = (paths: string[]): boolean =>
  paths.some((one) => paths.some((other) => other.startsWith(`${one}.`)))

test('a projection that takes paths shows these of every document, whatever else it holds', async () => {
  const c = store.collection()
  const inner = fc.dictionary(fc.constantFrom('a', 'b', 'ก'), anyValue, { noNullPrototype: true, maxKeys: 3 })
  const field = fc.oneof(anyValue, inner, fc.array(inner, { maxLength: 3 }))
  const fields = fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'ก'), field, { noNullPrototype: true })
  const projections = fc
    .uniqueArray(fc.constantFrom(...PATHS), { minLength: 1, maxLength: 5 })
    .filter((paths) => !collide(paths))
  await fc.assert(
    fc.asyncProperty(fields, projections, fc.boolean(), async (document, paths, withId) => {
      await c.deleteMany({})
      await c.insertOne({ _id: 1, ...(document as Document) })
      const projection = { ...Object.fromEntries(paths.map((path) => [path, 1])), _id: withId ? 1 : 0 }
      const whole = await c.findOne()
      const expected = taken(
        whole,
        [...paths, ...(withId ? ['_id'] : [])].map((path) => path.split('.')),
      )
      expect(await c.findOne({}, { projection })).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

test('values of every type are stepped over', async () => {
  const c = store.collection()
  const kinds = {
    double: 1.5,
    text: 'ก\0ข',
    binary: new Binary(Buffer.from([1, 2, 3])),
    id: new ObjectId('0'.repeat(24)),
    yes: true,
    date: new Date(5),
    nothing: null,
    regex: new BSONRegExp('a+', 'i'),
    code: new Code('f()'),
    scoped: new Code('f()', { a: 1 }),
    int: 7,
    stamp: new Timestamp({ t: 1, i: 2 }),
    decimal: Decimal128.fromString('1.10'),
    least: new MinKey(),
    most: new MaxKey(),
    list: [1, { a: 1 }],
    inner: { a: 1, b: 2 },
  }
  await c.insertOne({ _id: 1, ...kinds, last: 'last' })
  expect(await c.findOne({}, { projection: { _id: 0, last: 1, 'inner.b': 1 } })).toEqual({
    inner: { b: 2 },
    last: 'last',
  })
  const { regex: _, ...others } = kinds
  await c.replaceOne({ _id: 1 }, { ...others, last: 'last' })
  expect(await c.findOne({}, { projection: { _id: 0, last: 1 } })).toEqual({ last: 'last' })
})

test('a span of ids finds those from one to the other, both included', async () => {
  const c = store.collection()
  const ids = ['m:1', 'm:2', 'm:20', 'm:3', 'n:1', 'ม:1']
  await c.insertMany([...ids, 5].map((_id) => ({ _id, n: 1 })))
  const found = await c.find({ _id: { $gte: 'm:2', $lte: 'm:3' } }, { projection: { _id: 1 } }).toArray()
  expect(found.map(({ _id }) => _id)).toEqual(['m:2', 'm:20', 'm:3'])
  expect(await c.countDocuments({ _id: { $gte: 'm:3', $lte: 'ม:1' } })).toBe(3)
})
