// From a path in an update to places in the document: dotted names, positions, $, $[], $[identifier].
import type { Document } from '../bson/codec.ts'
import { fieldOf, isDocument, isIndex } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import { matcher } from '../query/match.ts'
import { matchedPosition } from './position.ts'

type Holder = Document | unknown[]

/** One place in a document, which may be empty. */
export type Place = { holder: Holder; name: string }

const MOST_PADDING = 1_500_000

/** What stands at the place; undefined when nothing does. */
export function valueAt({ holder, name }: Place): unknown {
  return Array.isArray(holder) ? (holder[Number(name)] as unknown) : fieldOf(holder, name)
}

/** Puts a value at the place; an array is filled up with nulls. */
export function putAt({ holder, name }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    if (name === '__proto__') throw new MongoError(2, 'a field cannot be named __proto__')
    holder[name] = value
    return
  }
  const position = Number(name)
  if (position > holder.length + MOST_PADDING) throw new MongoError(2, 'cannot fill up the array so far')
  while (holder.length < position) holder.push(null)
  holder[position] = value
}

/** Takes the field away; a member of an array becomes null. */
export function removeAt({ holder, name }: Place): void {
  if (!Array.isArray(holder)) delete holder[name]
  else if (Number(name) < holder.length) holder[Number(name)] = null
}

/** The place at a path without operators; with `make`, documents on the way are made. Throws MongoError 28. */
export function placeAt(document: Document, path: string[], make: boolean): Place | undefined {
  let holder: Holder = document
  for (let i = 0; i < path.length - 1; i += 1) {
    const place: Place = { holder, name: path[i]! }
    if (!isNamed(place, make)) return undefined
    let next = valueAt(place)
    if (next === undefined && make) putAt(place, (next = {}))
    if (!isDocument(next) && !Array.isArray(next)) {
      if (make) throw notViable(path[i + 1]!, path[i]!)
      return undefined
    }
    holder = next
  }
  const place: Place = { holder, name: path.at(-1)! }
  return isNamed(place, make) ? place : undefined
}

function isNamed({ holder, name }: Place, make: boolean): boolean {
  if (!Array.isArray(holder) || isIndex(name)) return true
  if (make) throw notViable(name, 'an array')
  return false
}

function notViable(name: string, holder: string): MongoError {
  return new MongoError(28, `Cannot create field '${name}' in element {${holder}}`)
}

export type ArrayFilters = Map<string, { test: (member: unknown) => boolean; used: boolean }>

/** The tests of `arrayFilters`, by identifier. Throws MongoError 2 and 9. */
export function parseArrayFilters(filters: Document[] | undefined): ArrayFilters {
  const parsed: ArrayFilters = new Map()
  for (const filter of filters ?? []) {
    const identifier = identifierOf(filter)
    if (!identifier || !/^[a-z][a-zA-Z0-9]*$/.test(identifier)) {
      throw new MongoError(
        identifier ? 2 : 9,
        'an array filter needs one top-level name that starts with a lowercase letter',
      )
    }
    if (parsed.has(identifier))
      throw new MongoError(9, `Found multiple array filters with the same name ${identifier}`)
    const test = matcher(filter)
    parsed.set(identifier, { used: false, test: (member) => test({ [identifier]: member }) })
  }
  return parsed
}

function identifierOf(filter: Document): string | undefined {
  for (const [name, condition] of Object.entries(filter)) {
    if (!name.startsWith('$')) return name.split('.')[0]
    for (const part of [condition].flat() as Document[]) {
      const inner = isDocument(part) ? identifierOf(part) : undefined
      if (inner) return inner
    }
  }
  return undefined
}

const ARRAY_PART = /^\$\[(.*)\]$/

/** The paths without operators that a path of an update stands for in this document. Throws MongoError 2. */
export function concretePaths(
  document: Document,
  path: string[],
  filter: Document,
  filters: ArrayFilters,
): string[][] {
  const at = path.findIndex((part) => part.startsWith('$'))
  if (at < 0) return [path]
  const before = path.slice(0, at)
  const after = path.slice(at + 1)
  if (path[at] === '$') {
    const position = String(matchedPosition(document, filter, before))
    return concretePaths(document, [...before, position, ...after], filter, filters)
  }
  const identifier = ARRAY_PART.exec(path[at]!)?.[1]
  if (identifier === undefined)
    throw new MongoError(52, `The dollar ($) prefixed field '${path[at]}' is not valid`)
  const chosen = identifier === '' ? undefined : filters.get(identifier)
  if (identifier !== '' && !chosen)
    throw new MongoError(2, `No array filter found for identifier '${identifier}'`)
  const place = placeAt(document, before, false)
  const array = place && valueAt(place)
  if (!Array.isArray(array))
    throw new MongoError(2, `The path '${before.join('.')}' must exist in order to apply array updates.`)
  return array.flatMap((member: unknown, i) =>
    chosen && !chosen.test(member)
      ? []
      : concretePaths(document, [...before, String(i), ...after], filter, filters),
  )
}
