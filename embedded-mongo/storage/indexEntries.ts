// The keys a document has in an index, and the uniqueness they must keep.
import type { Document } from '../bson/codec.ts'
import { directedKey, successor } from '../bson/keyBytes.ts'
import { valuesAt } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import type { Collection, Index, IndexField } from './catalog.ts'
import { entriesPrefix } from './keys.ts'
import type { WriteView } from './view.ts'

/** A document's keys in one index, by their bytes as latin1; without the document's own key behind them. */
export type Entries = { keys: Map<string, Buffer>; multikey: boolean }

/** Decides whether a partial index holds a document. */
export type Holds = (index: Index, document: Document) => boolean

/** No keys at all. */
export const NONE: Entries = { keys: new Map(), multikey: false }
const MOST_KEYS = 100_000

/** The keys of a document in an index. Throws MongoError 171 for two arrays in one index. */
export function entriesOf(index: Index, document: Document, holds: Holds): Entries {
  if (index.isId || (index.partial && !holds(index, document))) return NONE
  const fields = index.fields.map((field) => valuesAt(document, field.parts))
  if (index.sparse && fields.every(({ values }) => values.every((value) => value === undefined))) return NONE
  const arrays = fields.filter(({ multiple }) => multiple).length
  if (arrays > 1) throw new MongoError(171, `cannot index parallel arrays in index ${index.name}`)
  let keys = [entriesPrefix(index.id)]
  fields.forEach(({ values }, i) => {
    keys = extend(keys, values, index.fields[i]!)
  })
  return { keys: new Map(keys.map((key) => [key.toString('latin1'), key])), multikey: arrays > 0 }
}

function extend(keys: Buffer[], values: unknown[], field: IndexField): Buffer[] {
  if (values.length > MOST_KEYS)
    throw new MongoError(171, `more than ${MOST_KEYS} index keys in one document`)
  return values.flatMap((value) => {
    const part = directedKey(value, field.direction)
    return keys.map((key) => Buffer.concat([key, part]))
  })
}

export type EntryChange = { removed: Buffer[]; added: Buffer[] }

/** What changes in an index from a document's old keys to its new ones; nothing is written yet. Throws MongoError 11000. */
export function planEntries(
  view: WriteView,
  collection: Collection,
  index: Index,
  { before, after, document }: { before: Entries; after: Entries; document: Document },
): EntryChange {
  const change: EntryChange = { removed: [], added: [] }
  for (const [name, key] of before.keys) {
    if (after.keys.has(name)) continue
    if (index.unique) view.claim(key)
    change.removed.push(key)
  }
  for (const [name, key] of after.keys) {
    if (before.keys.has(name)) continue
    if (index.unique) claimUnique(view, collection, index, key, document)
    change.added.push(key)
  }
  return change
}

/** Writes what was planned, for the document whose `_id` has the key `id`. */
export function applyEntries(view: WriteView, { removed, added }: EntryChange, id: Buffer): void {
  for (const key of removed) view.remove(Buffer.concat([key, id]))
  for (const key of added) view.put(Buffer.concat([key, id]), id)
}

function claimUnique(
  view: WriteView,
  collection: Collection,
  index: Index,
  key: Buffer,
  document: Document,
): void {
  view.claim(key)
  const [taken] = view.range({ start: key, end: successor(key) })
  if (taken) throw duplicate(collection, index, document)
}

/** The error MongoDB gives when a unique key is taken: code 11000 with keyPattern and keyValue. */
export function duplicate(collection: Collection, index: Index, document: Document): MongoError {
  const keyValue = Object.fromEntries(
    index.fields.map((field) => [field.path, valuesAt(document, field.parts).values[0] ?? null]),
  )
  const text = Object.entries(keyValue).map(([path, value]) => `${path}: ${JSON.stringify(value)}`)
  return new MongoError(
    11000,
    `E11000 duplicate key error collection: ${collection.namespace} index: ${index.name} dup key: { ${text.join(', ')} }`,
    { keyPattern: index.spec['key'] as Document, keyValue },
  )
}
