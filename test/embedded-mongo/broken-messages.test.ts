import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { serialize, type Document } from 'bson'
import { useEmbedded } from './open-store.ts'
import { command, exchange, messageOf, nested, sequence } from './wire.ts'

const store = useEmbedded()

const ping = messageOf([command({ ping: 1, $db: 'admin' })])
const alive = async () => expect(await exchange(store.uri, [ping])).toMatchObject({ ok: 1 })

describe('what is not the protocol closes the connection, nothing else', () => {
  const insert = command({ insert: 'c', $db: 'x' })
  const cases: [string, Buffer][] = [
    ['a negative length', messageOf([], { length: -1 })],
    ['a length beyond the limit', messageOf([], { length: 2 ** 31 - 1 })],
    ['a length shorter than a header', messageOf([], { length: 8 })],
    ['an unknown operation', messageOf([command({ ping: 1 })], { operation: 2001 })],
    ['unknown flags', messageOf([command({ ping: 1 })], { flags: 4 })],
    ['no command', messageOf([sequence('documents', serialize({}))])],
    ['two commands', messageOf([command({ ping: 1 }), command({ ping: 1 })])],
    ['an unknown section', messageOf([Buffer.from([9, 0, 0, 0, 0, 0, 0])])],
    ['a document of no length', messageOf([insert, sequence('documents', Buffer.alloc(8))])],
    [
      'a document longer than its section',
      messageOf([insert, sequence('documents', Buffer.from([90, 0, 0, 0, 0]))]),
    ],
    ['a section name that does not end', messageOf([insert, Buffer.from([1, 6, 0, 0, 0, 0x61, 0x62])])],
    ['a command that is not BSON', messageOf([Buffer.from([0, 8, 0, 0, 0, 99, 1, 0, 0])])],
    ['an old query cut off', messageOf([Buffer.from('admin.$cmd')], { operation: 2004 })],
  ]
  test.each(cases)('%s', async (_name, bytes) => {
    expect(await exchange(store.uri, [bytes])).toBeUndefined()
    await alive()
  })
})

const FLAGS = 16 // their place in a message
const MORE_TO_COME = 2

test('any bytes, in any pieces, leave the store alive', async () => {
  const mutation = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
  const whole = messageOf([
    command({ insert: 'fuzz', $db: 'x', ordered: true }),
    sequence('documents', serialize({ a: [1, 'x', { b: new Date(0) }] })),
  ])
  const send = async (mutations: [number, number][], cut: number) => {
    const bytes = Buffer.from(whole)
    for (const [at, value] of mutations) bytes[4 + (at % (bytes.length - 4))] = value
    bytes[FLAGS]! &= ~MORE_TO_COME // or nobody would answer
    const place = cut % bytes.length
    await exchange(store.uri, [bytes.subarray(0, place), bytes.subarray(place)])
  }
  const property = fc.asyncProperty(fc.array(mutation, { maxLength: 4 }), fc.nat(), send)
  await fc.assert(property, { numRuns: 300 })
  await alive()
})

test('a message that comes byte by byte is answered', async () => {
  expect(
    await exchange(
      store.uri,
      Array.from(ping, (byte) => Uint8Array.of(byte)),
    ),
  ).toMatchObject({ ok: 1 })
})

describe('hostile commands are refused with a code', () => {
  const cases: [string, Document, number][] = [
    ['toString', { toString: 1, $db: 'x' }, 59],
    ['__proto__', { ['__proto__']: 1, $db: 'x' }, 59],
    ['constructor', { constructor: 1, $db: 'x' }, 59],
    ['no database', { ping: 1 }, 40571],
    ['a list for a collection', { find: ['c'], $db: 'x' }, 73],
    ['a name with a zero byte', { find: 'a\0b', $db: 'x' }, 73],
    ['an endless name', { insert: 'x'.repeat(5000), documents: [{}], $db: 'x' }, 73],
    ['an lsid that is none', { find: 'c', lsid: { id: 1 }, $db: 'x' }, 2],
    ['a transaction without a session', { find: 'c', autocommit: false, $db: 'x' }, 72],
    ['no documents', { insert: 'c', documents: [], $db: 'x' }, 2],
    ['a pattern too long', { find: 'c', filter: { a: { $regex: 'a'.repeat(40_000) } }, $db: 'x' }, 2],
    ['a filter that is a list', { find: 'c', filter: [], $db: 'x' }, 14],
    ['an unknown cursor', { getMore: 5, collection: 'c', $db: 'x' }, 43],
  ]
  test.each(cases)('%s', async (_name, document, code) => {
    expect(await exchange(store.uri, [messageOf([command(document)])])).toMatchObject({ ok: 0, code })
  })

  test('a document that says it is an ObjectId is a document', async () => {
    const c = store.collection()
    const documents = [{ _id: 1, a: { _bsontype: 'ObjectId', id: 'no' } }]
    const raw = command({ insert: c.collectionName, documents: [], $db: 'contract' })
    expect(raw.length).toBeGreaterThan(0)
    const bytes = Buffer.from(serialize({ _id: 1, a: { Xbsontype: 'ObjectId', id: 'no' } }))
    bytes.write('_', bytes.indexOf('Xbsontype'))
    const insert = command({ insert: c.collectionName, $db: 'contract' })
    expect(await exchange(store.uri, [messageOf([insert, sequence('documents', bytes)])])).toMatchObject({
      n: 1,
    })
    expect(await c.find({ a: 1 }).sort({ a: 1 }).toArray()).toEqual([])
    expect(await c.countDocuments({ 'a.id': documents[0]!.a.id })).toBe(1)
  })

  test.each([150, 5_000, 100_000])('a document nested %i times does not end the store', async (depth) => {
    const c = store.collection()
    await c.createIndex({ a: 1 })
    const insert = command({ insert: c.collectionName, $db: 'contract' })
    await exchange(store.uri, [messageOf([insert, sequence('documents', nested(depth))])])
    await alive()
    await c
      .find({ 'a.a': { $gt: 1 } })
      .sort({ a: 1 })
      .toArray()
  })
})
