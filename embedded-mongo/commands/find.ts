import { encode, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import { matcher } from '../query/match.ts'
import { projectorOf } from '../query/project.ts'
import { rawProjectorOf } from '../query/projectRaw.ts'
import { search, type Found } from '../query/scan.ts'
import type { Handler } from '../server/call.ts'
import { cursorAnswer } from '../wire/reply.ts'
import { collectionOf, namespaceOf } from './namespace.ts'

type Options = {
  filter?: Document
  sort?: Document
  projection?: Document
  skip?: number
  limit?: number
  batchSize?: number
  singleBatch?: boolean
  hint?: unknown
  let?: Document
  tailable?: boolean
}

/** MongoDB's number of documents in a first batch. */
export const FIRST_BATCH = 101

/** find: documents by a filter, as a cursor. */
export const find: Handler = (call) => {
  const options = call.command as Options
  const { filter, sort, hint, limit = 0, skip = 0, batchSize = FIRST_BATCH } = options
  if (options.tailable) throw new MongoError(2, 'tailable cursors are not supported by the embedded store')
  if (skip < 0) throw new MongoError(51024, 'skip must not be negative')
  const namespace = namespaceOf(call)
  const collection = collectionOf(call)
  const variables = options.let
  const show = showing(options)
  if (!collection) {
    matcher(filter, variables)
    return cursorAnswer({ id: 0, namespace, name: 'firstBatch', documents: [] })
  }
  const found = search({
    view: call.view,
    collection,
    filter,
    sort,
    hint,
    variables,
    deadline: call.deadline,
  })
  return call.shared.cursors.open({
    source: shown(found, skip, Math.abs(limit) || Infinity, show),
    namespace,
    batchSize,
    single: Boolean(options.singleBatch) || limit < 0,
    owner: call.inTransaction ? call.view : undefined,
  })
}

/** What is shown of a document. */
function showing({ projection, filter }: Options): (item: Found) => Buffer {
  const project = projectorOf(projection, filter)
  const projectRaw = rawProjectorOf(projection)
  if (!project) return ({ raw }) => raw
  return (item) => projectRaw?.(item.raw) ?? encode(project(item.document))
}

function* shown(
  found: Iterable<Found>,
  skip: number,
  limit: number,
  show: (item: Found) => Buffer,
): Generator<Buffer> {
  let place = 0
  for (const item of found) {
    place += 1
    if (place <= skip) continue
    yield show(item)
    if (place >= skip + limit) return
  }
}
