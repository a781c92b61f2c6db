import { unitsOf } from '#bot/calendar/units-due.ts'
import { remind } from '#bot/reminders/remind.ts'
import type { Role } from '#shared/people/role.ts'
import type { Job } from './job.ts'

/** R-1, R-4: the reminders of a role, a try a province (the Department: the country): its districts' messages go out together. */
export const remindJob = (line: Job['line'], role: Role): Job => ({
  line,
  units: () => unitsOf(role),
  atOnce: 1,
  run: (deps, due, unit) => remind(deps, { ...due, role, unit }),
})
