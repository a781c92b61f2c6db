// What a value is in BSON's order, and the values that stand at a dotted path.
import type { Document } from './codec.ts'

/** The places of the kinds of values in BSON's order. */
export const RANK = {
  minKey: 1,
  null: 5,
  number: 10,
  string: 15,
  object: 20,
  array: 25,
  binary: 30,
  objectId: 35,
  boolean: 40,
  date: 45,
  timestamp: 50,
  regex: 55,
  code: 60,
  maxKey: 127,
} as const

const BSON_RANK: Record<string, number> = {
  MinKey: RANK.minKey,
  MaxKey: RANK.maxKey,
  Int32: RANK.number,
  Double: RANK.number,
  Long: RANK.number,
  Decimal128: RANK.number,
  BSONSymbol: RANK.string,
  Binary: RANK.binary,
  ObjectId: RANK.objectId,
  Timestamp: RANK.timestamp,
  BSONRegExp: RANK.regex,
  Code: RANK.code,
}

const TYPE = '_bsontype'
const VERSION = Symbol.for('@@mdb.bson.version') // what a document with a field of that name does not have

/** The name of a BSON class (ObjectId, Long, …), or undefined for plain JavaScript values. */
export function bsonType(value: unknown): string | undefined {
  const classed = value as { [TYPE]: string; [VERSION]?: number } | null | undefined
  return classed?.[VERSION] === undefined ? undefined : classed[TYPE]
}

/** The place of a value's kind in BSON's order; undefined counts as null. */
export function rank(value: unknown): number {
  switch (typeof value) {
    case 'string':
      return RANK.string
    case 'number':
      return RANK.number
    case 'boolean':
      return RANK.boolean
    case 'undefined':
      return RANK.null
  }
  if (value === null) return RANK.null
  if (Array.isArray(value)) return RANK.array
  if (value instanceof Date) return RANK.date
  if (value instanceof RegExp) return RANK.regex
  if (value instanceof Uint8Array) return RANK.binary
  return BSON_RANK[bsonType(value) ?? ''] ?? RANK.object
}

/** True for a document: not an array, a date, or another BSON value. */
export function isDocument(value: unknown): value is Document {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  return rank(value) === RANK.object && bsonType(value) === undefined
}

/** True for a document whose first field is an operator: {$gt: 1}. */
export function hasOperators(value: unknown): value is Document {
  if (!isDocument(value)) return false
  const first = Object.keys(value)[0]
  return (
    first !== undefined && first.startsWith('$') && first !== '$ref' && first !== '$id' && first !== '$db'
  )
}

/** A field's own value; never what Object.prototype has under that name. */
export function fieldOf(document: Document, name: string): unknown {
  return Object.hasOwn(document, name) ? (document[name] as unknown) : undefined
}

const INDEX = /^\d+$/

/** True when the field name is a place in an array. */
export function isIndex(name: string): boolean {
  return INDEX.test(name)
}

export type Values = { values: unknown[]; multiple: boolean } // multiple: an array was on the way

/** The values an index or a sort sees at a path: members of arrays, undefined where nothing is. */
export function valuesAt(document: Document, path: readonly string[]): Values {
  const found: Values = { values: [], multiple: false }
  collect(document, path, 0, found)
  return found
}

function collect(value: unknown, path: readonly string[], depth: number, found: Values): void {
  if (Array.isArray(value)) {
    found.multiple = true
    if (depth === path.length) found.values.push(...(value.length > 0 ? (value as unknown[]) : [undefined]))
    else collectFromArray(value, path, depth, found)
  } else if (depth === path.length) found.values.push(value)
  else if (isDocument(value)) collect(fieldOf(value, path[depth]!), path, depth + 1, found)
  else found.values.push(undefined)
}

function collectFromArray(array: unknown[], path: readonly string[], depth: number, found: Values): void {
  const name = path[depth]!
  const before = found.values.length
  if (isIndex(name) && Number(name) < array.length) collect(array[Number(name)], path, depth + 1, found)
  for (const member of array) if (isDocument(member)) collect(member, path, depth, found)
  if (found.values.length === before) found.values.push(undefined)
}

/** A copy whose documents and arrays are its own; other values are shared. */
export function copy<T>(value: T): T {
  if (Array.isArray(value)) return value.map((member: unknown) => copy(member)) as T
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, copy(field as unknown)])) as T
}
