// BSON's total order of values.
import type { Binary, Document, Long, ObjectId, Timestamp } from 'bson'
import { RANK, bsonType, rank } from './values.ts'

/** Negative, zero or positive as `left` comes before, with, or after `right`. */
export function compare(left: unknown, right: unknown): number {
  if (left === right) return 0
  const kind = rank(left)
  const difference = kind - rank(right)
  if (difference !== 0) return difference
  return COMPARERS[kind]?.(left as never, right as never) ?? 0
}

/** The number a numeric BSON value stands for, as near as a double comes. */
export function toNumber(value: unknown): number {
  if (typeof value === 'number') return value
  if (bsonType(value) === 'Long') return (value as Long).toNumber()
  return Number(String((value as { value?: unknown }).value ?? value))
}

/** The bytes of a Binary or a Buffer. */
export function bytesOf(value: unknown): Buffer {
  const { buffer, position } = value as Binary
  const bytes = value instanceof Uint8Array ? value : buffer.subarray(0, position)
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function compareNumbers(left: unknown, right: unknown): number {
  const a = toNumber(left)
  const b = toNumber(right)
  if (a === b) return isLong(left) || isLong(right) ? compareIntegers(left, right) : 0
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1
  return a < b ? -1 : 1
}

const isLong = (value: unknown): boolean => bsonType(value) === 'Long'

// Two integers beyond 2^53 that round to the same double.
function compareIntegers(left: unknown, right: unknown): number {
  const a = isLong(left) ? (left as Long).toBigInt() : BigInt(Math.trunc(toNumber(left)))
  const b = isLong(right) ? (right as Long).toBigInt() : BigInt(Math.trunc(toNumber(right)))
  return a < b ? -1 : a > b ? 1 : 0
}

/** Compares by code point, as UTF-8 bytes would. */
export function compareStrings(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  for (let i = 0; i < length; i += 1) {
    const x = a.charCodeAt(i)
    const y = b.charCodeAt(i)
    if (x !== y) return afterSurrogates(x) - afterSurrogates(y)
  }
  return a.length - b.length
}

// UTF-16 puts surrogates before U+E000; code points beyond U+FFFF come after.
const afterSurrogates = (unit: number): number =>
  unit >= 0xd800 && unit <= 0xdfff ? unit + 0x2000 : unit >= 0xe000 ? unit - 0x800 : unit

function compareDocuments(left: Document, right: Document): number {
  const names = Object.keys(left)
  const others = Object.keys(right)
  for (let i = 0; i < names.length && i < others.length; i += 1) {
    const a = left[names[i]!] as unknown
    const b = right[others[i]!] as unknown
    const difference = rank(a) - rank(b) || compareStrings(names[i]!, others[i]!) || compare(a, b)
    if (difference !== 0) return difference
  }
  return names.length - others.length
}

function compareArrays(left: unknown[], right: unknown[]): number {
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const difference = compare(left[i], right[i])
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function compareBinary(left: unknown, right: unknown): number {
  const a = bytesOf(left)
  const b = bytesOf(right)
  return a.length - b.length || subType(left) - subType(right) || Buffer.compare(a, b)
}

/** The subtype of a Binary; 0 for a Buffer. */
export function subType(value: unknown): number {
  return (value as { sub_type?: number }).sub_type ?? 0
}

/** A regular expression's pattern and flags. */
export function regexParts(value: unknown): [string, string] {
  if (value instanceof RegExp) return [value.source, value.flags]
  const { pattern, options } = value as { pattern: string; options: string }
  return [pattern, options]
}

function compareRegexes(left: unknown, right: unknown): number {
  const [a, x] = regexParts(left)
  const [b, y] = regexParts(right)
  return compareStrings(a, b) || compareStrings(x, y)
}

const COMPARERS: Record<number, (left: never, right: never) => number> = {
  [RANK.number]: compareNumbers,
  [RANK.string]: (a: unknown, b: unknown) => compareStrings(textOf(a), textOf(b)),
  [RANK.object]: compareDocuments,
  [RANK.array]: compareArrays,
  [RANK.binary]: compareBinary,
  [RANK.objectId]: (a: ObjectId, b: ObjectId) => Buffer.compare(a.id, b.id),
  [RANK.boolean]: (a: boolean, b: boolean) => Number(a) - Number(b),
  [RANK.date]: (a: Date, b: Date) => a.getTime() - b.getTime(),
  [RANK.timestamp]: (a: Timestamp, b: Timestamp) => a.compare(b),
  [RANK.regex]: compareRegexes,
  [RANK.code]: (a: { code: string }, b: { code: string }) => compareStrings(a.code, b.code),
}

/** The text of a string or a BSON symbol. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : String((value as { value: string }).value)
}
