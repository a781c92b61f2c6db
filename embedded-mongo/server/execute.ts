// Runs one command: its options, its session, and how it writes.
import { encode, type Document } from '../bson/codec.ts'
import { MongoError, unsupported } from '../errors.ts'
import type { Request } from '../wire/message.ts'
import type { Answer, Call, CommandTable, Handler, Shared } from './call.ts'
import { rememberedWrite } from './retries.ts'
import type { Session } from './sessions.ts'
import { inTurn, runStatement, writerFor, type Run, type Work } from './statement.ts'

const ENDS_TRANSACTION = new Set(['commitTransaction', 'abortTransaction'])

/** The answer's BSON, still without `ok`. Throws MongoError and WriteConflict. */
export async function execute(
  request: Request,
  connectionId: number,
  shared: Shared,
  table: CommandTable,
): Promise<Buffer> {
  const { command } = request
  const handler = handlerOf(command, table, shared)
  const session = command['lsid'] ? shared.sessions.find(command['lsid'] as Document) : undefined
  const inTransaction = command['autocommit'] === false
  const run = runnerOf(request, handler, { shared, session, inTransaction, connectionId })
  if (!inTransaction) return run(shared.store.view, (work) => writeAlone(shared, session, command, work))
  if (!session) throw new MongoError(72, 'a transaction needs lsid')
  session.connection = connectionId
  return inTurn(session, () =>
    ENDS_TRANSACTION.has(nameOf(command))
      ? run(shared.store.view, (work) => writeAlone(shared, undefined, command, work))
      : runStatement(nameOf(command), command, session, shared, run),
  )
}

function nameOf(command: Document): string {
  return Object.keys(command)[0] ?? ''
}

function handlerOf(command: Document, table: CommandTable, shared: Shared): Handler {
  const name = nameOf(command)
  const handler = table.get(name)
  if (typeof command['$db'] !== 'string' || command['$db'] === '')
    throw new MongoError(40571, 'a command needs $db')
  if (!handler) throw new MongoError(59, `no such command: '${name.slice(0, 100)}'`)
  shared.commands.set(name, (shared.commands.get(name) ?? 0) + 1)
  const collation = command['collation'] as Document | undefined
  if (collation && collation['locale'] !== 'simple') throw unsupported('collation')
  const level = (command['readConcern'] as Document | undefined)?.['level'] as unknown
  if (level === 'snapshot' && command['autocommit'] !== false)
    throw unsupported('readConcern snapshot outside a transaction')
  return handler
}

type Circumstances = Pick<Call, 'shared' | 'session' | 'inTransaction' | 'connectionId'>

function runnerOf({ command, sequences }: Request, handler: Handler, circumstances: Circumstances): Run {
  const maxTime = Number(command['maxTimeMS'] ?? 0)
  const call = {
    ...circumstances,
    name: nameOf(command),
    command,
    sequences,
    database: command['$db'] as string,
    deadline: maxTime > 0 ? Date.now() + maxTime : Infinity,
  }
  return async (view, write) => asBson(await handler({ ...call, view, write }))
}

function asBson(answer: Answer): Buffer {
  return Buffer.isBuffer(answer) ? answer : encode(answer)
}

function writeAlone(
  shared: Shared,
  session: Session | undefined,
  command: Document,
  work: Work,
): Promise<Buffer> {
  const number = command['txnNumber'] as number | undefined
  return shared.store.write((view) => {
    const run = () => asBson(work(writerFor(shared, view)))
    return session && number !== undefined ? rememberedWrite(view, session.id, Number(number), run) : run()
  })
}
