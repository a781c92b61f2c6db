// What a filter asks of each path, as far as an index can help.
import type { Document } from '../bson/codec.ts'
import { RANK, hasOperators, rank } from '../bson/values.ts'

export type Condition = { in?: unknown[]; low?: unknown; high?: unknown; present?: boolean }
export type Conditions = Map<string, Condition>

const RANGED = new Set<number>([RANK.number, RANK.string, RANK.objectId, RANK.boolean, RANK.date])

/** The conditions that every matching document meets. */
export function conditionsOf(filter: Document | undefined): Conditions {
  const conditions: Conditions = new Map()
  if (filter) collect(filter, conditions)
  return conditions
}

function collect(filter: Document, conditions: Conditions): void {
  for (const [path, condition] of Object.entries(filter)) {
    if (path === '$and' && Array.isArray(condition))
      for (const part of condition) collect(part as Document, conditions)
    if (path.startsWith('$')) continue
    const known = conditions.get(path) ?? {}
    if (hasOperators(condition))
      for (const [name, value] of Object.entries(condition)) note(known, name, value)
    else note(known, '$eq', condition)
    if (Object.keys(known).length > 0) conditions.set(path, known)
  }
}

function note(condition: Condition, operator: string, operand: unknown): void {
  if (operator === '$eq' && isKey(operand)) condition.in = [operand]
  else if (operator === '$in' && Array.isArray(operand) && operand.every(isKey)) condition.in ??= operand
  else if ((operator === '$gt' || operator === '$gte') && isBound(operand)) condition.low ??= operand
  else if ((operator === '$lt' || operator === '$lte') && isBound(operand)) condition.high ??= operand
  else if (operator === '$exists' && operand === true) condition.present = true
}

// Arrays also match by their members, regular expressions by their pattern: no single key stands for them.
function isKey(value: unknown): boolean {
  const kind = rank(value)
  return value !== undefined && kind !== RANK.array && kind !== RANK.regex
}

function isBound(value: unknown): boolean {
  return RANGED.has(rank(value)) && !Number.isNaN(value)
}
