// Reads the documents a query finds, by its plan.
import { decodeStored, type Document } from '../bson/codec.ts'
import { isDocument } from '../bson/values.ts'
import { MongoError } from '../errors.ts'
import type { Collection } from '../storage/catalog.ts'
import { documentsPrefix, rangeOf } from '../storage/keys.ts'
import type { View } from '../storage/view.ts'
import { matcher } from './match.ts'
import { isHinted, planOf, type Plan } from './plan.ts'
import { sortFound } from './sort.ts'

/** A stored document; decoded when it is first looked at. */
export class Found {
  readonly raw: Buffer
  #document: Document | undefined

  constructor(raw: Buffer) {
    this.raw = raw
  }

  get document(): Document {
    this.#document ??= decodeStored(this.raw)
    return this.#document
  }
}

export type Query = {
  view: View
  collection: Collection
  filter?: Document | undefined
  sort?: Document | undefined
  hint?: unknown
  variables?: Document | undefined
  deadline?: number // ms since 1970; Infinity when there is none
}

const LOOK_EVERY = 64 // documents

/** The documents a query finds, in the order asked for. Throws MongoError 2 for a hint without index, 50 when time is over. */
export function search(query: Query): Iterable<Found> {
  const { collection, filter, sort, hint } = query
  const natural = isDocument(hint) && '$natural' in hint
  if (hint !== undefined && !natural && !collection.indexes.some((index) => isHinted(index, hint))) {
    throw new MongoError(2, 'hint provided does not correspond to an existing index')
  }
  const order = sort && Object.keys(sort).length > 0 ? sort : undefined
  const reversed = order?.['$natural'] === -1
  const wanted = order && '$natural' in order ? undefined : order
  const plan = natural ? undefined : planOf(collection, { filter, sort: wanted, hint })
  const found = scan(query, plan, reversed)
  return wanted && !plan?.sorted ? sortFound(found, wanted) : found
}

function* scan(query: Query, plan: Plan | undefined, reverse: boolean): Generator<Found> {
  const { filter, variables, deadline = Infinity } = query
  const test = isAnsweredByPlan(plan, filter) ? undefined : matcher(filter, variables)
  let count = 0
  for (const raw of candidates(query, plan, reverse)) {
    count += 1
    if (count % LOOK_EVERY === 0) checkDeadline(deadline)
    const found = new Found(raw)
    if (!test || test(found.document)) yield found
  }
}

/** Throws MongoError 50 when the time allowed is over. */
export function checkDeadline(deadline: number): void {
  if (Date.now() > deadline) throw new MongoError(50, 'operation exceeded time limit')
}

// {_id: value}, texts from one _id to another, or texts for the first fields of an index without arrays: the key itself is the answer.
function isAnsweredByPlan(plan: Plan | undefined, filter: Document | undefined): boolean {
  if (!plan || !filter || plan.index.multikey) return false
  if (plan.index.isId && isSpanOfIds(filter)) return true
  const { index, equalities } = plan
  const paths = index.isId ? ['_id'] : index.fields.slice(0, equalities).map(({ path }) => path)
  const asked = Object.entries(filter)
  if (equalities !== paths.length || asked.length !== paths.length) return false
  return asked.every(([path, condition]) => paths.includes(path) && isSimple(condition, index.isId))
}

function isSpanOfIds({ _id: span, ...others }: Document): boolean {
  const isText = (value: unknown): boolean => typeof value === 'string'
  return (
    Object.keys(others).length === 0 &&
    isDocument(span) &&
    Object.keys(span).toSorted().join() === '$gte,$lte' &&
    Object.values(span).every(isText)
  )
}

function isSimple(condition: unknown, anyValue: boolean): boolean {
  const isValue = (value: unknown): boolean => anyValue || typeof value === 'string'
  if (!isDocument(condition)) return isValue(condition)
  const entries = Object.entries(condition)
  const operators = entries.every(([name]) => name === '$in' || name === '$eq')
  return (
    operators && (anyValue || (entries.length === 1 && entries.flatMap(([, value]) => value).every(isValue)))
  )
}

function* candidates(
  { view, collection }: Query,
  plan: Plan | undefined,
  reverse: boolean,
): Generator<Buffer> {
  if (!plan) {
    for (const { value } of view.range({ ...rangeOf(documentsPrefix(collection.id)), reverse })) yield value
    return
  }
  const seen = plan.index.multikey || plan.ranges.length > 1 ? new Set<string>() : undefined
  const prefix = documentsPrefix(collection.id)
  for (const range of plan.ranges) {
    for (const { key, value } of view.range(range)) {
      const name = seen && (plan.index.isId ? key : value).toString('latin1')
      if (name !== undefined && seen!.size === seen!.add(name).size) continue
      const raw = plan.index.isId ? value : view.get(Buffer.concat([prefix, value]))
      if (raw) yield raw
    }
  }
}
