// $lookup by a field that is indexed: read by the index, document by document. Others are left to mingo.
import type { Document } from '../bson/codec.ts'
import { valuesAt } from '../bson/values.ts'
import type { Collection } from '../storage/catalog.ts'
import type { View } from '../storage/view.ts'
import { search } from './scan.ts'

export type Lookup = { from: string; localField: string; foreignField: string; as: string }

/** The stage's $lookup, when an index of the foreign collection answers it. */
export function indexedLookup(
  stage: Document,
  foreign: (name: string) => Collection | undefined,
): Lookup | undefined {
  const lookup = stage['$lookup'] as Partial<Lookup> & { pipeline?: unknown; let?: unknown }
  if (!lookup || lookup.pipeline || lookup.let || typeof lookup.from !== 'string' || lookup.as?.includes('.'))
    return undefined
  const { foreignField, localField, as } = lookup
  if (typeof foreignField !== 'string' || typeof localField !== 'string' || typeof as !== 'string')
    return undefined
  const usable = foreign(lookup.from)?.indexes.some(
    (index) => index.fields[0]?.path === foreignField && !index.partial && !index.sparse,
  )
  return usable ? { from: lookup.from, localField, foreignField, as } : undefined
}

/** Each document with the foreign documents whose field equals its own. */
export function* join(
  documents: Iterable<Document>,
  lookup: Lookup,
  { view, collection, deadline }: { view: View; collection: Collection; deadline: number },
): Generator<Document> {
  const path = lookup.localField.split('.')
  for (const document of documents) {
    const values = valuesAt(document, path).values.map((value) => value ?? null)
    const found = search({ view, collection, filter: { [lookup.foreignField]: { $in: values } }, deadline })
    yield { ...document, [lookup.as]: Array.from(found, (item) => item.document) }
  }
}
