// The collections and their indexes, read through the view: what a transaction creates is its own until it commits.
import { UUID, type Document } from 'bson'
import { decode, encode } from '../bson/codec.ts'
import { CATALOG_RANGE, catalogKey, documentsPrefix, entriesPrefix, rangeOf } from './keys.ts'
import type { View, WriteView } from './view.ts'

export type IndexField = { path: string; parts: string[]; direction: 1 | -1 }

export type Index = {
  id: number
  name: string
  fields: IndexField[]
  unique: boolean
  sparse: boolean
  multikey: boolean
  partial: Document | undefined
  expireAfterSeconds: number | undefined
  isId: boolean // documents lie in its order; it has no entries of its own
  spec: Document // as it was asked for
}

export type Collection = { namespace: string; id: number; uuid: UUID; options: Document; indexes: Index[] }

type Stored = {
  id: number
  uuid: UUID
  options: Document
  indexes: { id: number; multikey: boolean; spec: Document }[]
}

/** Finds, makes and changes collections. */
export class Catalog {
  readonly #parsed = new Map<string, { raw: Buffer; collection: Collection }>()
  #nextId = 1

  constructor(view: View) {
    for (const collection of this.list(view)) {
      const ids = [collection.id, ...collection.indexes.map((index) => index.id)]
      this.#nextId = Math.max(this.#nextId, ...ids.map((id) => id + 1))
    }
  }

  find(view: View, namespace: string): Collection | undefined {
    const raw = view.get(catalogKey(namespace))
    return raw && this.#parse(namespace, raw)
  }

  list(view: View): Collection[] {
    const entries = [...view.range(CATALOG_RANGE)]
    return entries.map(({ key, value }) => this.#parse(key.toString('utf8', 1), value))
  }

  /** The collection, made when it is not there. */
  ensure(view: WriteView, namespace: string, options: Document = {}): Collection {
    const found = this.find(view, namespace)
    if (found) return found
    const spec = { v: 2, key: { _id: 1 }, name: '_id_' }
    const collection = { namespace, id: this.newId(), uuid: new UUID(), options, indexes: [] as Index[] }
    collection.indexes.push(parseIndex({ id: this.newId(), multikey: false, spec }))
    this.save(view, collection)
    return collection
  }

  save(view: WriteView, collection: Collection): void {
    const { namespace, id, uuid, options } = collection
    const indexes = collection.indexes.map((index) => ({
      id: index.id,
      multikey: index.multikey,
      spec: index.spec,
    }))
    const key = catalogKey(namespace)
    view.claim(key)
    view.put(key, encode({ id, uuid, options, indexes }))
  }

  /** Remembers that an index has documents with several keys: plans for it must be careful. */
  markMultikey(view: WriteView, namespace: string, indexId: number): void {
    const collection = this.find(view, namespace)
    if (!collection?.indexes.some((index) => index.id === indexId && !index.multikey)) return
    const mark = (index: Index) => (index.id === indexId ? { ...index, multikey: true } : index)
    this.save(view, { ...collection, indexes: collection.indexes.map(mark) })
  }

  drop(view: WriteView, collection: Collection): void {
    this.forget(view, collection.namespace)
    removeAll(view, documentsPrefix(collection.id))
    for (const index of collection.indexes) removeAll(view, entriesPrefix(index.id))
  }

  rename(view: WriteView, collection: Collection, namespace: string): void {
    this.forget(view, collection.namespace)
    this.save(view, { ...collection, namespace })
  }

  dropIndex(view: WriteView, collection: Collection, index: Index): Collection {
    removeAll(view, entriesPrefix(index.id))
    const rest = { ...collection, indexes: collection.indexes.filter((other) => other.id !== index.id) }
    this.save(view, rest)
    return rest
  }

  newId(): number {
    this.#nextId += 1
    return this.#nextId - 1
  }

  forget(view: WriteView, namespace: string): void {
    const key = catalogKey(namespace)
    view.claim(key)
    view.remove(key)
  }

  #parse(namespace: string, raw: Buffer): Collection {
    const known = this.#parsed.get(namespace)
    if (known?.raw.equals(raw)) return known.collection
    const { indexes, ...rest } = decode(raw) as Stored
    const collection = { ...rest, namespace, indexes: indexes.map(parseIndex) }
    this.#parsed.set(namespace, { raw, collection })
    return collection
  }
}

function removeAll(view: WriteView, prefix: Buffer): void {
  for (const { key } of view.range(rangeOf(prefix))) view.remove(key)
}

/** An index as the store works with it, from its stored form. */
export function parseIndex({ id, multikey, spec }: Stored['indexes'][number]): Index {
  const key = spec['key'] as Record<string, number>
  return {
    id,
    multikey,
    spec,
    name: String(spec['name']),
    fields: Object.entries(key).map(([path, direction]) => ({
      path,
      parts: path.split('.'),
      direction: Number(direction) < 0 ? -1 : 1,
    })),
    unique: Boolean(spec['unique']),
    sparse: Boolean(spec['sparse']),
    partial: spec['partialFilterExpression'] as Document | undefined,
    expireAfterSeconds: spec['expireAfterSeconds'] as number | undefined,
    isId: spec['name'] === '_id_',
  }
}
