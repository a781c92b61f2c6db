// The update operators that change one field.
import { Long, Timestamp } from 'bson'
import { compare, toNumber } from '../bson/order.ts'
import { RANK, bsonType, copy, isDocument, rank } from '../bson/values.ts'
import { MongoError, unsupported } from '../errors.ts'
import { putAt, removeAt, valueAt, type Place } from './paths.ts'

export type Operator = (place: Place, argument: unknown, path: string) => void

const set: Operator = (place, value) => putAt(place, copy(value))

const unset: Operator = (place) => removeAt(place)

const increment: Operator = (place, argument, path) => {
  const [before, by] = numbersOf('$inc', place, argument, path)
  putAt(place, before === undefined ? argument : safe(before + by))
}

const multiply: Operator = (place, argument, path) => {
  const [before = 0, by] = numbersOf('$mul', place, argument, path)
  putAt(place, safe(before * by))
}

function numbersOf(
  operator: string,
  place: Place,
  argument: unknown,
  path: string,
): [number | undefined, number] {
  const before = valueAt(place)
  if (rank(argument) !== RANK.number)
    throw new MongoError(14, `Cannot ${operator} '${path}' with non-numeric argument`)
  if (before !== undefined && rank(before) !== RANK.number) {
    throw new MongoError(14, `Cannot apply ${operator} to a value of non-numeric type: '${path}'`)
  }
  for (const value of [before, argument])
    if (bsonType(value) === 'Decimal128') throw unsupported('Decimal128 arithmetic')
  return [before === undefined ? undefined : toNumber(before), toNumber(argument)]
}

// A sum beyond 2^53 would be rounded: refused, not half done.
function safe(result: number): number {
  if (Number.isInteger(result) && !Number.isSafeInteger(result))
    throw unsupported('arithmetic on integers beyond 2^53')
  return result
}

const least: Operator = (place, value) => {
  const before = valueAt(place)
  if (before === undefined || compare(value, before) < 0) putAt(place, copy(value))
}

const greatest: Operator = (place, value) => {
  const before = valueAt(place)
  if (before === undefined || compare(value, before) > 0) putAt(place, copy(value))
}

const currentDate: Operator = (place, argument) => {
  const type = isDocument(argument) ? (argument['$type'] as unknown) : 'date'
  if (type === 'date' && (isDocument(argument) || typeof argument === 'boolean')) putAt(place, new Date())
  else if (type === 'timestamp') putAt(place, new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 }))
  else throw new MongoError(2, '$currentDate needs true, or {$type} of "date" or "timestamp"')
}

const bits: Operator = (place, argument, path) => {
  const before = valueAt(place) ?? 0
  const known = Number.isInteger(before) || bsonType(before) === 'Long'
  if (!known || !isDocument(argument)) throw new MongoError(2, `Cannot apply $bit to '${path}'`)
  let result = BigInt(String(before))
  for (const [operation, operand] of Object.entries(argument)) {
    const other = BigInt(String(operand))
    if (operation === 'and') result &= other
    else if (operation === 'or') result |= other
    else if (operation === 'xor') result ^= other
    else throw new MongoError(2, `$bit knows and, or, xor; not ${operation}`)
  }
  putAt(place, bsonType(before) === 'Long' ? Long.fromBigInt(result) : Number(result))
}

/** The operators on single fields, by name. */
export const fieldOperators: ReadonlyMap<string, Operator> = new Map([
  ['$set', set],
  ['$setOnInsert', set],
  ['$unset', unset],
  ['$inc', increment],
  ['$mul', multiply],
  ['$min', least],
  ['$max', greatest],
  ['$currentDate', currentDate],
  ['$bit', bits],
])
