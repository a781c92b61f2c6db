import type { Deps } from '#bot/deps.ts'
import type { Month } from '#shared/calendar/month.ts'
import type { LineName } from './schedule.ts'

export type JobDeps = Pick<Deps, 'transaction' | 'clock' | 'log'>

/** What a line of the schedule does: for which units (districts, provinces), and one try for one of them; safe to repeat. */
export type Job = {
  line: LineName | 'end-lift'
  units: (period: Month) => Promise<string[]>
  /** How many of its units are tried at once by a process; Agenda's five when not told. */
  atOnce?: number
  run: (deps: JobDeps, due: { period: Month; at: Date }, unit: string) => Promise<void>
}
