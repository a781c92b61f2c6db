import { encode, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import { aggregate as runPipeline } from '../query/aggregate.ts'
import type { Call, Handler } from '../server/call.ts'
import { cursorAnswer } from '../wire/reply.ts'
import { FIRST_BATCH } from './find.ts'
import { checkedNamespace, namespaceOf } from './namespace.ts'
import { writeOut } from './output.ts'
import { collectionStatistics } from './statistics.ts'

/** aggregate: what a pipeline makes of a collection, as a cursor or into another collection. */
export const aggregate: Handler = async (call) => {
  const { command, shared } = call
  if (command['explain']) throw new MongoError(238, 'explain is not supported by the embedded store')
  if (!Array.isArray(command['pipeline'])) throw new MongoError(14, 'pipeline must be an array')
  const pipeline = [...(command['pipeline'] as Document[])]
  const namespace = command['aggregate'] === 1 ? `${call.database}.$cmd.aggregate` : namespaceOf(call)
  const last = pipeline.at(-1)
  const output = last && ('$out' in last || '$merge' in last) ? pipeline.pop() : undefined
  const results = resultsOf(call, namespace, pipeline)
  if (output) {
    await writeOut(call, output, results)
    return cursorAnswer({ id: 0, namespace, name: 'firstBatch', documents: [] })
  }
  return shared.cursors.open({
    source: encoded(results),
    namespace,
    batchSize: Number((command['cursor'] as Document | undefined)?.['batchSize'] ?? FIRST_BATCH),
    owner: call.inTransaction ? call.view : undefined,
  })
}

function resultsOf(call: Call, namespace: string, pipeline: Document[]): Iterable<Document> {
  const { catalog } = call.shared.store
  const collection = catalog.find(call.view, namespace)
  if (pipeline[0] && '$collStats' in pipeline[0])
    return [{ ns: namespace, ...collectionStatistics(call, collection) }]
  return runPipeline({
    view: call.view,
    collection,
    pipeline,
    hint: call.command['hint'] as unknown,
    variables: call.command['let'] as Document | undefined,
    deadline: call.deadline,
    foreign: (name) => catalog.find(call.view, checkedNamespace(`${call.database}.${name}`)),
  })
}

function* encoded(documents: Iterable<Document>): Generator<Buffer> {
  for (const document of documents) yield encode(document)
}
