import { ObjectId } from 'bson'
import { MAX_DOCUMENT, decode, encode, withLength, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import type { Handler } from '../server/call.ts'
import { insertDocument, type Stored } from '../storage/documents.ts'
import { checkId } from '../update/upsert.ts'
import { runBatch } from './batch.ts'
import { batchOf, namespaceOf } from './namespace.ts'

const ID_ELEMENT = 17 // bytes of `_id: ObjectId`

/** insert: adds documents. */
export const insert: Handler = (call) => {
  const namespace = namespaceOf(call)
  const inside = call.command['documents'] as Document[] | undefined
  const sent = batchOf(call.sequences.get('documents') ?? inside?.map(encode), 'documents')
  return call.write((writer) => {
    writer.catalog.ensure(writer.view, namespace)
    let n = 0
    const errors = runBatch(call, sent, (raw) => {
      const collection = writer.catalog.ensure(writer.view, namespace)
      insertDocument(writer, collection, storedForm(raw))
      n += 1
    })
    return { n, ...errors }
  })
}

/** A document as it is stored: `_id` first, made when it is missing. Throws MongoError 2, 52 and 10334. */
export function storedForm(raw: Buffer): Stored {
  if (raw.length > MAX_DOCUMENT)
    throw new MongoError(10334, `document of ${raw.length} bytes is larger than ${MAX_DOCUMENT} bytes`)
  const document = decode(raw)
  const names = Object.keys(document)
  if (names[0] === '_id') {
    checkId(document['_id'])
    return { document, raw }
  }
  const { _id: id = new ObjectId(), ...fields } = document
  checkId(id)
  const moved = { _id: id as unknown, ...fields }
  const last = names.at(-1) === '_id' && id instanceof ObjectId // as drivers send it: moved without encoding
  return { document: moved, raw: last ? idMovedFirst(raw) : encode(moved) }
}

function idMovedFirst(raw: Buffer): Buffer {
  const at = raw.length - 1 - ID_ELEMENT
  return withLength([raw.subarray(0, 4), raw.subarray(at, -1), raw.subarray(4, at), raw.subarray(-1)])
}
