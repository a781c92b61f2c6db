// Bytes whose plain order is BSON's order of the values they stand for.
import type { Document, Long, ObjectId, Timestamp } from 'bson'
import { bytesOf, regexParts, subType, textOf, toNumber } from './order.ts'
import { RANK, bsonType, rank } from './values.ts'

const TOO_DEEP = 200
const EMPTY = Buffer.alloc(0)

let bytes = Buffer.allocUnsafe(1024)
let size = 0

/** A value's key; the keys of two values compare as the values do. */
export function keyBytes(value: unknown): Buffer {
  size = 0
  put(value, 0)
  return Buffer.from(bytes.subarray(0, size))
}

/** A value's key in an index field of the given direction. */
export function directedKey(value: unknown, direction: 1 | -1): Buffer {
  const key = keyBytes(value)
  if (direction < 0) for (let i = 0; i < key.length; i += 1) key[i] = ~key[i]! & 255
  return key
}

/** The first key after all keys that start with the prefix. */
export function successor(prefix: Buffer): Buffer {
  for (let i = prefix.length - 1; i >= 0; i -= 1) {
    if (prefix[i] === 255) continue
    const next = Buffer.from(prefix.subarray(0, i + 1))
    next[i]! += 1
    return next
  }
  return Buffer.alloc(16, 255)
}

function room(count: number): void {
  if (size + count <= bytes.length) return
  const larger = Buffer.allocUnsafe((size + count) * 2)
  bytes.copy(larger, 0, 0, size)
  bytes = larger
}

function byte(value: number): void {
  room(1)
  bytes[size] = value
  size += 1
}

function raw(value: Uint8Array): void {
  room(value.length)
  bytes.set(value, size)
  size += value.length
}

function unsigned(value: number): void {
  room(4)
  size = bytes.writeUInt32BE(value >>> 0, size)
}

// Ends with two zeros; a zero inside is followed by 255, so that a shorter text comes first.
function text(value: string): void {
  room(value.length * 3)
  const start = size
  size += bytes.write(value, size)
  if (bytes.subarray(start, size).includes(0)) {
    const escaped = Buffer.from(bytes.toString('latin1', start, size).replaceAll('\0', '\0\xff'), 'latin1')
    size = start
    raw(escaped)
  }
  byte(0)
  byte(0)
}

function double(value: number): void {
  room(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value, size) // -0 is 0
  if (bytes[size]! & 0x80) for (let i = size; i < size + 8; i += 1) bytes[i] = ~bytes[i]! & 255
  else bytes[size]! |= 0x80
  size += 8
}

// A double, then how far a 64-bit integer is from it: integers beyond 2^53 keep their order.
function number(value: unknown): void {
  const near = toNumber(value)
  byte(Number.isNaN(near) ? 0 : 1)
  if (Number.isNaN(near)) return
  double(near)
  const off = bsonType(value) === 'Long' ? Number((value as Long).toBigInt() - BigInt(near)) : 0
  byte(((off + 0x8000) >> 8) & 255)
  byte((off + 0x8000) & 255)
}

function put(value: unknown, depth: number): void {
  if (depth > TOO_DEEP) throw new RangeError('value nested too deeply')
  const kind = rank(value)
  byte(kind)
  PUTTERS[kind]?.(value as never, depth + 1)
}

function putDocument(document: Document, depth: number): void {
  for (const [name, value] of Object.entries(document)) {
    byte(rank(value))
    text(name)
    put(value, depth)
  }
  byte(0)
}

function putArray(array: unknown[], depth: number): void {
  for (const member of array) put(member, depth)
  byte(0)
}

function putBinary(value: unknown): void {
  const content = bytesOf(value)
  unsigned(content.length)
  byte(subType(value))
  raw(content)
}

const PUTTERS: Record<number, (value: never, depth: number) => void> = {
  [RANK.number]: number,
  [RANK.string]: (value: unknown) => text(textOf(value)),
  [RANK.object]: putDocument,
  [RANK.array]: putArray,
  [RANK.binary]: putBinary,
  [RANK.objectId]: (value: ObjectId) => raw(value.id),
  [RANK.boolean]: (value: boolean) => byte(Number(value)),
  [RANK.date]: (value: Date) => double(value.getTime()),
  [RANK.timestamp]: (value: Timestamp) => (unsigned(value.high), unsigned(value.low)),
  [RANK.regex]: (value: unknown) => regexParts(value).forEach(text),
  [RANK.code]: (value: { code: string }) => text(value.code ?? EMPTY.toString()),
}
