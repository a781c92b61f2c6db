import { provincesWithOfficer } from '#bot/calendar/units-due.ts'
import { remindProvince } from '#bot/reminders/remind-province.ts'
import type { Job } from './job.ts'

export const remindProvinceJob: Job = {
  line: 'remind-province',
  units: () => provincesWithOfficer(),
  run: (deps, due, province) => remindProvince(deps, { ...due, province }),
}
