// One statement of a transaction.
import { encode, type Document } from '../bson/codec.ts'
import { MongoError } from '../errors.ts'
import { holds, isValid } from '../query/keptFilters.ts'
import { Held, WriteConflict } from '../storage/claims.ts'
import type { Writer } from '../storage/documents.ts'
import type { Transaction } from '../storage/transaction.ts'
import type { WriteView } from '../storage/view.ts'
import type { Answer, Call, Shared } from './call.ts'
import type { Session } from './sessions.ts'

export type Work = (writer: Writer) => Answer
export type Run = (view: Call['view'], write: Call['write']) => Promise<Buffer>

const LONGEST_WAIT = 5_000 // ms a transaction stands in line for a document
const REFUSED = new Set([
  'count',
  'drop',
  'dropDatabase',
  'dropIndexes',
  'renameCollection',
  'listCollections',
  'collMod',
])

/** What changes documents need to write to a view. */
export function writerFor(shared: Shared, view: WriteView): Writer {
  return { view, catalog: shared.store.catalog, holds, isValid }
}

/** Statements of one session run one after another. */
export async function inTurn<T>(session: Session, work: () => Promise<T>): Promise<T> {
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

/** Runs a statement of a transaction; any error ends the transaction. */
export async function runStatement(
  name: string,
  command: Document,
  session: Session,
  shared: Shared,
  run: Run,
): Promise<Buffer> {
  if (REFUSED.has(name)) throw new MongoError(263, `Cannot run '${name}' in a multi-document transaction.`)
  const transaction = await transactionOf(command, session, shared)
  try {
    const answer = await run(transaction, (work) => writeWithin(transaction, shared, work))
    if (session.transaction !== transaction) throw new MongoError(251, 'the transaction was ended meanwhile')
    transaction.fresh = false
    return answer
  } catch (error) {
    if (error instanceof WriteConflict) shared.sessions.lose(session, error.key)
    if (session.transaction === transaction) shared.sessions.abort(session)
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
      const answer = work(writerFor(shared, transaction))
      return Buffer.isBuffer(answer) ? answer : encode(answer)
    } catch (error) {
      if (!(error instanceof Held)) throw error
      if (!transaction.fresh) throw new WriteConflict(error.key)
      claims.release(transaction)
      if (!(await claims.wait(error.key, transaction, LONGEST_WAIT))) throw new WriteConflict(error.key)
      transaction.restart()
    }
  }
}
