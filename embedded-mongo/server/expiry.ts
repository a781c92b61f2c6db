// Removes documents whose TTL index says they are over; a partial TTL index concerns only the documents it holds.
import type { Document } from '../bson/codec.ts'
import { holds, isValid } from '../query/keptFilters.ts'
import { search } from '../query/scan.ts'
import type { Collection, Index } from '../storage/catalog.ts'
import { removeDocument, type Writer } from '../storage/documents.ts'
import type { Store } from '../storage/store.ts'

const AT_ONCE = 1000 // documents a commit, so that others get their turn

/** One pass over all TTL indexes. */
export async function removeExpired(store: Store, now: number): Promise<void> {
  for (const { namespace, indexes } of store.catalog.list(store.view)) {
    for (const { expireAfterSeconds, fields, id } of indexes) {
      if (expireAfterSeconds === undefined || fields.length !== 1) continue
      while ((await removeSome(store, namespace, id, now)) === AT_ONCE);
    }
  }
}

function removeSome(store: Store, namespace: string, indexId: number, now: number): Promise<number> {
  return store.write((view) => {
    const writer: Writer = { view, catalog: store.catalog, holds, isValid }
    const collection = store.catalog.find(view, namespace)
    const index = collection?.indexes.find(({ id }) => id === indexId)
    if (!collection || !index) return 0
    const expired = expiredIn(writer, collection, index, now)
    for (const document of expired) removeDocument(writer, collection, document)
    return expired.length
  })
}

function expiredIn({ view }: Writer, collection: Collection, index: Index, now: number): Document[] {
  const before = new Date(now - Number(index.expireAfterSeconds) * 1000)
  const old = { [index.fields[0]!.path]: { $lte: before } }
  const filter = index.partial ? { $and: [old, index.partial] } : old
  const expired: Document[] = []
  for (const { document } of search({ view, collection, filter })) {
    expired.push(document)
    if (expired.length === AT_ONCE) break
  }
  return expired
}
