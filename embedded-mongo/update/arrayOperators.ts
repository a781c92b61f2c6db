// The update operators that change an array.
import { compare } from '../bson/order.ts'
import { RANK, copy, hasOperators, isDocument, rank } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import { memberTest } from '../query/projectArrays.ts'
import { comparerOf } from '../query/sort.ts'
import type { Operator } from './fieldOperators.ts'
import { putAt, valueAt, type Place } from './paths.ts'

function arrayAt(place: Place, path: string): unknown[] | undefined {
  const value = valueAt(place)
  if (value === undefined || Array.isArray(value)) return value
  throw new MongoError(2, `The field '${path}' must be an array`)
}

const same = (left: unknown, right: unknown): boolean => compare(left, right) === 0

const CLAUSES = new Set(['$each', '$slice', '$sort', '$position'])

const push: Operator = (place, argument, path) => {
  const array = arrayAt(place, path) ?? []
  if (!isDocument(argument) || !('$each' in argument)) return putAt(place, [...array, copy(argument)])
  const unknown = Object.keys(argument).find((name) => !CLAUSES.has(name))
  if (unknown) throw new MongoError(2, `Unrecognized clause in $push: ${unknown}`)
  const at = insertionPoint(argument['$position'], array.length)
  const result = [...array.slice(0, at), ...copy(eachOf(argument['$each'], '$push')), ...array.slice(at)]
  if (argument['$sort'] !== undefined) result.sort(memberOrder(argument['$sort']))
  putAt(place, sliced(result, argument['$slice']))
}

function insertionPoint(position: unknown, length: number): number {
  if (position === undefined) return length
  const at = Number(position)
  return at < 0 ? Math.max(0, length + at) : Math.min(length, at)
}

function eachOf(each: unknown, operator: string): unknown[] {
  if (!Array.isArray(each)) throw new MongoError(2, `The argument to $each in ${operator} must be an array`)
  return each
}

function memberOrder(sort: unknown): (left: unknown, right: unknown) => number {
  if (!isDocument(sort)) return (left, right) => compare(left, right) * Number(sort)
  const byFields = comparerOf(sort)
  const asDocument = (member: unknown) => (isDocument(member) ? member : {})
  return (left, right) => byFields(asDocument(left), asDocument(right))
}

function sliced(array: unknown[], slice: unknown): unknown[] {
  if (slice === undefined) return array
  const count = Number(slice)
  return count < 0 ? array.slice(count) : array.slice(0, count)
}

const addToSet: Operator = (place, argument, path) => {
  const array = [...(arrayAt(place, path) ?? [])]
  const added =
    isDocument(argument) && '$each' in argument ? eachOf(argument['$each'], '$addToSet') : [argument]
  for (const value of added) if (!array.some((member) => same(member, value))) array.push(copy(value))
  putAt(place, array)
}

const pop: Operator = (place, argument, path) => {
  const array = arrayAt(place, path)
  if (Number(argument) !== 1 && Number(argument) !== -1) throw new MongoError(9, '$pop expects 1 or -1')
  if (array) putAt(place, Number(argument) < 0 ? array.slice(1) : array.slice(0, -1))
}

const pull: Operator = (place, argument, path) => {
  const array = arrayAt(place, path)
  if (!array) return
  const byTest = isDocument(argument) || rank(argument) === RANK.regex
  const test = byTest ? pullTest(argument) : (member: unknown) => same(member, argument)
  putAt(
    place,
    array.filter((member) => !test(member)),
  )
}

function pullTest(argument: unknown): (member: unknown) => boolean {
  return memberTest(hasOperators(argument) || isDocument(argument) ? argument : { $regex: argument })
}

const pullAll: Operator = (place, argument, path) => {
  const array = arrayAt(place, path)
  const taken = eachOf(argument, '$pullAll')
  if (array)
    putAt(
      place,
      array.filter((member) => !taken.some((value) => same(member, value))),
    )
}

/** The operators on arrays, by name. */
export const arrayOperators: ReadonlyMap<string, Operator> = new Map([
  ['$push', push],
  ['$addToSet', addToSet],
  ['$pop', pop],
  ['$pull', pull],
  ['$pullAll', pullAll],
])
