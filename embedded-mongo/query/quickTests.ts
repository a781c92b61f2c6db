// Our own tests for the commonest conditions, with BSON's comparison. The rest is left to mingo.
import type { Document } from '../bson/codec.ts'
import { compare } from '../bson/order.ts'
import { RANK, fieldOf, hasOperators, isDocument, isIndex, rank } from '../bson/values.ts'
import { MongoError } from '../errors.ts'

type Test = (document: Document) => boolean
type Predicate = (value: unknown) => boolean

/** A test of the values at a path, or undefined when the condition is not one of the quick ones. */
export function quickTest(path: string[], operator: string, operand: unknown): Test | undefined {
  if (operator === '$exists') return existence(path, operand)
  if (operator === '$ne' || operator === '$nin') {
    const positive = predicateOf(operator === '$ne' ? '$eq' : '$in', operand)
    return positive && ((document) => !reaches(document, path, 0, positive))
  }
  const predicate = predicateOf(operator, operand)
  return predicate && ((document) => reaches(document, path, 0, predicate))
}

function predicateOf(operator: string, operand: unknown): Predicate | undefined {
  switch (operator) {
    case '$eq':
      return equality(operand)
    case '$in':
      return membership(operand)
    case '$gt':
      return ordering(operand, (order) => order > 0)
    case '$gte':
      return ordering(operand, (order) => order >= 0)
    case '$lt':
      return ordering(operand, (order) => order < 0)
    case '$lte':
      return ordering(operand, (order) => order <= 0)
  }
  return undefined
}

function equality(operand: unknown): Predicate | undefined {
  if (rank(operand) === RANK.regex) return undefined
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined
  if (typeof operand === 'string' || typeof operand === 'boolean') return (value) => value === operand
  return (value) => value !== undefined && compare(value, operand) === 0
}

function membership(operand: unknown): Predicate | undefined {
  if (!Array.isArray(operand)) throw new MongoError(2, '$in needs an array')
  const members = operand as unknown[]
  if (members.some(hasOperators)) throw new MongoError(2, 'cannot nest $ under $in')
  if (members.length > 8 && members.every((member) => typeof member === 'string')) {
    const set = new Set<unknown>(members)
    return (value) => set.has(value)
  }
  const tests = members.map(equality)
  if (tests.includes(undefined)) return undefined
  return (value) => tests.some((test) => test!(value))
}

// Only values of the same kind are before or after one another; nothing is before or after NaN.
function ordering(operand: unknown, holds: (order: number) => boolean): Predicate | undefined {
  const kind = rank(operand)
  if (kind === RANK.null || kind === RANK.array || kind === RANK.minKey || kind === RANK.maxKey)
    return undefined
  if (kind === RANK.regex || Number.isNaN(operand)) return undefined
  return (value) =>
    value !== undefined && rank(value) === kind && !Number.isNaN(value) && holds(compare(value, operand))
}

function existence(path: string[], operand: unknown): Test {
  const wanted = operand !== false && operand !== null && operand !== 0
  return (document) => present(document, path, 0) === wanted
}

function present(value: unknown, path: string[], depth: number): boolean {
  if (depth === path.length) return value !== undefined
  const name = path[depth]!
  if (isDocument(value)) return present(fieldOf(value, name), path, depth + 1)
  if (!Array.isArray(value)) return false
  if (isIndex(name) && present(value[Number(name)], path, depth + 1)) return true
  return value.some((member) => isDocument(member) && present(member, path, depth))
}

/** True when the predicate holds for a value at the path: an array's members, or the array itself. */
function reaches(value: unknown, path: string[], depth: number, holds: Predicate): boolean {
  if (depth === path.length) return holds(value) || (Array.isArray(value) && value.some(holds))
  const name = path[depth]!
  if (isDocument(value)) return reaches(fieldOf(value, name), path, depth + 1, holds)
  if (!Array.isArray(value)) return holds(undefined)
  if (isIndex(name) && Number(name) < value.length && reaches(value[Number(name)], path, depth + 1, holds))
    return true
  return value.some((member) => isDocument(member) && reaches(member, path, depth, holds))
}
