// Where things lie in the ordered table.
import { keyBytes, successor } from '../bson/keyBytes.ts'
import type { Range } from './reader.ts'

const CATALOG = 1
const DOCUMENTS = 2
const ENTRIES = 3
const RETRIES = 4
const COMMITS = 5

/** The catalog's key of a collection named `database.collection`. */
export function catalogKey(namespace: string): Buffer {
  return Buffer.concat([Buffer.from([CATALOG]), Buffer.from(namespace)])
}

/** All keys of the catalog. */
export const CATALOG_RANGE: Range = rangeOf(Buffer.from([CATALOG]))

/** True for a key of the catalog. */
export function isCatalogKey(key: Buffer): boolean {
  return key[0] === CATALOG
}

/** What all keys of a collection's documents start with. */
export function documentsPrefix(collectionId: number): Buffer {
  return tag(DOCUMENTS, collectionId)
}

/** The key of the document with this `_id`. */
export function documentKey(collectionId: number, id: unknown): Buffer {
  return Buffer.concat([documentsPrefix(collectionId), keyBytes(id)])
}

/** What all keys of an index's entries start with. */
export function entriesPrefix(indexId: number): Buffer {
  return tag(ENTRIES, indexId)
}

/** The key of a session's last retried write. */
export function retryKey(session: Buffer): Buffer {
  return Buffer.concat([Buffer.from([RETRIES]), session])
}

/** All keys of retried writes and of commits, which are forgotten after a while. */
export const MEMORY_RANGE: Range = { start: Buffer.from([RETRIES]), end: Buffer.from([COMMITS + 1]) }

/** The key of a session's last committed transaction. */
export function commitKey(session: Buffer): Buffer {
  return Buffer.concat([Buffer.from([COMMITS]), session])
}

/** All keys that start with the prefix. */
export function rangeOf(prefix: Buffer): Range {
  return { start: prefix, end: successor(prefix) }
}

function tag(kind: number, id: number): Buffer {
  const prefix = Buffer.alloc(5)
  prefix[0] = kind
  prefix.writeUInt32BE(id, 1)
  return prefix
}
