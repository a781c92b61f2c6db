// Applies an update to a document: a replacement, operators one after another, or a pipeline.
import { Aggregator } from 'mingo'
import type { Document } from '../bson/codec.ts'
import { compare } from '../bson/order.ts'
import { copy, isDocument } from '../bson/values.ts'
import { MongoError, unsupported } from '../errors.ts'
import { arrayOperators } from './arrayOperators.ts'
import { fieldOperators, type Operator } from './fieldOperators.ts'
import {
  concretePaths,
  parseArrayFilters,
  placeAt,
  putAt,
  removeAt,
  valueAt,
  type ArrayFilters,
} from './paths.ts'

export type Update = {
  change: Document | Document[]
  filter: Document
  arrayFilters?: Document[] | undefined
  variables?: Document | undefined
}

type Step = { operator: string; path: string; argument: unknown }

const OPERATORS: ReadonlyMap<string, Operator> = new Map([...fieldOperators, ...arrayOperators])
const MAKES_NOTHING = new Set(['$unset', '$pop', '$pull', '$pullAll'])
const STAGES = new Set(['$set', '$addFields', '$unset', '$project', '$replaceRoot', '$replaceWith'])

/** True for operators or a pipeline, false for a replacement. Throws MongoError 9 for a mixture. */
export function isModification(change: Document | Document[]): boolean {
  if (Array.isArray(change)) return true
  const names = Object.keys(change)
  const operators = names.filter((name) => name.startsWith('$')).length
  if (operators > 0 && operators < names.length)
    throw new MongoError(9, 'an update cannot mix operators and fields')
  return operators > 0
}

/** The changed document, which may be the given one changed in place. Throws MongoError 2, 9, 14, 28, 40, 52, 56 and 66. */
export function applyUpdate(document: Document, update: Update, inserting: boolean): Document {
  const id: unknown = document['_id']
  const changed = changedBy(document, update, inserting)
  if (id !== undefined && 'undefined' !== typeof changed['_id'] && compare(changed['_id'], id) !== 0) {
    throw new MongoError(66, "the update would modify the immutable field '_id'")
  }
  if (id === undefined || changed['_id'] !== undefined) return changed
  if (!Array.isArray(update.change) && isModification(update.change))
    throw new MongoError(66, "'_id' cannot be removed")
  return { _id: id, ...changed }
}

function changedBy(document: Document, update: Update, inserting: boolean): Document {
  if (Array.isArray(update.change)) return runPipeline(document, update.change, update.variables)
  if (isModification(update.change)) return runOperators(document, update, inserting)
  const { _id: id, ...fields } = copy(update.change)
  return id === undefined ? fields : { _id: id as unknown, ...fields }
}

function runPipeline(document: Document, stages: Document[], variables: Document | undefined): Document {
  for (const stage of stages) {
    const name = isDocument(stage) ? Object.keys(stage)[0] : undefined
    if (!name || !STAGES.has(name)) throw unsupported(`stage ${name} in an update`)
  }
  try {
    const aggregator = new Aggregator(stages, variables ? { variables } : {})
    return copy(aggregator.run<Document>([document])[0] ?? {})
  } catch (error) {
    throw new MongoError(2, (error as Error).message)
  }
}

function runOperators(document: Document, update: Update, inserting: boolean): Document {
  const filters = parseArrayFilters(update.arrayFilters)
  const steps = stepsOf(update.change as Document, filters)
  for (const step of steps) {
    if (step.operator === '$rename') rename(document, step)
    else if (step.operator !== '$setOnInsert' || inserting) run(document, step, update.filter, filters)
  }
  return document
}

function stepsOf(change: Document, filters: ArrayFilters): Step[] {
  const steps: Step[] = []
  for (const [operator, fields] of Object.entries(change)) {
    if (operator !== '$rename' && !OPERATORS.has(operator))
      throw new MongoError(9, `Unknown modifier: ${operator}`)
    if (!isDocument(fields))
      throw new MongoError(9, `Modifiers operate on fields but ${operator} was given something else`)
    for (const [path, argument] of Object.entries(fields)) steps.push({ operator, path, argument })
  }
  checkPaths(
    steps.flatMap(({ operator, path, argument }) =>
      operator === '$rename' ? [path, String(argument)] : [path],
    ),
  )
  for (const { path } of steps) {
    for (const [, identifier] of path.matchAll(/\$\[([^\]]+)\]/g)) {
      const filter = filters.get(identifier!)
      if (!filter)
        throw new MongoError(2, `No array filter found for identifier '${identifier}' in path '${path}'`)
      filter.used = true
    }
  }
  for (const [name, { used }] of filters)
    if (!used) throw new MongoError(9, `The array filter '${name}' was not used in the update`)
  return steps
}

function checkPaths(paths: string[]): void {
  const sorted = paths.toSorted()
  sorted.forEach((path, i) => {
    if (path.split('.').includes(''))
      throw new MongoError(56, `The update path '${path}' contains an empty field name`)
    const clash = sorted.slice(i + 1).find((other) => other === path || other.startsWith(`${path}.`))
    if (clash) throw new MongoError(40, `Updating the path '${clash}' would create a conflict at '${path}'`)
  })
}

function run(
  document: Document,
  { operator, path, argument }: Step,
  filter: Document,
  filters: ArrayFilters,
): void {
  for (const parts of concretePaths(document, path.split('.'), filter, filters)) {
    const place = placeAt(document, parts, !MAKES_NOTHING.has(operator))
    if (place) OPERATORS.get(operator)!(place, argument, path)
  }
}

function rename(document: Document, { path, argument }: Step): void {
  const from = placeAt(document, path.split('.'), false)
  const value = from && valueAt(from)
  if (value === undefined) return
  removeAt(from!)
  putAt(placeAt(document, String(argument).split('.'), true)!, value)
}
