import { look } from '#bot/calendar/look.ts'
import { publicHolidays } from '#bot/calendar/units-due.ts'
import { dayOf } from '#shared/calendar/bangkok.ts'
import { CALENDAR_FORMS, Period } from '#shared/calendar/form.ts'
import { readCalendars } from '#bot/calendar/calendars.ts'
import { liftsEnded } from '#bot/locking/end-lifts.ts'
import { provinceOf } from '#shared/areas/area.ts'
import { Form } from '#shared/sheets/forms.ts'
import { inOfficeHours } from '#shared/calendar/office-hours.ts'
import type { Job, JobDeps, JobDue } from './job.ts'
import {
  type Due,
  dueBetween,
  type FormCalendars,
  NO_WEIGHT,
  type ScheduleLine,
  SCHEDULE,
  sortOut,
} from './schedule.ts'

/** Queues one unit's try for now; the same due and unit is queued once. */
export type Queue = (due: JobDue & { line: Job['line'] }, unit: string) => Promise<void>

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
  const [calendars, holidays] = await Promise.all([readFormCalendars(), publicHolidays()])
  for (const line of SCHEDULE) {
    const job = jobs.find((one) => one.line === line.name)
    if (!job || (line.officeHours && !inOfficeHours(now))) continue
    const find = (from: Date): Due[] => dueBetween(line, from, now, holidays, calendars)
    await look(line.name, now, find, async (found) => {
      for (const due of worthDoing(deps, line, found, now))
        for (const unit of await job.units(due))
          if (!line.byDueDay || calendars[due.form].dueDay(provinceOf(unit), due.period) === due.dueDay)
            await queue(queued(due, now), unit)
    })
  }
}

async function readFormCalendars(): Promise<FormCalendars> {
  const [otop, market, registry] = await Promise.all(CALENDAR_FORMS.map(readCalendars))
  return { 'otop-sales': otop!, 'market-sales': market!, 'market-registry': registry! }
}

const queued = ({ line, form, period, at, lastDay, final, alone }: Due, now: Date): Parameters<Queue>[0] => ({
  line,
  form,
  period,
  at,
  day: dayOf(now),
  lastDay,
  final,
  alone,
})

function worthDoing(
  { log }: Pick<JobDeps, 'log'>,
  line: ScheduleLine,
  found: readonly Due[],
  now: Date,
): Due[] {
  const { run, stale } = sortOut(line, found, now)
  for (const due of stale) log.warn({ ...due, now }, 'dropped: found too late to be of use')
  return run
}

/** J-6: queues a try for every unlock or exception that has ended; what is left of them is in the store, so no look can miss it, and looks that find it again queue it once. */
export async function lookAtLifts(queue: Queue, now: Date): Promise<void> {
  for (const { sheet, end } of await liftsEnded(now)) {
    const [form, period] = sheet.split(':')
    const about = { form: Form.parse(form), period: Period.parse(period) }
    await queue({ line: 'end-lift', ...about, at: end, day: dayOf(now), ...NO_WEIGHT }, sheet)
  }
}
