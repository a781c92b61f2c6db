import { decode, type Document } from '../bson/codec.ts'
import { search } from '../query/scan.ts'
import type { Handler } from '../server/call.ts'
import { removeDocument } from '../storage/documents.ts'
import { runBatch } from './batch.ts'
import { batchOf, namespaceOf, refuseCollation } from './namespace.ts'
import { first } from './update.ts'

type Operation = { q: Document; limit: number; hint?: unknown }

/** delete: removes documents. */
export const remove: Handler = (call) => {
  const namespace = namespaceOf(call)
  const sent =
    call.sequences.get('deletes')?.map(decode) ?? (call.command['deletes'] as Document[] | undefined)
  const operations = batchOf(sent as Operation[] | undefined, 'deletes')
  return call.write((writer) => {
    let n = 0
    const errors = runBatch(call, operations, (operation) => {
      const { q: filter, limit, hint } = operation
      refuseCollation(operation)
      const collection = writer.catalog.find(writer.view, namespace)
      if (!collection) return
      const variables = call.command['let'] as Document | undefined
      const found = search({
        view: writer.view,
        collection,
        filter,
        hint,
        variables,
        deadline: call.deadline,
      })
      for (const { document } of limit === 1 ? first(found) : [...found]) {
        removeDocument(writer, collection, document)
        n += 1
      }
    })
    return { n, ...errors }
  })
}
