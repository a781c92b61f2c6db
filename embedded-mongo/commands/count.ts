import { keyBytes } from '../bson/keyBytes.ts'
import type { Document } from '../bson/codec.ts'
import { compare } from '../bson/order.ts'
import { valuesAt } from '../bson/values.ts'
import { search } from '../query/scan.ts'
import type { Handler } from '../server/call.ts'
import { documentsPrefix, rangeOf } from '../storage/keys.ts'
import { collectionOf } from './namespace.ts'

/** count: how many documents a filter finds. */
export const count: Handler = (call) => {
  const collection = collectionOf(call)
  const { query: filter = {}, skip = 0, limit = 0, hint } = call.command
  if (!collection) return { n: 0 }
  const every = Object.keys(filter as Document).length === 0
  let n = 0
  if (every) n = call.shared.store.kv.sizes.count(rangeOf(documentsPrefix(collection.id)))
  else
    for (const _ of search({
      view: call.view,
      collection,
      filter: filter as Document,
      hint,
      deadline: call.deadline,
    }))
      n += 1
  n = Math.max(0, n - Number(skip))
  return { n: limit ? Math.min(n, Math.abs(Number(limit))) : n }
}

/** distinct: the different values at a path. */
export const distinct: Handler = (call) => {
  const collection = collectionOf(call)
  if (!collection) return { values: [] }
  const { query: filter = {}, hint } = call.command
  const path = String(call.command['key']).split('.')
  const values = new Map<string, unknown>()
  for (const { document } of search({
    view: call.view,
    collection,
    filter: filter as Document,
    hint,
    deadline: call.deadline,
  })) {
    for (const value of valuesAt(document, path).values) {
      if (value !== undefined) values.set(keyBytes(value).toString('latin1'), value)
    }
  }
  return { values: Array.from(values.values()).toSorted(compare) }
}
