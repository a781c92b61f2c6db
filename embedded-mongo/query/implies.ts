// Whether every document a filter finds is in a partial index.
import type { Document } from '../bson/codec.ts'
import { hasOperators } from '../bson/values.ts'
import type { Condition, Conditions } from './conditions.ts'
import { matcher } from './match.ts'

/** True only when each condition of the partial index is certainly met by what the filter asks. */
export function implies(conditions: Conditions, partial: Document): boolean {
  return Object.entries(partial).every(([path, wanted]) => {
    if (path === '$and' && Array.isArray(wanted))
      return wanted.every((part: Document) => implies(conditions, part))
    const condition = conditions.get(path)
    return condition !== undefined && !path.startsWith('$') && meets(condition, wanted)
  })
}

function meets(condition: Condition, wanted: unknown): boolean {
  if (condition.in) {
    const test = matcher({ value: wanted })
    return condition.in.every((value) => value !== null && test({ value }))
  }
  if (!hasOperators(wanted)) return false
  return Object.entries(wanted).every(([operator, operand]) => {
    if (operator === '$exists') return operand === true && isPresent(condition)
    // Both compare within one type only, so what holds for the lowest value holds for all above it.
    if (condition.low !== undefined && (operator === '$gt' || operator === '$gte'))
      return matcher({ value: { [operator]: operand } })({ value: condition.low })
    return false
  })
}

function isPresent({ low, high, present }: Condition): boolean {
  return low !== undefined || high !== undefined || present === true
}
