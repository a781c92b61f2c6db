// The document an upsert adds: what the filter says is equal, then the update.
import { ObjectId } from 'bson'
import type { Document } from '../bson/codec.ts'
import { RANK, copy, hasOperators, rank } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import { applyUpdate, isModification, type Update } from './apply.ts'
import { placeAt, putAt } from './paths.ts'

/** The new document, `_id` first. Throws what applyUpdate throws, and MongoError 2 for an `_id` that cannot be one. */
export function upsertedDocument(update: Update): Document {
  const known: Document = {}
  gather(update.filter, known)
  const kept = isModification(update.change) ? known : '_id' in known ? { _id: known['_id'] as unknown } : {}
  const { _id: id = new ObjectId(), ...fields } = applyUpdate(kept, { ...update, filter: {} }, true)
  checkId(id)
  return { _id: id as unknown, ...fields }
}

/** Throws MongoError 2 or 52 when the value cannot be an `_id`. */
export function checkId(id: unknown): void {
  const kind = rank(id)
  if (id === undefined || kind === RANK.array || kind === RANK.regex) {
    throw new MongoError(2, "The '_id' value cannot be an array, a regular expression or undefined")
  }
  if (hasOperators(id)) throw new MongoError(52, "_id fields may not contain '$'-prefixed fields")
}

function gather(filter: Document, known: Document): void {
  for (const [path, condition] of Object.entries(filter) as [string, unknown][]) {
    if (path === '$and' || (path === '$or' && (condition as unknown[]).length === 1)) {
      for (const part of condition as Document[]) gather(part, known)
    } else if (!path.startsWith('$')) {
      const value = equalTo(condition)
      if (value !== undefined) putAt(placeAt(known, path.split('.'), true)!, copy(value))
    }
  }
}

function equalTo(condition: unknown): unknown {
  if (rank(condition) === RANK.regex) return undefined
  if (!hasOperators(condition)) return condition
  if ('$eq' in condition) return condition['$eq']
  const list: unknown = condition['$in'] ?? condition['$all']
  return Array.isArray(list) && list.length === 1 && !hasOperators(list[0]) ? (list[0] as unknown) : undefined
}
