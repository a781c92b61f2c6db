import { setTimeout as pause } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { makeBudget } from './budget.ts'
import { drainOutbox } from './drain-outbox.ts'
import { removeOldTexts } from './inbox.store.ts'
import { startLoop } from './loop.ts'
import { removeSentTexts } from './outbox.store.ts'
import { inboxWorker } from './work-inbox.ts'

const LOOK_MS = 1_000
const SWEEP_MS = 3_600_000
/** Under way at a stop may be calls to LINE; they are not waited for longer than this. */
const MOST_PATIENCE_MS = 3_000

/** The workers of inbox and outbox, and the removal of old texts; `wake` says that something is new. */
export function startMessages(deps: Deps): { wake: () => void; stop: () => Promise<void> } {
  let leaving = false
  const worker = inboxWorker(deps)
  const inbox = startLoop(deps.log, 'inbox', LOOK_MS, worker.look)
  const drain = { deps, budget: makeBudget(deps) }
  const outbox = startLoop(deps.log, 'outbox', LOOK_MS, () => drainOutbox(drain, () => leaving))
  const sweep = startLoop(deps.log, 'texts', SWEEP_MS, async () => {
    const now = new Date() // texts are kept for thirty real days
    await removeOldTexts(now)
    await removeSentTexts(now)
  })
  return {
    wake: () => {
      inbox.wake()
      outbox.wake()
    },
    stop: async () => {
      leaving = true
      const ended = Promise.all([worker.finish(), inbox.stop(), outbox.stop(), sweep.stop()])
      await Promise.race([ended, pause(MOST_PATIENCE_MS, undefined, { ref: false })]) // all is safe to cut off
    },
  }
}
