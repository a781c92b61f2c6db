import type { Deps } from '../deps.ts'
import { asProblem } from '../http/refusals.ts'
import { randomId } from '../random-id.ts'
import { answerEvent, apologise } from './answer-event.ts'
import { type InboxDocument, nextEvent, waitingChats } from './inbox.store.ts'
import { leaveLane, takeLane } from './lanes.store.ts'

/** Chats worked on at the same time by one bot. */
const MOST_LANES = 6
/**
 * A lane is held this long (real time) without news of its holder. What takes longer may be taken up by another bot too:
 * acts and replies are guarded by themselves, so that only the order within a chat rests on the lease.
 */
const LANE_MS = 10_000

/** C-3: works through the inbox, each chat in a lane of its own, which one bot holds by a lease. */
export function inboxWorker(deps: Deps): { look: () => Promise<void>; finish: () => Promise<void> } {
  const holder = randomId()
  const lanes = new Map<string, Promise<void>>()
  let leaving = false
  const look = async (): Promise<void> => {
    if (leaving || lanes.size >= MOST_LANES) return
    for (const chat of await waitingChats([...lanes.keys()], MOST_LANES - lanes.size)) {
      const lane = workLane(deps, chat, holder, () => leaving).then((worked) => {
        lanes.delete(chat)
        if (worked && !leaving) deps.wake() // something may have come in between
      })
      lanes.set(chat, lane)
    }
  }
  const finish = async (): Promise<void> => {
    leaving = true
    await Promise.all(lanes.values())
  }
  return { look, finish }
}

/** Works through a chat; false when another bot is at it, or the store is away. */
async function workLane(deps: Deps, chat: string, holder: string, leaving: () => boolean): Promise<boolean> {
  try {
    while (!leaving()) {
      const now = new Date()
      if (!(await takeLane(chat, holder, now, new Date(now.getTime() + LANE_MS)))) return false
      const event = await nextEvent(chat)
      if (!event) break
      await workOn(deps, event)
    }
    await leaveLane(chat, holder)
    return true
  } catch (error) {
    deps.log.warn({ err: error }, 'a chat lane stopped, will be taken again')
    return false
  }
}

/** An event that fails for a bug is answered with its number and done; while the store is away it waits. */
async function workOn(deps: Deps, event: InboxDocument): Promise<void> {
  try {
    await answerEvent(deps, event)
  } catch (error) {
    if (asProblem(error)?.code === 'away') throw error
    const reference = randomId().slice(-8)
    deps.log.error({ err: error, reference, kind: event.kind }, 'bug')
    await apologise(deps, event, reference)
  }
}
