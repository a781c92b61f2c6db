// Answers as messages. Documents of a cursor stay the bytes they were stored as.
import { Long } from 'bson'
import { encode, withLength, type Document } from '../bson/codec.ts'
import type { Request } from './message.ts'

const OP_REPLY = 1
const OP_MSG = 2013
const ZERO = Buffer.alloc(1)
const OK = Buffer.from([1, 0x6f, 0x6b, 0, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f]) // ok: 1.0

let lastId = 0

/** The message that answers a request with one BSON document. */
export function replyTo(request: Request, body: Buffer): Buffer {
  const header = Buffer.alloc(request.legacy ? 36 : 21)
  lastId = (lastId + 1) & 0x7fffffff
  header.writeInt32LE(header.length + body.length, 0)
  header.writeInt32LE(lastId, 4)
  header.writeInt32LE(request.id, 8)
  header.writeInt32LE(request.legacy ? OP_REPLY : OP_MSG, 12)
  if (request.legacy) {
    header.writeInt32LE(8, 16) // able to wait
    header.writeInt32LE(1, 32) // one document
  }
  return Buffer.concat([header, body])
}

/** The BSON of an answer with `ok: 1` behind it. */
export function withOk(answer: Buffer): Buffer {
  return withLength([answer.subarray(0, -1), OK, ZERO])
}

export type Batch = {
  id: number
  namespace: string
  name: 'firstBatch' | 'nextBatch'
  documents: Buffer[]
  rest?: Document
}

/** The BSON of a cursor's answer, still without `ok`. */
export function cursorAnswer({ id, namespace, name, documents, rest = {} }: Batch): Buffer {
  const members = documents.flatMap((document, i) => [Buffer.from(`\x03${i}\0`), document])
  const array = withLength([Buffer.alloc(4), ...members, ZERO])
  const identity = encode({ id: Long.fromNumber(id), ns: namespace })
  const cursor = withLength([identity.subarray(0, -1), Buffer.from(`\x04${name}\0`), array, ZERO])
  return withLength([encode(rest).subarray(0, -1), Buffer.from('\x03cursor\0'), cursor, ZERO])
}
