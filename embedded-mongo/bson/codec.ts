// The one place that says how BSON becomes JavaScript and back.
import { deserialize, serialize, type Document } from 'bson'

export type { Document }

/** Bytes of the largest document that may be stored. */
export const MAX_DOCUMENT = 16_777_216

const STORED = { validation: { utf8: false } } as const // checked when it came in

/** A command's BSON as JavaScript values; throws on bytes that are not BSON. */
export function decode(bytes: Buffer): Document {
  return deserialize(bytes)
}

/** A stored document's BSON as JavaScript values. */
export function decodeStored(bytes: Buffer): Document {
  return deserialize(bytes, STORED)
}

/** The document's BSON bytes. */
export function encode(document: Document): Buffer {
  const bytes = serialize(document, { ignoreUndefined: false })
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The BSON of `first`'s fields followed by one field that holds the given BSON document. */
export function encodeWith(first: Document, name: string, bytes: Buffer): Buffer {
  const head = encode(first)
  const label = Buffer.from(`\x03${name}\0`)
  return withLength([head.subarray(0, -1), label, bytes, Buffer.alloc(1)])
}

/** Joins parts whose first one starts with a BSON length, and corrects that length. */
export function withLength(parts: Buffer[]): Buffer {
  const whole = Buffer.concat(parts)
  whole.writeInt32LE(whole.length, 0)
  return whole
}
