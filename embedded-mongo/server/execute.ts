// Runs one command: its session, its transaction, its write, and what it answers.
import { encode, type Document } from '../bson/codec.ts'
import { MongoError, unsupported } from '../errors.ts'
import { holds, isValid } from '../query/keptFilters.ts'
import { Held, WriteConflict } from '../storage/claims.ts'
import type { Writer } from '../storage/documents.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { WriteView } from '../storage/view.ts'
import type { Request } from '../wire/message.ts'
import type { Call, CommandTable, Shared } from './call.ts'
import { rememberedWrite } from './retries.ts'
import type { Session } from './sessions.ts'

export type Connection = { id: number }

type Work = (writer: Writer) => Document | Buffer

const LONGEST_WAIT = 5_000 // ms a transaction stands in line for a document
const ENDS_TRANSACTION = new Set(['commitTransaction', 'abortTransaction'])
const REFUSED_IN_TRANSACTION = new Set([
  'count',
  'drop',
  'dropDatabase',
  'dropIndexes',
  'renameCollection',
  'listCollections',
])

/** The answer's BSON, still without `ok`. Throws MongoError, WriteConflict. */
export async function execute(
  request: Request,
  connection: Connection,
  shared: Shared,
  table: CommandTable,
): Promise<Buffer> {
  const { command, sequences } = request
  const name = Object.keys(command)[0] ?? ''
  const handler = table.get(name)
  if (typeof command['$db'] !== 'string' || command['$db'] === '')
    throw new MongoError(40571, 'a command needs $db')
  if (!handler) throw new MongoError(59, `no such command: '${name}'`)
  shared.commands.set(name, (shared.commands.get(name) ?? 0) + 1)
  refuseOptions(command)
  const session = command['lsid'] ? shared.sessions.find(command['lsid'] as Document) : undefined
  const inTransaction = command['autocommit'] === false
  const run = async (view: Call['view'], write: Call['write']): Promise<Buffer> => {
    const base = { name, command, sequences, shared, session, inTransaction, view, write }
    const answer = await handler({
      ...base,
      database: command['$db'] as string,
      connectionId: connection.id,
      deadline: command['maxTimeMS'] ? Date.now() + Number(command['maxTimeMS']) : Infinity,
    })
    return asBson(answer)
  }
  if (!inTransaction) return run(shared.store.view, (work) => writeAlone(shared, session, command, work))
  if (!session) throw new MongoError(72, 'a transaction needs lsid')
  return inTurn(session, () =>
    ENDS_TRANSACTION.has(name)
      ? run(shared.store.view, (work) => writeAlone(shared, undefined, command, work))
      : runInTransaction(name, command, session, shared, run),
  )
}

function refuseOptions(command: Document): void {
  const collation = command['collation'] as Document | undefined
  if (collation && collation['locale'] !== 'simple') throw unsupported('collation')
  const level = (command['readConcern'] as Document | undefined)?.['level'] as unknown
  if (level === 'snapshot' && command['autocommit'] !== false)
    throw unsupported('readConcern snapshot outside a transaction')
}

function asBson(answer: Document | Buffer): Buffer {
  return Buffer.isBuffer(answer) ? answer : encode(answer)
}

/** Statements of one session run one after another. */
async function inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
  while (session.busy) await session.busy
  const result = work()
  const done = result.then(
    () => undefined,
    () => undefined,
  )
  session.busy = done
  try {
    return await result
  } finally {
    session.busy = undefined
  }
}

function writerFor(shared: Shared, view: WriteView): Writer {
  return { view, catalog: shared.store.catalog, holds, isValid }
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

async function runInTransaction(
  name: string,
  command: Document,
  session: Session,
  shared: Shared,
  run: (view: Call['view'], write: Call['write']) => Promise<Buffer>,
): Promise<Buffer> {
  if (REFUSED_IN_TRANSACTION.has(name))
    throw new MongoError(263, `Cannot run '${name}' in a multi-document transaction.`)
  const transaction = await transactionOf(command, session, shared)
  try {
    const answer = await run(transaction, (work) => writeWithin(transaction, shared, work))
    if (session.transaction !== transaction) throw new MongoError(251, 'the transaction was ended meanwhile')
    transaction.fresh = false
    return answer
  } catch (error) {
    if (error instanceof WriteConflict) shared.sessions.lose(session, error.key)
    if (session.transaction === transaction) shared.sessions.abort(session)
    shared.cursors.endOwner(transaction)
    throw error
  }
}

async function transactionOf(command: Document, session: Session, shared: Shared): Promise<Transaction> {
  const number = Number(command['txnNumber'])
  if (command['startTransaction'] === true) {
    if (number < session.number) throw new MongoError(225, `transaction number ${number} is too old`)
    shared.sessions.abort(session)
    session.number = number
    session.state = 'open'
    session.startedAt = Date.now()
    session.transaction = await shared.store.begin(session.lost)
  }
  if (session.transaction && session.number === number) return session.transaction
  throw new MongoError(251, `Given transaction number ${number} does not match any in-progress transactions.`)
}

// The first statement waits for who holds its document and looks again; a later one has shown its picture and must fail.
async function writeWithin(transaction: Transaction, shared: Shared, work: Work): Promise<Buffer> {
  const { claims } = shared.store
  for (;;) {
    try {
      return asBson(work(writerFor(shared, transaction)))
    } catch (error) {
      if (!(error instanceof Held)) throw error
      if (!transaction.fresh) throw new WriteConflict(error.key)
      claims.release(transaction)
      if (!(await claims.wait(error.key, transaction, LONGEST_WAIT))) throw new WriteConflict(error.key)
      transaction.restart()
    }
  }
}
