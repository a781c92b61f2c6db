// What a projection makes of arrays: $slice, $elemMatch, and the positional $.
import type { Document } from '../bson/codec.ts'
import { fieldOf, hasOperators, isDocument } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import { matchedPosition } from '../update/position.ts'
import { matcher } from './match.ts'

export type ArrayStep = {
  path: string[]
  includes: boolean // makes the projection one of inclusion
  apply: (changed: Document, original: Document) => Document
}

/** {$slice: count} or {$slice: [skip, count]}. Throws MongoError 28724. */
export function sliceOf(path: string, argument: unknown): ArrayStep {
  const numbers = (Array.isArray(argument) ? argument : [argument]).map(Number)
  if (numbers.length > 2 || numbers.some((number) => !Number.isInteger(number)))
    throw new MongoError(28724, '$slice needs integers')
  const cut = (array: unknown[]) => {
    const [first, count] = numbers as [number, number?]
    if (count === undefined) return first < 0 ? array.slice(first) : array.slice(0, first)
    const start = first < 0 ? Math.max(0, array.length + first) : first
    return array.slice(start, start + count)
  }
  const parts = path.split('.')
  return { path: parts, includes: false, apply: (changed) => changeAt(changed, parts, cut) }
}

/** {$elemMatch: filter}: the first member that matches, or no field. */
export function elemMatchOf(path: string, filter: unknown): ArrayStep {
  const parts = path.split('.')
  const test = memberTest(filter)
  const first = (array: unknown[]) => {
    const found = array.find(test)
    return found === undefined ? undefined : [found]
  }
  return { path: parts, includes: true, apply: (changed) => changeAt(changed, parts, first) }
}

/** The positional projection: the member the filter matched. */
export function positionalOf(path: string, filter: Document | undefined): ArrayStep {
  const parts = path.split('.')
  const apply = (changed: Document, original: Document) => {
    const position = matchedPosition(original, filter ?? {}, parts)
    return changeAt(changed, parts, (array) => array.slice(position, position + 1))
  }
  return { path: parts, includes: true, apply }
}

/** A test of one array member by a filter of fields, or by operators on the member itself. */
export function memberTest(filter: unknown): (member: unknown) => boolean {
  const first = isDocument(filter) ? Object.keys(filter)[0] : undefined
  const onItself = hasOperators(filter) && first !== '$and' && first !== '$or' && first !== '$nor'
  const test = onItself ? matcher({ member: filter }) : matcher(filter)
  return (member) => (onItself ? test({ member }) : isDocument(member) && test(member))
}

// A copy with the array at the path changed; undefined leaves the field out.
function changeAt(value: Document, path: string[], change: (array: unknown[]) => unknown): Document {
  const [name, ...rest] = path as [string, ...string[]]
  const field = fieldOf(value, name)
  if (rest.length === 0) {
    if (!Array.isArray(field)) return value
    const changed = change(field)
    if (changed !== undefined) return { ...value, [name]: changed }
    const { [name]: _left, ...others } = value
    return others
  }
  if (Array.isArray(field)) {
    return {
      ...value,
      [name]: field.map((member: unknown) => (isDocument(member) ? changeAt(member, rest, change) : member)),
    }
  }
  return isDocument(field) ? { ...value, [name]: changeAt(field, rest, change) } : value
}
