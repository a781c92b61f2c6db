import type { Actor } from './actor.ts'
import { saveMuted } from './people.store.ts'

/** somebody wants the final reminders only, or all of them again. */
export const stopReminders = (actor: Actor, stop: boolean): Promise<void> => saveMuted(actor.person!.id, stop)
