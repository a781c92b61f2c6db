import { districtsWithOfficer } from '#bot/calendar/units-due.ts'
import { remindOfficers } from '#bot/reminders/remind-officers.ts'
import type { Job } from './job.ts'

export const remindOfficersJob: Job = {
  line: 'remind-officers',
  units: () => districtsWithOfficer(),
  run: (deps, due, district) => remindOfficers(deps, { ...due, district }),
}
