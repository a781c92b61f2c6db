import { encode, encodeWith, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import { projectorOf } from '../query/project.ts'
import { Found, search } from '../query/scan.ts'
import type { Handler } from '../server/call.ts'
import type { Collection } from '../storage/catalog.ts'
import { removeDocument, type Writer } from '../storage/documents.ts'
import type { Update } from '../update/apply.ts'
import { modify, upsert } from './modify.ts'
import { namespaceOf } from './namespace.ts'
import { first } from './update.ts'

type Options = {
  query?: Document
  sort?: Document
  remove?: boolean
  update?: Document | Document[]
  new?: boolean
  upsert?: boolean
  fields?: Document
  arrayFilters?: Document[]
  hint?: unknown
  let?: Document
}
type Outcome = { lastErrorObject: Document; value: Buffer | undefined }

/** findAndModify: changes or removes the first document found and answers it. */
export const findAndModify: Handler = (call) => {
  const namespace = namespaceOf(call)
  const options = call.command as Options
  const { query: filter = {}, sort, hint, fields } = options
  if (!options.remove === !options.update)
    throw new MongoError(9, 'findAndModify needs either update or remove')
  return call.write((writer) => {
    const project = projectorOf(fields, filter)
    const collection = writer.catalog.find(writer.view, namespace)
    const query = { filter, sort, hint, variables: options.let, deadline: call.deadline }
    const [found] = collection ? first(search({ view: writer.view, collection, ...query })) : []
    const { lastErrorObject, value } = options.remove
      ? removeFound(writer, collection, found)
      : changeFound(writer, namespace, collection, found, options)
    if (!value) return { lastErrorObject, value: null }
    const shown = project ? encode(project(new Found(value).document)) : value
    return encodeWith({ lastErrorObject }, 'value', shown)
  })
}

function removeFound(writer: Writer, collection: Collection | undefined, found: Found | undefined): Outcome {
  if (!collection || !found) return { lastErrorObject: { n: 0 }, value: undefined }
  removeDocument(writer, collection, found.document)
  return { lastErrorObject: { n: 1 }, value: found.raw }
}

function changeFound(
  writer: Writer,
  namespace: string,
  collection: Collection | undefined,
  found: Found | undefined,
  options: Options,
): Outcome {
  const { query: filter = {}, arrayFilters, let: variables } = options
  const update: Update = { change: options.update!, filter, arrayFilters, variables }
  if (collection && found) {
    const { now } = modify(writer, collection, found, update)
    return { lastErrorObject: { n: 1, updatedExisting: true }, value: options.new ? now.raw : found.raw }
  }
  if (!options.upsert) return { lastErrorObject: { n: 0, updatedExisting: false }, value: undefined }
  const added = upsert(writer, namespace, update)
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: added.document['_id'] as unknown }
  return { lastErrorObject, value: options.new ? added.raw : undefined }
}
