import { look } from '#bot/calendar/look.ts'
import { publicHolidays } from '#bot/calendar/units-due.ts'
import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import type { Job, JobDeps } from './job.ts'
import { type Due, dueBetween, type ScheduleLine, SCHEDULE, sortOut } from './schedule.ts'

/** Queues one unit's try for now; the same due and unit is queued once. */
export type Queue = (due: Due, unit: string) => Promise<void>

/**
 * J-2: the look: finds what fell due since the last one, line by line, and queues it. Lines with office hours
 * are not looked at outside of them, so what they missed is found in the morning.
 */
export async function lookAtSchedule(
  deps: Pick<JobDeps, 'log'>,
  jobs: readonly Job[],
  queue: Queue,
  now: Date,
): Promise<void> {
  for (const line of SCHEDULE) {
    const job = jobs.find((one) => one.line === line.name)
    if (!job || (line.officeHours && !inOfficeHours(now))) continue
    await look(line.name, now, async (from) => {
      for (const due of await dueNow(deps, line, from, now)) {
        for (const unit of await job.units(due.period)) await queue(due, unit)
      }
    })
  }
}

async function dueNow(
  { log }: Pick<JobDeps, 'log'>,
  line: ScheduleLine,
  from: Date,
  now: Date,
): Promise<Due[]> {
  const { run, stale } = sortOut(line, dueBetween(line, from, now, await publicHolidays()), now)
  for (const due of stale) log.warn({ ...due, now }, 'dropped: found too late to be of use')
  return run
}
