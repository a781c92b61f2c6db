// A projection that only takes paths, made of the stored bytes: nothing is decoded, and values keep their types.
import type { Document } from '../bson/codec.ts'
import { plant, type Tree } from './project.ts'

const TYPE = { document: 3, array: 4 } as const
/** Bytes of a value by its BSON type, where the type alone tells. */
const FIXED = new Map([
  ...[0x06, 0x0a, 0x7f, 0xff].map((type) => [type, 0] as const), // undefined, null, MaxKey, MinKey
  ...[0x01, 0x09, 0x11, 0x12].map((type) => [type, 8] as const), // double, date, timestamp, int64
  ...([
    [0x07, 12],
    [0x08, 1],
    [0x10, 4],
    [0x13, 16],
  ] as const), // ObjectId, boolean, int32, decimal128
])
/** Where a value begins with a length: the bytes that it does not count. */
const COUNTED = new Map([
  ...[0x02, 0x0d, 0x0e].map((type) => [type, 4] as const), // texts
  ...[TYPE.document, TYPE.array, 0x0f].map((type) => [type, 0] as const),
  [0x05, 5], // binary
])
const NOT_HERE = -1

/** Makes the projection of a stored document; undefined for one with a list on the way that holds more than documents, or a type from long ago. */
export type RawProjector = (stored: Buffer) => Buffer | undefined

/** What makes this projection of stored bytes, undefined when it does more than take paths. Throws MongoError 31249 and 31250. */
export function rawProjectorOf(projection: Document | undefined): RawProjector | undefined {
  const { _id: id = true, ...paths } = (projection ?? {}) as Record<string, unknown>
  const taken = Object.entries(paths)
  if (taken.length === 0 || !isFlag(id)) return undefined
  if (!taken.every(([path, flag]) => isFlag(flag) && flag && !path.includes('$'))) return undefined
  const tree: Tree = new Map()
  for (const [path] of taken) plant(tree, asBytes(path))
  if (id) tree.set('_id', true)
  return (stored) => {
    const into = Buffer.allocUnsafe(stored.length)
    const end = include({ stored, into }, 0, tree, 0)
    return end === NOT_HERE ? undefined : into.subarray(0, end)
  }
}

const isFlag = (value: unknown): boolean => typeof value === 'number' || typeof value === 'boolean'

/** A name with one character a byte, as names are read from stored bytes. */
const asBytes = (name: string): string => Buffer.from(name).toString('latin1')

/** Writes the document at `from` in short at `to`; the place after it. */
function include(both: { stored: Buffer; into: Buffer }, from: number, tree: Tree, to: number): number {
  const { stored, into } = both
  const end = from + stored.readInt32LE(from) - 1
  let place = to + 4
  for (let at = from + 4; at < end;) {
    const type = stored[at]!
    const value = stored.indexOf(0, at + 1) + 1
    const size = sizeOf(stored, type, value)
    const branch = tree.get(stored.toString('latin1', at + 1, value - 1))
    if (size === undefined) return NOT_HERE
    if (branch === true) place += stored.copy(into, place, at, value + size)
    else if (branch && (type === TYPE.document || type === TYPE.array)) {
      const shorten = type === TYPE.array ? includeEach : include
      place = shorten(both, value, branch, place + stored.copy(into, place, at, value))
      if (place === NOT_HERE) return NOT_HERE
    }
    at = value + size
  }
  into[place] = 0
  into.writeInt32LE(place + 1 - to, to)
  return place + 1
}

/** Writes the list at `from`, each of its documents in short. */
function includeEach(both: { stored: Buffer; into: Buffer }, from: number, tree: Tree, to: number): number {
  const { stored, into } = both
  const end = from + stored.readInt32LE(from) - 1
  let place = to + 4
  for (let at = from + 4; at < end;) {
    const value = stored.indexOf(0, at + 1) + 1
    if (stored[at] !== TYPE.document) return NOT_HERE // others are left out, and the places counted anew
    place = include(both, value, tree, place + stored.copy(into, place, at, value))
    if (place === NOT_HERE) return NOT_HERE
    at = value + stored.readInt32LE(value)
  }
  into[place] = 0
  into.writeInt32LE(place + 1 - to, to)
  return place + 1
}

function sizeOf(stored: Buffer, type: number, value: number): number | undefined {
  const fixed = FIXED.get(type)
  if (fixed !== undefined) return fixed
  const more = COUNTED.get(type)
  return more === undefined ? undefined : more + stored.readInt32LE(value)
}
