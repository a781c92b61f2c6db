import type { Deps } from '../deps.ts'
import { dropAsked } from '../messages/outbox-tries.store.ts'
import { type Actor, personOf } from '../people/actor.ts'
import { saveMuted } from '../people/people.store.ts'

/** somebody wants the final reminders only, which ends what was asked for again, or wants all of them. */
export function stopReminders(
  deps: Pick<Deps, 'transaction' | 'clock'>,
  actor: Actor,
  stop: boolean,
): Promise<void> {
  const { id } = personOf(actor)
  const now = deps.clock()
  return deps.transaction(async () => {
    await saveMuted(id, stop)
    if (stop) await dropAsked(id, now)
  })
}
