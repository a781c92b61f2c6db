// Filters kept in the catalog, compiled once: of partial indexes, and validators.
import type { Document } from '../bson/codec.ts'
import type { Collection, Index } from '../storage/catalog.ts'
import { matcher, type Test } from './match.ts'

const compiled = new WeakMap<Document, Test>()

function testOf(filter: Document): Test {
  const known = compiled.get(filter)
  if (known) return known
  const test = matcher(filter)
  compiled.set(filter, test)
  return test
}

/** True when a partial index holds the document. */
export function holds(index: Index, document: Document): boolean {
  return !index.partial || testOf(index.partial)(document)
}

/** True when the document meets its collection's validator. */
export function isValid(collection: Collection, document: Document): boolean {
  const validator = collection.options['validator'] as Document | undefined
  return !validator || testOf(validator)(document)
}
