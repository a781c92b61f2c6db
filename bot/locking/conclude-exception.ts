import { isConfirmed } from '#shared/locking/lock.ts'
import { renewClosing } from '../calendar/close-month.ts'
import type { Exception, HeadDocument } from '../sheets/head.ts'
import { saveExceptionEnded } from './exceptions.store.ts'

/** D-7: an exception is over at `at`: how, is noted, and the closing's record gets a new version; in the caller's transaction. */
export async function concludeException(
  { id, until }: Exception,
  after: HeadDocument,
  at: Date,
): Promise<void> {
  const byItself = isConfirmed(after.state) ? 'locked-again' : 'unconfirmed'
  await saveExceptionEnded(id, { at, how: at < until ? 'locked' : byItself })
  await renewClosing(after, at, id)
}
