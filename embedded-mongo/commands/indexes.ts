import { decodeStored, encode, type Document } from '../bson/codec.ts'
import { compare } from '../bson/order.ts'
import { keyBytes } from '../bson/keyBytes.ts'
import { MongoError, unsupported } from '../errors.ts'
import { matcher } from '../query/match.ts'
import type { Handler } from '../server/call.ts'
import { parseIndex, type Collection, type Index } from '../storage/catalog.ts'
import { applyEntries, entriesOf, planEntries, NONE } from '../storage/indexEntries.ts'
import { documentsPrefix, rangeOf } from '../storage/keys.ts'
import type { Writer } from '../storage/documents.ts'
import { batchOf, namespaceOf, refuseCollation } from './namespace.ts'

const OPTIONS = new Set([
  'v',
  'key',
  'name',
  'unique',
  'sparse',
  'expireAfterSeconds',
  'partialFilterExpression',
])
const IGNORED = new Set(['background', 'ns', 'collation', 'hidden', 'storageEngine', 'commitQuorum'])

/** createIndexes: adds indexes, over the documents that are there. Throws MongoError 67, 85, 86, 11000 and 238. */
export const createIndexes: Handler = (call) => {
  const namespace = namespaceOf(call)
  const specs = batchOf(call.command['indexes'] as Document[] | undefined, 'indexes').map(checkedSpec)
  return call.write((writer) => {
    const { catalog, view } = writer
    const createdCollectionAutomatically = !catalog.find(view, namespace)
    const numIndexesBefore = catalog.ensure(view, namespace).indexes.length
    for (const spec of specs) {
      const collection = catalog.ensure(view, namespace)
      if (!isKnown(collection, spec)) addIndex(writer, collection, spec)
    }
    const numIndexesAfter = catalog.ensure(view, namespace).indexes.length
    const note = numIndexesAfter === numIndexesBefore ? { note: 'all indexes already exist' } : {}
    return { numIndexesBefore, numIndexesAfter, createdCollectionAutomatically, ...note }
  })
}

function checkedSpec(asked: Document): Document {
  const key = asked['key'] as Document | undefined
  if (!key || Object.keys(key).length === 0) throw new MongoError(67, 'Index keys cannot be an empty object')
  refuseCollation(asked)
  for (const [path, direction] of Object.entries(key) as [string, unknown][]) {
    if (typeof direction === 'string' || path.includes('$**'))
      throw unsupported(`index on ${path}: ${String(direction)}`)
    if (!Number(direction)) throw new MongoError(67, 'Values in the index key pattern must not be 0')
    if (path === '' || path.split('.').includes('') || path.startsWith('$'))
      throw new MongoError(67, `cannot index '${path}'`)
  }
  const spec: Document = { v: 2, key, name: asked['name'] ?? Object.entries(key).flat().join('_') }
  for (const [name, value] of Object.entries(asked) as [string, unknown][]) {
    if (!OPTIONS.has(name) && !IGNORED.has(name)) throw unsupported(`index option ${name}`)
    if (OPTIONS.has(name) && value !== false && value !== undefined && !(name in spec)) spec[name] = value
  }
  if (spec['partialFilterExpression']) matcher(spec['partialFilterExpression'])
  return spec
}

const MEANING = ['unique', 'sparse', 'expireAfterSeconds', 'partialFilterExpression']

function isKnown({ indexes }: Collection, spec: Document): boolean {
  const sameKey = indexes.find((index) => compare(index.spec['key'], spec['key']) === 0)
  const sameName = indexes.find((index) => index.name === spec['name'])
  if (sameKey?.isId) return true
  if (sameKey && sameKey.name !== spec['name']) {
    throw new MongoError(85, `Index already exists with a different name: ${sameKey.name}`)
  }
  if (!sameName) return false
  const differs = MEANING.some((name) => compare(sameName.spec[name] ?? null, spec[name] ?? null) !== 0)
  if (!sameKey || differs)
    throw new MongoError(86, `An existing index has the name ${sameName.name} but is a different one`)
  return true
}

function addIndex(writer: Writer, collection: Collection, spec: Document): void {
  const { view, catalog, holds } = writer
  const index = parseIndex({ id: catalog.newId(), multikey: false, spec })
  let multikey = false
  for (const { value } of view.range(rangeOf(documentsPrefix(collection.id)))) {
    const document = decodeStored(value)
    const after = entriesOf(index, document, holds)
    multikey ||= after.multikey
    const change = planEntries(view, collection, index, { before: NONE, after, document })
    applyEntries(view, change, keyBytes(document['_id']))
  }
  catalog.save(view, { ...collection, indexes: [...collection.indexes, { ...index, multikey }] })
}

/** listIndexes: the indexes of a collection. Throws MongoError 26. */
export const listIndexes: Handler = (call) => {
  const namespace = namespaceOf(call)
  const collection = call.shared.store.catalog.find(call.view, namespace)
  if (!collection) throw new MongoError(26, `ns does not exist: ${namespace}`)
  const source = collection.indexes.map(({ spec }) => encode(spec)).values()
  return call.shared.cursors.open({ source, namespace, batchSize: Infinity })
}

/** dropIndexes: removes one, some, or with '*' all but the one on _id. Throws MongoError 26, 27 and 72. */
export const dropIndexes: Handler = (call) => {
  const namespace = namespaceOf(call)
  return call.write(({ catalog, view }) => {
    let collection = catalog.find(view, namespace)
    if (!collection) throw new MongoError(26, `ns not found ${namespace}`)
    const nIndexesWas = collection.indexes.length
    for (const index of chosen(collection, call.command['index']))
      collection = catalog.dropIndex(view, collection, index)
    return { nIndexesWas }
  })
}

function chosen({ indexes }: Collection, wanted: unknown): Index[] {
  if (wanted === '*') return indexes.filter((index) => !index.isId)
  return [wanted].flat().map((one) => {
    const found = indexes.find(({ name, spec }) =>
      typeof one === 'string' ? name === one : compare(spec['key'], one) === 0,
    )
    if (!found) throw new MongoError(27, `index not found with name [${String(one)}]`)
    if (found.isId) throw new MongoError(72, 'cannot drop _id index')
    return found
  })
}
