// Which member of an array a filter matched: what the positional $ stands for.
import type { Document } from '../bson/codec.ts'
import { fieldOf, isDocument, isIndex } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import { matcher } from '../query/match.ts'

/** The place of the member that met the filter. Throws MongoError 2 when the filter says nothing about the array. */
export function matchedPosition(document: Document, filter: Document, path: string[]): number {
  const array = path.reduce<unknown>(step, document)
  const name = path.join('.')
  if (Array.isArray(array)) {
    for (const condition of conditionsOn(filter, name)) {
      const test = matcher(condition)
      const position = array.findIndex((member) => test({ member: [member] }))
      if (position >= 0) return position
    }
  }
  throw new MongoError(2, 'The positional operator did not find the match needed from the query.')
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return isIndex(name) ? (value[Number(name)] as unknown) : undefined
  return isDocument(value) ? fieldOf(value, name) : undefined
}

// The filter's conditions on the array, on its members: first all together, then one by one, the last first.
function conditionsOn(filter: Document, path: string): Document[] {
  const single = flatten(filter)
    .filter(([name]) => name === path || name.startsWith(`${path}.`))
    .map(([name, condition]) => ({ [`member${name.slice(path.length)}`]: condition }))
  return single.length > 1 ? [{ $and: single }, ...single.toReversed()] : single
}

function flatten(filter: Document): [string, unknown][] {
  return Object.entries(filter).flatMap(([name, condition]): [string, unknown][] => {
    if ((name === '$and' || name === '$or') && Array.isArray(condition))
      return condition.flatMap((part: Document) => flatten(part))
    return name.startsWith('$') ? [] : [[name, condition]]
  })
}
