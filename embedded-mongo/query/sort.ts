// Sorting in memory, in BSON's order.
import type { Document } from '../bson/codec.ts'
import { compare } from '../bson/order.ts'
import { isDocument, valuesAt } from '../bson/values.ts'
import { MongoError } from '../errors.ts'

type Comparer = (left: Document, right: Document) => number

/** Sorts whatever carries a document. Throws MongoError 2 for a sort that is not by 1 and -1. */
export function sortFound<T extends { document: Document }>(found: Iterable<T>, sort: Document): T[] {
  const fields = fieldsOf(sort)
  const keyed = Array.from(found, (item) => ({
    item,
    keys: fields.map((field) => field.keyOf(item.document)),
  }))
  keyed.sort((left, right) => {
    for (let i = 0; i < fields.length; i += 1) {
      const order = compare(left.keys[i], right.keys[i])
      if (order !== 0) return order * fields[i]!.direction
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

/** Compares two documents by a sort like {a: 1, b: -1}. */
export function comparerOf(sort: Document): Comparer {
  const fields = fieldsOf(sort)
  return (left, right) => {
    for (const { keyOf, direction } of fields) {
      const order = compare(keyOf(left), keyOf(right))
      if (order !== 0) return order * direction
    }
    return 0
  }
}

function fieldsOf(sort: Document): { keyOf: (document: Document) => unknown; direction: 1 | -1 }[] {
  return Object.entries(sort).map(([path, wanted]) => {
    if (isDocument(wanted)) throw new MongoError(238, `sort by ${JSON.stringify(wanted)} is not supported`)
    const direction = Number(wanted)
    if (direction !== 1 && direction !== -1)
      throw new MongoError(2, `sort direction of ${path} must be 1 or -1`)
    const parts = path.split('.')
    return { direction, keyOf: (document) => extreme(valuesAt(document, parts).values, direction) }
  })
}

// An array sorts by its least member, or by its greatest when descending.
function extreme(values: unknown[], direction: 1 | -1): unknown {
  let best = values[0]
  for (const value of values) if (compare(value, best) * direction < 0) best = value
  return best
}
