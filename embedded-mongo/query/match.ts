// A filter as a test of documents: the common operators by our own quick tests, the rest by mingo.
import { Query } from 'mingo'
import type { Document } from '../bson/codec.ts'
import { hasOperators, isDocument } from '../bson/values.ts'
import { MongoError, unsupported } from '../errors.ts'
import { quickTest } from './quickTests.ts'

export type Test = (document: Document) => boolean

const LONGEST_PATTERN = 32_764
const DEEPEST = 100
const REFUSED = new Set([
  '$where',
  '$text',
  '$jsonSchema',
  '$near',
  '$nearSphere',
  '$geoWithin',
  '$geoIntersects',
])

/** The test a filter stands for; `variables` are those of `let`. Throws MongoError 2 and 238. */
export function matcher(filter: unknown, variables?: Document): Test {
  if (filter === undefined || filter === null) return () => true
  if (!isDocument(filter)) throw new MongoError(14, 'a filter must be a document')
  return allOf(Object.entries(filter).flatMap(([name, condition]) => testsOf(name, condition, variables)))
}

function testsOf(name: string, condition: unknown, variables: Document | undefined): Test[] {
  if (REFUSED.has(name)) throw unsupported(name)
  switch (name) {
    case '$comment':
      return []
    case '$and':
      return [allOf(branches(name, condition, variables))]
    case '$or': {
      const tests = branches(name, condition, variables)
      return [(document) => tests.some((test) => test(document))]
    }
    case '$nor': {
      const tests = branches(name, condition, variables)
      return [(document) => !tests.some((test) => test(document))]
    }
  }
  if (name.startsWith('$')) return [byMingo(name, condition, variables)]
  return fieldTests(name, condition)
}

function branches(name: string, condition: unknown, variables: Document | undefined): Test[] {
  if (!Array.isArray(condition) || condition.length === 0)
    throw new MongoError(2, `${name} must be a nonempty array`)
  return condition.map((branch: unknown) => matcher(branch, variables))
}

function fieldTests(path: string, condition: unknown): Test[] {
  const parts = path.split('.')
  if (!hasOperators(condition)) {
    return [quickTest(parts, '$eq', condition) ?? byMingo(path, condition)]
  }
  const slow: Document = {}
  const tests: Test[] = []
  for (const [operator, operand] of Object.entries(condition)) {
    const quick = quickTest(parts, operator, operand)
    if (quick) tests.push(quick)
    else slow[operator] = operand as unknown
  }
  if (Object.keys(slow).length > 0) tests.push(byMingo(path, slow))
  return tests
}

function byMingo(name: string, condition: unknown, variables?: Document): Test {
  const prepared = prepare(condition, 0)
  try {
    const query = new Query<Document>({ [name]: prepared }, variables ? { variables } : {})
    return (document) => query.test(document)
  } catch (error) {
    throw new MongoError(2, (error as Error).message)
  }
}

// Refuses what mingo would run or half-do, and patterns too long to be tried.
function prepare(condition: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new MongoError(15, 'filter nested too deeply')
  if (condition instanceof RegExp) return asPattern(condition)
  if (Array.isArray(condition)) return condition.map((member: unknown) => prepare(member, depth + 1))
  if (!isDocument(condition)) return condition
  const prepared: Document = {}
  for (const [name, value] of Object.entries(condition) as [string, unknown][]) {
    if (REFUSED.has(name) || name === '$function') throw unsupported(name)
    if (name === '$regex' && typeof value === 'string') checkPattern(value)
    prepared[name] = prepare(value, depth + 1)
  }
  return prepared
}

// BSON's flag `s` arrives as JavaScript's `g`, with which a test would depend on the one before.
function asPattern(regex: RegExp): RegExp {
  checkPattern(regex.source)
  return regex.global ? new RegExp(regex.source, regex.flags.replace('g', 's')) : regex
}

function checkPattern(pattern: string): void {
  if (pattern.length > LONGEST_PATTERN) throw new MongoError(2, 'regular expression is too long')
}

function allOf(tests: Test[]): Test {
  if (tests.length === 1) return tests[0]!
  return (document) => {
    for (const test of tests) if (!test(document)) return false
    return true
  }
}
