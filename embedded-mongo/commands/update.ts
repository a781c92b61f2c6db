import { decode, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import { search } from '../query/scan.ts'
import type { Call, Handler } from '../server/call.ts'
import type { Writer } from '../storage/documents.ts'
import { isModification } from '../update/apply.ts'
import { runBatch } from './batch.ts'
import { modify, upsert } from './modify.ts'
import { batchOf, namespaceOf, refuseCollation } from './namespace.ts'

type Operation = {
  q: Document
  u: Document | Document[]
  multi?: boolean
  upsert?: boolean
  arrayFilters?: Document[]
  hint?: unknown
  sort?: Document
  c?: Document
}
type Result = { matched: number; modified: number; upserted?: unknown }

/** update: changes documents, or adds them. */
export const update: Handler = (call) => {
  const namespace = namespaceOf(call)
  const sent =
    call.sequences.get('updates')?.map(decode) ?? (call.command['updates'] as Document[] | undefined)
  const operations = batchOf(sent as Operation[] | undefined, 'updates')
  return call.write((writer) => {
    let [n, nModified] = [0, 0]
    const upserted: Document[] = []
    const errors = runBatch(call, operations, (operation, index) => {
      const result = updateBy(call, writer, namespace, operation)
      n += result.matched
      nModified += result.modified
      if ('upserted' in result) upserted.push({ index, _id: result.upserted })
    })
    return { n, nModified, ...(upserted.length > 0 ? { upserted } : {}), ...errors }
  })
}

function updateBy(call: Call, writer: Writer, namespace: string, operation: Operation): Result {
  const { q: filter = {}, u: change, multi = false, arrayFilters, hint, sort } = operation
  refuseCollation(operation)
  if (multi && !isModification(change))
    throw new MongoError(9, 'multi update is not supported for replacement-style update')
  const variables = operation.c ?? (call.command['let'] as Document | undefined)
  const wanted = { change, filter, arrayFilters, variables }
  const collection = writer.catalog.find(writer.view, namespace)
  const result: Result = { matched: 0, modified: 0 }
  if (collection) {
    const found = search({
      view: writer.view,
      collection,
      filter,
      hint,
      sort,
      variables,
      deadline: call.deadline,
    })
    for (const document of multi ? [...found] : first(found)) {
      const current = writer.catalog.find(writer.view, namespace) ?? collection
      result.matched += 1
      if (modify(writer, current, document, wanted).changed) result.modified += 1
    }
  }
  if (result.matched > 0 || !operation.upsert) return result
  return { matched: 1, modified: 0, upserted: upsert(writer, namespace, wanted).document['_id'] as unknown }
}

/** The first of them, if there is one. */
export function first<T>(items: Iterable<T>): T[] {
  for (const item of items) return [item]
  return []
}
