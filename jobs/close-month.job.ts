import { closeMonth } from '#bot/calendar/close-month.ts'
import { provincesToClose } from '#bot/calendar/units-due.ts'
import type { Job } from './job.ts'

export const closeMonthJob: Job = {
  line: 'close-month',
  units: (period) => provincesToClose(period),
  run: (deps, { period }, province) => closeMonth(deps, { period, province }),
}
