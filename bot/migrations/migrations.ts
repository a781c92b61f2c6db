import { calendarOf, isLate } from '#shared/calendar/period-calendar.ts'
import { addLifeToClosings, addLifeToSheets } from './life.store.ts'
import { addWeightToOutbox } from './outbox-weight.store.ts'

/** A change of stored data: run once, in order of number, harmless when run again. */
type Migration = { number: number; name: string; run: () => Promise<void> }

/** Every change of what is stored, oldest first; a later one is added at the end and never renumbered. */
export const MIGRATIONS: readonly Migration[] = [
  { number: 1, name: 'the first schema: collections and indexes only', run: () => Promise.resolve() },
  {
    number: 2,
    name: 'sheets get locks, certificates and their judged lateness; closings what was locked, which was nothing',
    run: async () => {
      await addLifeToSheets((at, period) => isLate(at, calendarOf(period)))
      await addLifeToClosings()
    },
  },
  {
    number: 3,
    name: 'messages get their weight; reminders become digests',
    run: () => addWeightToOutbox(['request', 'request-answered', 'answer', 'menu']),
  },
]
