import { closeMonthJob } from './close-month.job.ts'
import { endLiftJob } from './end-lift.job.ts'
import type { Job } from './job.ts'
import { remindJob } from './remind.job.ts'

/** Every job; each line of the schedule has its own. */
export const JOBS: readonly Job[] = [
  remindJob('remind-officers', 'district-officer'),
  remindJob('remind-heads', 'district-head'),
  remindJob('remind-province', 'province-officer'),
  remindJob('remind-department', 'department-officer'),
  closeMonthJob,
  endLiftJob,
]
