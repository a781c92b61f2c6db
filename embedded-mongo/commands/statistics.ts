import type { Call, Handler } from '../server/call.ts'
import type { Document } from '../bson/codec.ts'
import type { Collection } from '../storage/catalog.ts'
import { documentsPrefix, entriesPrefix, rangeOf } from '../storage/keys.ts'
import { collectionOf, namespaceOf } from './namespace.ts'

/** A collection's numbers in the shape of $collStats. */
export function collectionStatistics(call: Call, collection: Collection | undefined): Document {
  const { count, size, indexSize } = measure(call, collection)
  const nindexes = collection?.indexes.length ?? 0
  return { count, storageStats: { count, size, storageSize: size, nindexes, totalIndexSize: indexSize } }
}

function measure(
  call: Call,
  collection: Collection | undefined,
): { count: number; size: number; indexSize: number } {
  const { kv } = call.shared.store
  if (!collection) return { count: 0, size: 0, indexSize: 0 }
  const { count, size } = kv.sizes.measure(rangeOf(documentsPrefix(collection.id)))
  const indexSize = collection.indexes.reduce(
    (sum, index) => sum + kv.sizes.measure(rangeOf(entriesPrefix(index.id))).size,
    0,
  )
  return { count, size, indexSize }
}

/** collStats: the numbers of one collection. */
export const collStats: Handler = (call) => {
  const { count, size, indexSize } = measure(call, collectionOf(call))
  const nindexes = collectionOf(call)?.indexes.length ?? 0
  return { ns: namespaceOf(call), count, size, storageSize: size, nindexes, totalIndexSize: indexSize }
}

/** dbStats: the numbers of one database; storageSize is the whole file's. */
export const dbStats: Handler = (call) => {
  const { store } = call.shared
  const collections = store.catalog
    .list(store.view)
    .filter(({ namespace }) => namespace.startsWith(`${call.database}.`))
  const parts = collections.map((collection) => measure(call, collection))
  return {
    db: call.database,
    collections: collections.length,
    objects: parts.reduce((sum, { count }) => sum + count, 0),
    dataSize: parts.reduce((sum, { size }) => sum + size, 0),
    storageSize: store.kv.sizes.file(),
    indexes: collections.reduce((sum, { indexes }) => sum + indexes.length, 0),
    indexSize: parts.reduce((sum, { indexSize }) => sum + indexSize, 0),
  }
}
