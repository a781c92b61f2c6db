// Changes one found document, or adds the one an upsert asks for.
import { encode } from '../bson/codec.ts'
import type { Found } from '../query/scan.ts'
import type { Collection } from '../storage/catalog.ts'
import {
  entriesBefore,
  insertDocument,
  replaceDocument,
  type Stored,
  type Writer,
} from '../storage/documents.ts'
import { applyUpdate, type Update } from '../update/apply.ts'
import { checkId, upsertedDocument } from '../update/upsert.ts'

/** Applies the update to a document; answers its new form, and whether it differs from the old. */
export function modify(
  writer: Writer,
  collection: Collection,
  found: Found,
  update: Update,
): { now: Stored; changed: boolean } {
  const before = entriesBefore(writer, collection, found.document)
  const document = applyUpdate(found.document, update, false)
  const now = { document, raw: encode(document) }
  const changed = !now.raw.equals(found.raw)
  if (changed) replaceDocument(writer, collection, before, now)
  return { now, changed }
}

/** Adds the document of an upsert. */
export function upsert(writer: Writer, namespace: string, update: Update): Stored {
  const document = upsertedDocument(update)
  checkId(document['_id'])
  const added = { document, raw: encode(document) }
  insertDocument(writer, writer.catalog.ensure(writer.view, namespace), added)
  return added
}
