// The collection a command is about.
import type { Document } from '../bson/codec.ts'
import { MongoError, unsupported } from '../errors.ts'
import type { Call } from '../server/call.ts'
import type { Collection } from '../storage/catalog.ts'

const LONGEST = 255 // bytes

/** The `database.collection` a command names. Throws MongoError 73. */
export function namespaceOf({ name, command, database }: Call): string {
  const collection: unknown = command[name]
  if (typeof collection !== 'string') throw new MongoError(73, `${name} needs the name of a collection`)
  return checkedNamespace(`${database}.${collection}`)
}

/** The namespace, when it can be one. Throws MongoError 73. */
export function checkedNamespace(namespace: string): string {
  const dot = namespace.indexOf('.')
  const collection = namespace.slice(dot + 1)
  const wrong = dot < 1 || collection === '' || /[\0$]/.test(namespace) || collection.startsWith('.')
  if (wrong || Buffer.byteLength(namespace) > LONGEST) {
    throw new MongoError(73, `Invalid namespace specified '${namespace.slice(0, 300)}'`)
  }
  return namespace
}

/** The collection as the call sees it, or undefined. */
export function collectionOf(call: Call): Collection | undefined {
  return call.shared.store.catalog.find(call.view, namespaceOf(call))
}

/** A command's list of documents, sent inside or beside it. Throws MongoError 2 when it is empty or too long. */
export function batchOf<T>(list: T[] | undefined, name: string): T[] {
  if (!Array.isArray(list) || list.length === 0 || list.length > 100_000) {
    throw new MongoError(2, `${name} must hold between 1 and 100000 operations`)
  }
  return list
}

/** Throws MongoError 238 for a collation other than simple. */
export function refuseCollation(operation: Document): void {
  const collation = operation['collation'] as Document | undefined
  if (collation && collation['locale'] !== 'simple') throw unsupported('collation')
}
