import { MongoError } from '../errors.ts'
import type { Call, Handler } from '../server/call.ts'
import { isCommitted, rememberCommit } from '../server/retries.ts'
import type { Session } from '../server/sessions.ts'

/** commitTransaction: makes the session's transaction durable; asked again, it answers the same. Throws MongoError 251. */
export const commitTransaction: Handler = async (call) => {
  const { session, number } = sessionOf(call)
  const { store, cursors } = call.shared
  const { transaction } = session
  if (transaction && session.number === number) {
    session.transaction = undefined
    session.state = 'aborted' // until it is on disk
    cursors.endOwner(transaction)
    await store.commit(transaction, (view) => rememberCommit(view, session.id, number))
    session.state = 'committed'
    session.lost = []
    return {}
  }
  if (session.number === number && session.state === 'committed') return {}
  if (isCommitted(store.view, session.id, number)) return {}
  throw new MongoError(251, `Transaction ${number} has been aborted.`)
}

/** abortTransaction: forgets the session's transaction. Throws MongoError 251. */
export const abortTransaction: Handler = (call) => {
  const { session, number } = sessionOf(call)
  const { transaction } = session
  if (!transaction || session.number !== number)
    throw new MongoError(251, `Transaction ${number} has been aborted.`)
  call.shared.sessions.abort(session)
  session.lost = []
  return {}
}

function sessionOf({ session, command }: Call): { session: Session; number: number } {
  if (!session || command['txnNumber'] === undefined)
    throw new MongoError(251, 'no transaction in this session')
  return { session, number: Number(command['txnNumber']) }
}
