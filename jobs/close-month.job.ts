import { calendarFor } from '#bot/calendar/calendar-for.ts'
import { closeMonth } from '#bot/calendar/close-month.ts'
import { provincesToClose } from '#bot/calendar/units-due.ts'
import type { Job } from './job.ts'

export const closeMonthJob: Job = {
  line: 'close-month',
  atOnce: 1, // province after province: those who look meanwhile come in between
  units: provincesToClose,
  run: async (deps, { form, period, at }, province) => {
    const { closesAt } = await calendarFor({ form, period }, province)
    if (at < closesAt) return // moved while this waited: the new instant falls due by itself
    await closeMonth(deps, { form, period, province })
  },
}
