import type { Deps } from '#bot/deps.ts'
import type { Period } from '#shared/calendar/form.ts'
import type { Day } from '#shared/calendar/bangkok.ts'
import type { Form } from '#shared/sheets/forms.ts'
import type { LineName, Weight } from './schedule.ts'

export type JobDeps = Pick<Deps, 'transaction' | 'clock' | 'log'>

/** What fell due: the form and period, the instant, the day on which it was found, how weighty a reminder it is. */
export type JobDue = { form: Form; period: Period; at: Date; day: Day } & Weight

/** What a line of the schedule does: for which units (districts, provinces), and one try for one of them; safe to repeat. */
export type Job = {
  line: LineName | 'end-lift'
  units: (due: Pick<JobDue, 'form' | 'period'>) => Promise<string[]>
  /** How many of its units are tried at once by a process; Agenda's five when not told. */
  atOnce?: number
  run: (deps: JobDeps, due: JobDue, unit: string) => Promise<void>
}
