// $out and $merge: the results of a pipeline into a collection.
import { ObjectId } from 'bson'
import { encode, type Document } from '../bson/codec.ts'
import { copy, isDocument, valuesAt } from '../bson/values.ts'
import { MongoError, unsupported } from '../errors.ts'
import { search } from '../query/scan.ts'
import type { Call } from '../server/call.ts'
import { duplicate } from '../storage/indexEntries.ts'
import { insertDocument, removeDocument, type Stored, type Writer } from '../storage/documents.ts'
import { modify } from './modify.ts'
import { checkedNamespace } from './namespace.ts'
import { first } from './update.ts'

type Target = string | { db?: string; coll: string }
type Merge = {
  into: Target
  on?: string | string[]
  whenMatched?: string | Document[]
  whenNotMatched?: string
}

/** Writes the results as the last stage says. Throws MongoError 11000, 13113 and 238. */
export async function writeOut(call: Call, stage: Document, results: Iterable<Document>): Promise<void> {
  if (call.inTransaction) throw new MongoError(263, 'Cannot write with $out or $merge in a transaction')
  const documents = Array.from(results, (document) => withId(copy(document)))
  const merge = ('$merge' in stage ? stage['$merge'] : undefined) as Merge | string | undefined
  await call.write((writer) => {
    if (merge === undefined) replaceAll(writer, namespaceIn(call, stage['$out'] as Target), documents)
    else {
      const wanted: Merge = isDocument(merge) ? (merge as Merge) : { into: merge }
      const namespace = namespaceIn(call, wanted.into)
      for (const document of documents) mergeOne(writer, namespace, wanted, document)
    }
    return {}
  })
}

function namespaceIn(call: Call, target: Target): string {
  const named = typeof target === 'string' ? { coll: target } : target
  return checkedNamespace(`${('db' in named && named.db) || call.database}.${named.coll}`)
}

function withId(document: Document): Document {
  const { _id: id = new ObjectId(), ...fields } = document
  return { _id: id as unknown, ...fields }
}

const stored = (document: Document): Stored => ({ document, raw: encode(document) })

function replaceAll(writer: Writer, namespace: string, documents: Document[]): void {
  const collection = writer.catalog.ensure(writer.view, namespace)
  const old = Array.from(search({ view: writer.view, collection }))
  for (const { document } of old) removeDocument(writer, collection, document)
  for (const document of documents)
    insertDocument(writer, writer.catalog.ensure(writer.view, namespace), stored(document))
}

function mergeOne(writer: Writer, namespace: string, merge: Merge, document: Document): void {
  const collection = writer.catalog.ensure(writer.view, namespace)
  const on = [merge.on ?? '_id'].flat()
  const filter = Object.fromEntries(
    on.map((path) => [path, valuesAt(document, path.split('.')).values[0] ?? null]),
  )
  const [found] = first(search({ view: writer.view, collection, filter }))
  if (!found) return addUnmatched(writer, namespace, merge, document)
  const whenMatched = merge.whenMatched ?? 'merge'
  const id: unknown = found.document['_id']
  if (whenMatched === 'keepExisting') return
  if (whenMatched === 'fail') throw duplicate(collection, collection.indexes[0]!, document)
  if (whenMatched !== 'replace' && whenMatched !== 'merge')
    throw unsupported('a pipeline in $merge.whenMatched')
  const change =
    whenMatched === 'replace' ? { ...document, _id: id } : { ...found.document, ...document, _id: id }
  modify(writer, collection, found, { change, filter: {} })
}

function addUnmatched(writer: Writer, namespace: string, merge: Merge, document: Document): void {
  const whenNotMatched = merge.whenNotMatched ?? 'insert'
  if (whenNotMatched === 'discard') return
  if (whenNotMatched === 'fail') throw new MongoError(13113, '$merge could not find a matching document')
  insertDocument(writer, writer.catalog.ensure(writer.view, namespace), stored(document))
}
