import { encode, type Document } from '../bson/codec.ts'
import { compare } from '../bson/order.ts'
import { MongoError, unsupported } from '../errors.ts'
import { matcher } from '../query/match.ts'
import type { Call, Handler } from '../server/call.ts'
import type { Collection } from '../storage/catalog.ts'
import { checkedNamespace, namespaceOf } from './namespace.ts'

const OPTIONS = new Set(['validator', 'validationLevel', 'validationAction'])
const IGNORED = new Set([
  'autoIndexId',
  'storageEngine',
  'indexOptionDefaults',
  'writeConcern',
  'comment',
  'collation',
])
const GENERIC = new Set([
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'maxTimeMS',
  'apiVersion',
])

/** create: makes a collection, perhaps with a validator. Throws MongoError 48 and 238. */
export const create: Handler = (call) => {
  const namespace = namespaceOf(call)
  const options: Document = {}
  for (const [name, value] of Object.entries(call.command).slice(1) as [string, unknown][]) {
    if (OPTIONS.has(name)) options[name] = value
    else if (!IGNORED.has(name) && !GENERIC.has(name) && !name.startsWith('$'))
      throw unsupported(`create with ${name}`)
  }
  if (options['validator']) matcher(options['validator'])
  return call.write(({ catalog, view }) => {
    const known = catalog.find(view, namespace)
    if (known && compare(known.options, options) !== 0)
      throw new MongoError(48, `Collection ${namespace} already exists.`)
    catalog.ensure(view, namespace, options)
    return {}
  })
}

/** drop: removes a collection. */
export const drop: Handler = (call) => {
  const namespace = namespaceOf(call)
  return call.write(({ catalog, view }) => {
    const collection = catalog.find(view, namespace)
    if (!collection) return {}
    catalog.drop(view, collection)
    return { ns: namespace, nIndexesWas: collection.indexes.length }
  })
}

/** dropDatabase: removes all collections of a database. */
export const dropDatabase: Handler = (call) =>
  call.write(({ catalog, view }) => {
    for (const collection of inDatabase(call, catalog.list(view))) catalog.drop(view, collection)
    return { dropped: call.database }
  })

/** renameCollection: gives a collection another name. Throws MongoError 26 and 48. */
export const renameCollection: Handler = (call) => {
  const from = checkedNamespace(String(call.command['renameCollection']))
  const to = checkedNamespace(String(call.command['to']))
  return call.write(({ catalog, view }) => {
    const collection = catalog.find(view, from)
    const target = catalog.find(view, to)
    if (!collection) throw new MongoError(26, 'Source collection does not exist')
    if (target && !call.command['dropTarget']) throw new MongoError(48, 'target namespace exists')
    if (target) catalog.drop(view, target)
    catalog.rename(view, collection, to)
    return {}
  })
}

/** listCollections: the collections of a database. */
export const listCollections: Handler = (call) => {
  const { catalog } = call.shared.store
  const test = matcher(call.command['filter'])
  const nameOnly = Boolean(call.command['nameOnly'])
  const shown = inDatabase(call, catalog.list(call.view)).map((collection) => describe(collection, nameOnly))
  return call.shared.cursors.open({
    source: shown.filter(test).map(encode).values(),
    namespace: `${call.database}.$cmd.listCollections`,
    batchSize: Infinity,
  })
}

function describe({ namespace, options, uuid, indexes }: Collection, nameOnly: boolean): Document {
  const name = namespace.slice(namespace.indexOf('.') + 1)
  if (nameOnly) return { name, type: 'collection' }
  return { name, type: 'collection', options, info: { readOnly: false, uuid }, idIndex: indexes[0]!.spec }
}

function inDatabase(call: Call, collections: Collection[]): Collection[] {
  return collections.filter(({ namespace }) => namespace.startsWith(`${call.database}.`))
}

/** listDatabases: the databases; the size of each is the whole file's, which they share. */
export const listDatabases: Handler = ({ command, shared }) => {
  const { catalog, view, kv } = shared.store
  const names = new Set(catalog.list(view).map(({ namespace }) => namespace.slice(0, namespace.indexOf('.'))))
  const sizeOnDisk = kv.sizes.file()
  const databases = [...names].map((name) =>
    command['nameOnly'] ? { name } : { name, sizeOnDisk, empty: false },
  )
  return { databases: databases.filter(matcher(command['filter'])), totalSize: sizeOnDisk }
}

/** collMod: changes a validator, or how long a TTL index keeps. Throws MongoError 26, 27 and 238. */
export const collMod: Handler = (call) => {
  const namespace = namespaceOf(call)
  const { validator, index } = call.command as { validator?: Document; index?: Document }
  return call.write(({ catalog, view }) => {
    const collection = catalog.find(view, namespace)
    if (!collection) throw new MongoError(26, `ns does not exist: ${namespace}`)
    const options = validator ? { ...collection.options, validator } : collection.options
    if (!index) return (catalog.save(view, { ...collection, options }), {})
    const known = collection.indexes.find(
      ({ name, spec }) => name === index['name'] || compare(spec['key'], index['keyPattern'] ?? null) === 0,
    )
    if (!known) throw new MongoError(27, 'index not found')
    const spec = { ...known.spec, expireAfterSeconds: Number(index['expireAfterSeconds']) }
    const indexes = collection.indexes.map((other) => (other === known ? { ...known, spec } : other))
    catalog.save(view, { ...collection, options, indexes })
    return {}
  })
}
