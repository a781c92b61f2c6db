// Arbitrary BSON values and filters for property tests.
import { Binary, Long, ObjectId } from 'mongodb'
import * as fc from 'fast-check'

const text = fc.oneof(
  fc.constantFrom('', 'a', 'a\0', 'b', 'ก', '\u{1F600}', '\uFF5E'),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
)
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double(),
  fc.constantFrom(0, -0, 2 ** 31, 2 ** 53, -(2 ** 53), 0.1, Infinity, -Infinity),
)
const long = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value))
const near = fc.integer({ min: -3, max: 3 }).map((off) => Long.fromBigInt(2n ** 53n + BigInt(off)))

/** Values whose equality JavaScript, mingo and BSON agree on. */
export const scalar = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('a', 'b', 'ก', ''),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms)),
  fc.integer({ min: 0, max: 2 }).map((n) => new ObjectId(String(n).repeat(24))),
)

/** Any value that can be stored and compared. */
export const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    number,
    text,
    long,
    near,
    fc.date({ noInvalidDate: true }),
    fc.uint8Array({ maxLength: 5 }).map((bytes) => new Binary(bytes)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'ก'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value

const leaf = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
)
const inner = fc.record({ x: leaf, y: leaf }, { requiredKeys: [], noNullPrototype: true })

/** Documents with the fields a, b and c: values, lists, documents and lists of documents. */
export const document = fc.record(
  { a: leaf, b: fc.oneof(leaf, inner, fc.array(inner, { maxLength: 3 })), c: leaf },
  { requiredKeys: [], noNullPrototype: true },
)

const path = fc.constantFrom('a', 'b', 'c', 'b.x', 'b.y', 'b.0.x')
const bound = fc.oneof(
  fc.integer({ min: -2, max: 3 }),
  fc.constantFrom('a', 'b', 'ก'),
  fc.integer({ min: 0, max: 3 }).map((ms) => new Date(ms)),
)
const condition = fc.oneof(
  scalar,
  scalar.map(($eq) => ({ $eq })),
  scalar.map(($ne) => ({ $ne })),
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  fc.array(scalar, { maxLength: 3 }).map(($nin) => ({ $nin })),
  fc.boolean().map(($exists) => ({ $exists })),
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), bound).map(([name, value]) => ({ [name]: value })),
  fc.tuple(bound, bound).map(([$gte, $lt]) => ({ $gte, $lt })),
)
const plain = fc.array(fc.tuple(path, condition), { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs))

/** Filters of equality, membership, ranges and existence, joined by $and, $or and $nor. */
export const filter = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: fc.array(plain, { minLength: 1, maxLength: 3 }).map(($or) => ({ $or })) },
  { weight: 1, arbitrary: fc.array(plain, { minLength: 1, maxLength: 3 }).map(($and) => ({ $and })) },
  { weight: 1, arbitrary: fc.array(plain, { minLength: 1, maxLength: 2 }).map(($nor) => ({ $nor })) },
)
