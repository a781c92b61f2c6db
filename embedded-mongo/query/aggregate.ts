// Aggregation by mingo. The first $match and $sort go to the planner; counting is done without keeping documents.
import { Aggregator } from 'mingo'
import type { Document } from '../bson/codec.ts'
import { isDocument } from '../bson/values.ts'
import { MongoError, unsupported } from '../errors.ts'
import { expandBuckets } from './bucket.ts'
import { indexedLookup, join } from './lookup.ts'
import { checkDeadline, search, type Query } from './scan.ts'

export type Aggregation = Omit<Query, 'filter' | 'sort' | 'collection'> & {
  collection: Query['collection'] | undefined
  pipeline: Document[]
  foreign: (name: string) => Query['collection'] | undefined // another collection of the database
}

const REFUSED =
  /^\$(geoNear|search|searchMeta|vectorSearch|listSessions|indexStats|planCacheStats|function|accumulator|where|text|jsonSchema)$/
const ARITHMETIC = /"\$(sum|add|multiply|subtract|pow)":/
const DEEPEST = 100

/** The documents a pipeline makes. Throws MongoError 40323, 40324, 40573, 168 and 238. */
export function aggregate(aggregation: Aggregation): Iterable<Document> {
  const { pipeline } = aggregation
  for (const stage of pipeline) checkStage(stage)
  return counted(aggregation) ?? run(aggregation)
}

function checkStage(stage: unknown): void {
  const names = isDocument(stage) ? Object.keys(stage) : []
  if (names.length !== 1)
    throw new MongoError(40323, 'A pipeline stage specification object must contain exactly one field.')
  if (names[0] === '$changeStream')
    throw new MongoError(40573, 'change streams are not supported by the embedded store')
  inspect(stage, 0)
}

function inspect(value: unknown, depth: number): void {
  if (depth > DEEPEST) throw new MongoError(15, 'pipeline nested too deeply')
  if (Array.isArray(value)) for (const member of value) inspect(member, depth + 1)
  if (!isDocument(value)) return
  for (const [name, inner] of Object.entries(value)) {
    if (REFUSED.test(name)) throw unsupported(name)
    inspect(inner, depth + 1)
  }
}

// What countDocuments sends: {$match}, perhaps {$skip} and {$limit}, {$group: {_id: 1, n: {$sum: 1}}}.
function counted(aggregation: Aggregation): Document[] | undefined {
  const stages = [...aggregation.pipeline]
  const last = stages.pop()
  if (JSON.stringify(last) !== '{"$group":{"_id":1,"n":{"$sum":1}}}') return undefined
  const { filter, rest } = split(stages)
  if (rest.some((stage) => !('$skip' in stage) && !('$limit' in stage)) || rest.length > 2) return undefined
  const { collection } = aggregation
  let n = 0
  if (collection) for (const _ of search({ ...aggregation, collection, filter })) n += 1
  for (const stage of rest)
    n = '$skip' in stage ? Math.max(0, n - Number(stage['$skip'])) : Math.min(n, Number(stage['$limit']))
  return n > 0 ? [{ _id: 1, n }] : []
}

function split(pipeline: Document[]): {
  filter: Document | undefined
  sort: Document | undefined
  rest: Document[]
} {
  const rest = [...pipeline]
  const filter = rest[0]?.['$match'] as Document | undefined
  if (filter) rest.shift()
  const sort = rest[0]?.['$sort'] as Document | undefined
  if (sort) rest.shift()
  return { filter, sort, rest }
}

function* run(aggregation: Aggregation): Generator<Document> {
  const { collection, view, deadline = Infinity, foreign } = aggregation
  const { filter, sort, rest } = split(expandBuckets(aggregation.pipeline))
  let source: Iterable<Document> = documentsOf(
    collection ? search({ ...aggregation, collection, filter, sort }) : [],
  )
  let stages: Document[] = []
  for (const stage of rest) {
    const lookup = indexedLookup(stage, foreign)
    if (!lookup) {
      stages.push(stage)
      continue
    }
    source = join(byMingo(source, stages, aggregation), lookup, {
      view,
      deadline,
      collection: foreign(lookup.from)!,
    })
    stages = []
  }
  for (const document of byMingo(source, stages, aggregation)) {
    checkDeadline(deadline)
    yield document
  }
}

function* byMingo(
  source: Iterable<Document>,
  stages: Document[],
  aggregation: Aggregation,
): Generator<Document> {
  if (stages.length === 0) return yield* source
  const { variables, deadline = Infinity, view, foreign } = aggregation
  const computes = ARITHMETIC.test(JSON.stringify(stages))
  const collectionResolver = (name: string) => {
    const other = foreign(name)
    return other ? Array.from(documentsOf(search({ view, collection: other, deadline }))) : []
  }
  try {
    const results = new Aggregator(stages, {
      collectionResolver,
      ...(variables ? { variables } : {}),
    }).stream(source)
    for (let next = results.next(); !next.done; next = results.next()) {
      yield computes ? exact(next.value as Document) : (next.value as Document)
    }
  } catch (error) {
    throw asPipelineError(error)
  }
}

// A sum beyond 2^53 would be rounded: refused, not half done.
function exact<T>(value: T): T {
  if (Number.isInteger(value) && !Number.isSafeInteger(value))
    throw unsupported('arithmetic on integers beyond 2^53')
  if (Array.isArray(value)) value.forEach(exact)
  else if (isDocument(value)) Object.values(value).forEach(exact)
  return value
}

function* documentsOf(found: Iterable<{ document: Document }>): Generator<Document> {
  for (const { document } of found) yield document
}

function asPipelineError(error: unknown): unknown {
  const { message } = error as Error
  if (error instanceof MongoError || error instanceof RangeError) return error
  if (/unregistered pipeline operator/.test(message))
    return new MongoError(40324, `Unrecognized pipeline stage name: ${message}`)
  if (/not registered|unregistered|unknown operator/i.test(message)) return new MongoError(168, message)
  return new MongoError(2, message)
}
