// Insert, replace and remove one document with its index entries. Size and validator are checked here, once.
import { MAX_DOCUMENT, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import type { Catalog, Collection } from './catalog.ts'
import {
  NONE,
  applyEntries,
  duplicate,
  entriesOf,
  planEntries,
  type Entries,
  type Holds,
} from './indexEntries.ts'
import { documentKey } from './keys.ts'
import type { WriteView } from './view.ts'

export type Stored = { document: Document; raw: Buffer }

/** What a write to documents needs: where to write, how to decide filters kept in the catalog. */
export type Writer = {
  view: WriteView
  catalog: Catalog
  holds: Holds
  isValid: (collection: Collection, document: Document) => boolean
}

const PREFIX = 5 // bytes of a document's key before the key of its _id
const ROOM = 16_384 // MongoDB lets an update grow a document by this much over the limit

/** Adds a document. Throws MongoError 11000, 121 and 10334. */
export function insertDocument(writer: Writer, collection: Collection, { document, raw }: Stored): void {
  const key = documentKey(collection.id, document['_id'])
  check(writer, collection, document, raw, MAX_DOCUMENT)
  writer.view.claim(key)
  if (writer.view.get(key)) throw duplicate(collection, collection.indexes[0]!, document)
  const before = collection.indexes.map(() => NONE)
  changeAll(writer, collection, before, document, key.subarray(PREFIX))
  writer.view.put(key, raw)
}

/** The index entries of a document as it is now, to be taken before it is changed in place. */
export function entriesBefore(writer: Writer, collection: Collection, document: Document): Entries[] {
  return collection.indexes.map((index) => entriesOf(index, document, writer.holds))
}

/** Replaces the document whose entries were `before`. Throws MongoError 11000, 121 and 10334. */
export function replaceDocument(
  writer: Writer,
  collection: Collection,
  before: Entries[],
  now: Stored,
): void {
  const key = documentKey(collection.id, now.document['_id'])
  check(writer, collection, now.document, now.raw, MAX_DOCUMENT + ROOM)
  writer.view.claim(key)
  changeAll(writer, collection, before, now.document, key.subarray(PREFIX))
  writer.view.put(key, now.raw)
}

/** Removes a document and its index entries. */
export function removeDocument(writer: Writer, collection: Collection, document: Document): void {
  const key = documentKey(collection.id, document['_id'])
  writer.view.claim(key)
  for (const index of collection.indexes) {
    const before = entriesOf(index, document, writer.holds)
    const change = planEntries(writer.view, collection, index, { before, after: NONE, document })
    applyEntries(writer.view, change, key.subarray(PREFIX))
  }
  writer.view.remove(key)
}

// All checks come before the first write: a refused document leaves nothing behind.
function changeAll(
  writer: Writer,
  collection: Collection,
  before: Entries[],
  document: Document,
  id: Buffer,
): void {
  const { view, catalog, holds } = writer
  const changes = collection.indexes.map((index, i) => {
    const after = entriesOf(index, document, holds)
    return {
      index,
      after,
      change: planEntries(view, collection, index, { before: before[i]!, after, document }),
    }
  })
  for (const { index, after, change } of changes) {
    applyEntries(view, change, id)
    if (after.multikey && !index.multikey) catalog.markMultikey(view, collection.namespace, index.id)
  }
}

function check(writer: Writer, collection: Collection, document: Document, raw: Buffer, limit: number): void {
  if (raw.length > limit) {
    throw new MongoError(10334, `document of ${raw.length} bytes is larger than ${MAX_DOCUMENT} bytes`)
  }
  if (!writer.isValid(collection, document)) throw new MongoError(121, 'Document failed validation')
}
